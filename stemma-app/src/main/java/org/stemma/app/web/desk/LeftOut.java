package org.stemma.app.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stemma.article.Article;
import org.stemma.article.Part;

/**
 * A part that was left out of an article's text, to be taken back into it.
 *
 * @param part its index
 * @param kind what it was taken for
 * @param words how it begins
 */
public record LeftOut(int part, String kind, String words) {
    private static final int MOST = 90;

    static List<LeftOut> all(Article article) {
        List<LeftOut> out = new ArrayList<>();
        for (int i = 0; i < article.parts().size(); i++) {
            Part p = article.parts().get(i);
            boolean beside = p.kind() != Part.Kind.TITLE && p.kind() != Part.Kind.BODY;
            if (beside && !p.text().isBlank()) {
                out.add(new LeftOut(i, p.kind().name().toLowerCase(Locale.ROOT), begin(p.text())));
            }
        }
        return out;
    }

    private static String begin(String text) {
        String line = text.strip().replace('\n', ' ');
        if (line.codePointCount(0, line.length()) <= MOST) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, MOST)) + "\u2026";
    }
}
