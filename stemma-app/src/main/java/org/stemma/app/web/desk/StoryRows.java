package org.stemma.app.web.desk;

import java.util.ArrayList;
import java.util.List;
import org.stemma.store.StoryCard;

/** Sets the list of stories. */
final class StoryRows {
    private static final int HUES = 8;
    private static final int BAR = 1_000;

    private StoryRows() {}

    static StoryRow of(StoryCard card) {
        return new StoryRow(
                "/stories/" + card.id(),
                title(card),
                numbers(card),
                when(card),
                bar(card.lineages()),
                Sparkline.of(card.days()));
    }

    static String title(StoryCard card) {
        return card.title().isBlank() ? "Untitled story" : card.title();
    }

    private static List<String> numbers(StoryCard card) {
        List<String> out = new ArrayList<>();
        out.add(counted(card.articles(), "article"));
        if (card.outlets() > 0) {
            out.add(counted(card.outlets(), "outlet"));
        }
        if (!card.lineages().isEmpty()) {
            out.add(counted(card.lineages().size(), "independent text"));
        }
        return out;
    }

    private static String counted(int n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }

    private static String when(StoryCard card) {
        if (card.days().isEmpty()) {
            return "undated, added " + Days.day(card.last());
        }
        String from = Days.day(card.days().firstKey());
        String to = Days.day(card.days().lastKey());
        return (from.equals(to) ? from : from + " to " + to)
                + (card.undated() > 0 ? ", " + card.undated() + " undated" : "");
    }

    private static List<StoryRow.Block> bar(List<Integer> lineages) {
        int all = lineages.stream().mapToInt(n -> n).sum();
        List<StoryRow.Block> out = new ArrayList<>();
        int before = 0;
        for (int i = 0; i < lineages.size(); i++) {
            int from = before * BAR / all;
            before += lineages.get(i);
            out.add(new StoryRow.Block("l" + i % HUES, from, Math.max(4, before * BAR / all - from - 4)));
        }
        return out;
    }
}
