package org.stemma.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
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
    record Found(List<Attribution> attributions, List<Timex> timexes, List<Quantity> quantities) {
        static Found of(Findings f) {
            return new Found(f.attributions(), f.timexes(), f.quantities());
        }

        Findings of(Account account) {
            return new Findings(account, attributions, timexes, quantities);
        }
    }

    private record Stored(byte[] article, byte @Nullable [] findings) {}

    private static final String ARTICLES = "SELECT v.content, f.content FROM article a"
            + " JOIN version v ON v.article = a.id AND v.number = a.version"
            + " LEFT JOIN findings f ON f.article = a.id AND f.version = a.version AND f.analysis = :analysis ";

    private static final RecordCodec<Found> CODEC = RecordCodec.of(Found.class);

    private final Handle handle;
    private final String analysis;

    /** Of findings that this version of the finders made. */
    FindingsTable(Handle handle, String analysis) {
        this.handle = handle;
        this.analysis = analysis + '/' + CODEC.shape();
    }

    static byte[] pack(Findings findings) {
        return Packed.pack(CODEC.write(Found.of(findings)));
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
        return found(handle.createQuery(ARTICLES + "WHERE a.story = :story")
                .bind("story", story)
                .bind("analysis", analysis));
    }

    /** The same of these articles. */
    List<Findings> of(List<String> articles) {
        return found(handle.createQuery(ARTICLES + "WHERE a.id IN (<articles>)")
                .bindList("articles", articles)
                .bind("analysis", analysis));
    }

    private static List<Findings> found(Query query) {
        List<Stored> stored =
                query.map((r, c) -> new Stored(r.getBytes(1), r.getBytes(2))).list();
        return stored.stream().parallel().map(FindingsTable::findings).toList();
    }

    private static Findings findings(Stored stored) {
        Article article = ArticleJson.unpack(stored.article);
        if (stored.findings == null) {
            return Stemma.analyse(article);
        }
        return CODEC.read(Packed.unpack(stored.findings)).of(Account.of(article));
    }
}
