package org.stemma.app.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.stemma.article.Article;

/** A dispatch and its reprints, each a little changed. */
public final class Reprints {
    private static final List<String> SENTENCES = List.of(
            "The harbour office of Velm closed the eastern pier on Tuesday after a gale had torn 12 lamps from their posts.",
            "\u201cWe shall rebuild the pier before the winter and send the bill to the owners of the ferry,\u201d Ida Brandt said.",
            "Some 40 families had to leave the old quarter, and the school was opened for them at noon.",
            "\u201cNobody warned the lighthouse keeper that evening although the gauge had been falling,\u201d Karl Olsen said.",
            "The council will meet on Thursday to vote on the cost of the repairs, which it puts at 3 million talers.",
            "The ferry was back in port in the evening with all its passengers, a little wet and very hungry.");

    /** The words of the first. */
    static final String DISPATCH = String.join(" ", SENTENCES);

    private Reprints() {}

    /** So many articles, the dispatch among them. */
    public static List<Article> of(int count) {
        Random random = new Random(17);
        List<Article> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> body = new ArrayList<>();
            for (String sentence : SENTENCES) {
                String[] words = sentence.split(" ");
                if (i > 0 && random.nextInt(6) == 0) {
                    words[2 + random.nextInt(words.length - 5)] = "quite";
                }
                body.add(String.join(" ", words));
            }
            out.add(Article.ofBody(String.format(Locale.ROOT, "r%04d", i), String.join("\n", body)));
        }
        return out;
    }
}
