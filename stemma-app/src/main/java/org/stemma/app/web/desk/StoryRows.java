package org.stemma.app.web.desk;

import java.time.Instant;
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
                when(card.first(), card.last()),
                bar(card.lineages()),
                Sparkline.of(card.days()));
    }

    static String title(StoryCard card) {
        return card.title().isBlank() ? "Untitled story" : card.title();
    }

    private static List<String> numbers(StoryCard card) {
        List<String> out = new ArrayList<>();
        out.add(counted(card.articles(), "article"));
        out.add(counted(card.outlets(), "outlet"));
        if (!card.lineages().isEmpty()) {
            out.add(counted(card.lineages().size(), "independent text"));
        }
        return out;
    }

    private static String counted(int n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }

    private static String when(Instant first, Instant last) {
        String from = Days.day(first);
        String to = Days.day(last);
        return from.equals(to) ? from : from + " to " + to;
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
