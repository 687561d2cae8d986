package org.stemma.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.dossier.Brief;
import org.stemma.dossier.CollatedUtterance;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Findings;
import org.stemma.figure.Figure;
import org.stemma.reuse.CopyTree;
import org.stemma.timeline.TimelineEntry;

/** Writes whole dossiers, articles included, as bytes: for a cache, which is made anew when any of their types changes. */
final class DossierCodec {
    /** What of a dossier is not its articles. */
    private record Told(
            String id,
            String title,
            List<FindingsTable.Found> found,
            Map<String, String> sigla,
            CopyTree copyTree,
            List<CollatedUtterance> utterances,
            List<TimelineEntry> timeline,
            List<Figure> figures,
            Brief brief) {}

    private static final RecordCodec<Told> CODEC = RecordCodec.of(Told.class);

    private DossierCodec() {}

    /** Names the form of all types that are part of it. */
    static String shape() {
        return CODEC.shape();
    }

    static byte[] pack(Dossier d) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(d.findings().size());
            for (Article a : d.articles()) {
                byte[] article = ArticleJson.pack(a);
                out.writeInt(article.length);
                out.write(article);
            }
            out.write(Packed.pack(CODEC.write(new Told(
                    d.id(),
                    d.title(),
                    d.findings().stream().map(FindingsTable.Found::of).toList(),
                    d.sigla(),
                    d.copyTree(),
                    d.utterances(),
                    d.timeline(),
                    d.figures(),
                    d.brief()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Throws {@link LibraryException} when these bytes are no dossier. */
    static Dossier unpack(byte[] packed) {
        List<Article> articles = new ArrayList<>();
        Told told;
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed))) {
            int n = in.readInt();
            for (int i = 0; i < n; i++) {
                articles.add(ArticleJson.unpack(in.readNBytes(in.readInt())));
            }
            told = CODEC.read(Packed.unpack(in.readAllBytes()));
        } catch (IOException | IllegalArgumentException e) {
            throw new LibraryException(LibraryException.Reason.DAMAGED, "a kept dossier cannot be read", e);
        }
        List<Findings> findings = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            findings.add(told.found.get(i).of(Account.of(articles.get(i))));
        }
        return new Dossier(
                told.id,
                told.title,
                findings,
                told.sigla,
                told.copyTree,
                told.utterances,
                told.timeline,
                told.figures,
                told.brief);
    }
}
