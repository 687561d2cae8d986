package org.stemma.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.stemma.app.linked.Sources;
import org.stemma.article.Article;
import org.stemma.article.Outlet;
import org.stemma.article.Published;
import org.stemma.attribution.Carrier;
import org.stemma.dossier.Brief;
import org.stemma.dossier.CollatedUtterance;
import org.stemma.dossier.Dossier;
import org.stemma.figure.Figure;
import org.stemma.figure.FigureReading;
import org.stemma.figure.FigureWitness;

/** Writes a story as Markdown (CommonMark with tables) for somebody's notes: brief, quotations of several articles, figures, sources. */
final class MarkdownNotes {
    private static final String SPECIAL = "\\`*_{}[]<>#|~&$";

    private final Dossier dossier;
    private final StringBuilder out = new StringBuilder();

    private MarkdownNotes(Dossier dossier) {
        this.dossier = dossier;
    }

    static void write(Dossier dossier, OutputStream out) throws IOException {
        MarkdownNotes n = new MarkdownNotes(dossier);
        n.all();
        out.write(n.out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void all() {
        out.append("# ").append(plain(dossier.title())).append("\n\n");
        out.append(dossier.articles().size()).append(" articles, ");
        out.append(dossier.independentTexts()).append(" independent texts\n\n## Brief\n\n");
        for (Brief.Sentence s : dossier.brief().sentences()) {
            out.append("- ").append(plain(s.text(dossier))).append(" (");
            out.append(String.join(" ", s.sigla(dossier))).append(s.only() ? ", only here)\n" : ")\n");
        }
        quotations();
        figures();
        out.append("\n## Sources\n\n");
        for (Article a : dossier.articles()) {
            out.append("- **").append(siglum(a.id())).append("** ");
            out.append(plain(a.outlet().map(Outlet::name).orElse("unknown outlet")));
            out.append(", ").append(a.published().map(Published::toString).orElse("no date"));
            a.title().ifPresent(t -> out.append(": ").append(plain(t)));
            Sources.address(a).ifPresent(u -> out.append(" <").append(u).append('>'));
            out.append('\n');
        }
    }

    private void quotations() {
        List<CollatedUtterance> shared =
                dossier.utterances().stream().filter(u -> !u.texts().isEmpty()).toList();
        if (shared.isEmpty()) {
            return;
        }
        out.append("\n## Quoted by several\n");
        for (CollatedUtterance u : shared) {
            out.append("\n**")
                    .append(plain(u.utterance().speaker().orElse("Unknown speaker")))
                    .append("**\n\n");
            for (Carrier c : u.utterance().carriers()) {
                String words = c.text(dossier.of(c.article()).account().body().text());
                out.append("> ")
                        .append(plain(words))
                        .append(" (")
                        .append(siglum(c.article()))
                        .append(")\n>\n");
            }
        }
    }

    private void figures() {
        List<Figure> open =
                dossier.figures().stream().filter(f -> f.readings().size() > 1).toList();
        if (open.isEmpty()) {
            return;
        }
        out.append("\n## Figures of several values\n\n| what | status | readings |\n|---|---|---|\n");
        for (Figure f : open) {
            out.append("| ").append(plain(f.what())).append(" | ");
            out.append(f.status().name().toLowerCase(Locale.ROOT)).append(" | ");
            out.append(
                    String.join("; ", f.readings().stream().map(this::reading).toList()));
            out.append(" |\n");
        }
    }

    private String reading(FigureReading r) {
        List<String> sigla = r.witnesses().stream()
                .map(FigureWitness::article)
                .distinct()
                .map(this::siglum)
                .toList();
        return plain(r.text()) + " (" + String.join(" ", sigla) + ")";
    }

    private String siglum(String article) {
        return dossier.sigla().getOrDefault(article, article);
    }

    /** Words on one line, none of which Markdown takes for a sign. */
    private static String plain(String words) {
        StringBuilder out = new StringBuilder();
        int digits = 0;
        while (digits < words.length() && Character.isDigit(words.charAt(digits))) {
            digits++;
        }
        boolean list = digits < words.length() && (digits > 0 ? ".)" : "-+=").indexOf(words.charAt(digits)) >= 0;
        if (list) {
            // A number with a dot, or a dash, would open a list.
            out.append(words, 0, digits).append('\\').append(words.charAt(digits));
        }
        words.substring(list ? digits + 1 : 0).codePoints().forEach(c -> {
            if (c < 128 && SPECIAL.indexOf(c) >= 0) {
                out.append('\\');
            }
            out.appendCodePoint(Character.isWhitespace(c) || Character.isISOControl(c) ? ' ' : c);
        });
        return out.toString();
    }
}
