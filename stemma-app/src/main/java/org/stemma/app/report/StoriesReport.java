package org.stemma.app.report;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stemma.store.Counts;
import org.stemma.store.StoryCard;

/** A list of stories for the terminal: a line each. */
public final class StoriesReport {
    private static final String BARS = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";
    private static final int DAYS = 7;
    private static final int FIXED = 8 + 11 + 5 + 5 + 7;

    /** Narrower lists have no days, so that titles can be told from each other. */
    private static final int ROOMY = FIXED + DAYS + 1 + 20;

    private StoriesReport() {}

    /** Prints the cards in their order. */
    public static void print(List<StoryCard> cards, Counts counts, Writer out, int width, boolean colour)
            throws IOException {
        StringBuilder lines = new StringBuilder();
        boolean roomy = width >= ROOMY;
        int room = Math.max(12, width - FIXED - (roomy ? DAYS + 1 : 0));
        if (!cards.isEmpty()) {
            lines.append(Ink.FAINT.dye(
                            String.format(
                                    Locale.ROOT,
                                    "%-8s%-11s%4s %4s %5s  %s%s",
                                    "story",
                                    "last",
                                    "arts",
                                    "outl",
                                    "indep",
                                    roomy ? Paper.fit("days", DAYS + 1) : "",
                                    "title"),
                            colour))
                    .append('\n');
        }
        for (StoryCard c : cards) {
            Optional<LocalDate> last =
                    c.days().isEmpty() ? Optional.empty() : Optional.of(c.days().lastKey());
            lines.append(Ink.SIGN.dye(Paper.fit(c.id(), 7), colour))
                    .append(' ')
                    .append(String.format(
                            Locale.ROOT,
                            "%-11s%4d %4d %5s  ",
                            last.map(LocalDate::toString).orElse("undated"),
                            c.articles(),
                            c.outlets(),
                            c.lineages().isEmpty()
                                    ? "-"
                                    : String.valueOf(c.lineages().size())))
                    .append(roomy ? last.map(day -> sparkline(c, day)).orElse(" ".repeat(DAYS)) + " " : "")
                    .append(Paper.fit(c.title().isEmpty() ? "(no title)" : c.title(), room)
                            .stripTrailing())
                    .append('\n');
        }
        lines.append(String.format(
                Locale.ROOT,
                "%,d %s of %,d %s in the library%n",
                counts.stories(),
                counts.stories() == 1 ? "story" : "stories",
                counts.articles(),
                counts.articles() == 1 ? "article" : "articles"));
        out.write(lines.toString());
    }

    /** The story's last week, a bar a day. */
    private static String sparkline(StoryCard card, LocalDate last) {
        int most = card.days().values().stream().mapToInt(i -> i).max().orElse(1);
        StringBuilder out = new StringBuilder();
        for (int back = DAYS - 1; back >= 0; back--) {
            int n = card.days().getOrDefault(last.minusDays(back), 0);
            out.append(n == 0 ? ' ' : BARS.charAt((n * BARS.length() - 1) / most));
        }
        return out.toString();
    }
}
