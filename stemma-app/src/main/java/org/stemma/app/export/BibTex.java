package org.stemma.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.stemma.app.linked.Sources;
import org.stemma.article.Article;
import org.stemma.article.Outlet;
import org.stemma.article.Published;
import org.stemma.dossier.Dossier;

/** Writes the articles as BibTeX in UTF-8; the key of an article is its siglum. */
final class BibTex {
    private BibTex() {}

    static void write(Dossier dossier, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Article a : dossier.articles()) {
            text.append(text.length() > 0 ? "\n" : "");
            entry(text, dossier.sigla().getOrDefault(a.id(), a.id()), a);
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void entry(StringBuilder out, String siglum, Article a) {
        out.append(a.outlet().isPresent() ? "@article{" : "@misc{").append(key(siglum));
        field(out, "author", a.author());
        field(out, "title", a.title());
        field(out, "journal", a.outlet().map(Outlet::name));
        field(out, "year", a.published().map(p -> Integer.toString(p.date().getYear())));
        field(out, "month", a.published().map(BibTex::month));
        field(out, "date", a.published().map(p -> p.date().toString()));
        field(out, "language", a.language());
        field(out, "note", a.agency().map(n -> "Text: " + n.name()));
        field(out, "url", Sources.address(a));
        out.append("\n}\n");
    }

    private static String month(Published p) {
        return String.format(Locale.ROOT, "%02d", p.date().getMonthValue());
    }

    /** In two pairs of braces: names are no person's first and last, and capitals stay. */
    private static void field(StringBuilder out, String name, Optional<String> value) {
        if (value.isPresent()) {
            out.append(",\n  ").append(name).append(" = {{");
            value.get().codePoints().forEach(c -> escape(out, c));
            out.append("}}");
        }
    }

    private static void escape(StringBuilder out, int c) {
        switch (c) {
            case '\\' -> out.append("\\textbackslash{}");
            case '~' -> out.append("\\textasciitilde{}");
            case '^' -> out.append("\\textasciicircum{}");
            case '{' -> out.append("\\textbraceleft{}");
            case '}' -> out.append("\\textbraceright{}");
            case '%', '#', '&', '$', '_' -> out.append('\\').append((char) c);
            default -> out.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
        }
    }

    private static String key(String siglum) {
        StringBuilder out = new StringBuilder();
        siglum.codePoints()
                .map(c -> c < 128 && Character.isLetterOrDigit(c) ? c : '-')
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
