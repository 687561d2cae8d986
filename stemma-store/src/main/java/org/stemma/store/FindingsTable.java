package org.stemma.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.stemma.Stemma;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.attribution.Attribution;
import org.stemma.dossier.Findings;
import org.stemma.figure.Quantity;
import org.stemma.timeline.Timex;

/** The table of findings: what was found in the newest version of each article, so that it is not looked for twice. */
final class FindingsTable {
    /** What of the findings is not the article itself. */
    private record Found(List<Attribution> attributions, List<Timex> timexes, List<Quantity> quantities) {}

    private static final RecordCodec<Found> CODEC = RecordCodec.of(Found.class);

    private final Handle handle;
    private final String analysis;

    /** Of findings that this version of the finders made. */
    FindingsTable(Handle handle, String analysis) {
        this.handle = handle;
        this.analysis = analysis + '/' + CODEC.shape();
    }

    static byte[] pack(Findings findings) {
        return Packed.pack(CODEC.write(new Found(findings.attributions(), findings.timexes(), findings.quantities())));
    }

    void keep(String article, int version, byte[] packed) {
        handle.createUpdate("INSERT INTO findings (article, version, analysis, content)"
                        + " VALUES (:article, :version, :analysis, :content) ON CONFLICT (article) DO UPDATE SET"
                        + " version = excluded.version, analysis = excluded.analysis, content = excluded.content")
                .bind("article", article)
                .bind("version", version)
                .bind("analysis", analysis)
                .bind("content", packed)
                .execute();
    }

    /** What was found in each of a story's articles, in no order; what is missing or of another version is found again. */
    List<Findings> of(String story) {
        Map<String, byte[]> kept = new HashMap<>();
        handle.createQuery("SELECT f.article, f.content FROM findings f JOIN article a ON a.id = f.article"
                        + " AND a.version = f.version WHERE a.story = :story AND f.analysis = :analysis")
                .bind("story", story)
                .bind("analysis", analysis)
                .map((r, c) -> kept.put(r.getString(1), r.getBytes(2)))
                .list();
        List<Article> articles = new ArticleTable(handle).textsOf(story);
        return articles.stream().parallel().map(a -> findings(a, kept)).toList();
    }

    private static Findings findings(Article article, Map<String, byte[]> kept) {
        byte[] packed = kept.get(article.id());
        if (packed == null) {
            return Stemma.analyse(article);
        }
        Found found = CODEC.read(Packed.unpack(packed));
        return new Findings(Account.of(article), found.attributions(), found.timexes(), found.quantities());
    }
}
