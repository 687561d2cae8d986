package org.stemma.ingest.page;

import java.util.ArrayList;
import java.util.List;

/**
 * The runs of text around a page's headline, where readers look for who wrote it and when: some before, and those after
 * it until the article is under way.
 */
final class HeadlineArea {
    private static final int BEFORE = 6;
    private static final int AFTER = 40;
    private static final int PROSE = 120;
    private static final int LEAST_TITLE = 12;

    private final List<HtmlBlock> runs;
    private final int headline;
    private final int from;
    private final int to;

    private HeadlineArea(List<HtmlBlock> runs, int headline, int from, int to) {
        this.runs = runs;
        this.headline = headline;
        this.from = from;
        this.to = to;
    }

    /**
     * Finds the headline among a page's runs.
     *
     * @param titles what the page's metadata call it, the surest first
     */
    static HeadlineArea of(List<HtmlBlock> runs, List<String> titles) {
        int at = headline(runs, titles);
        int start = at;
        if (at < 0) {
            start = 0;
            while (start < runs.size() && !isProse(runs.get(start))) {
                start++;
            }
        }
        int end = Math.max(0, start);
        int prose = 0;
        while (end < runs.size() && end - start < AFTER && prose < 2) {
            prose += end > at && isProse(runs.get(end)) ? 1 : 0;
            end++;
        }
        return new HeadlineArea(runs, at, Math.max(0, start - BEFORE), end);
    }

    private static int headline(List<HtmlBlock> runs, List<String> titles) {
        List<String> wanted =
                titles.stream().map(Letters::of).filter(t -> !t.isEmpty()).toList();
        int best = -1;
        int bestRank = 0;
        int firsts = 0;
        for (int i = 0; i < runs.size(); i++) {
            HtmlBlock run = runs.get(i);
            if (!run.isHeading() && (run.length() < LEAST_TITLE || run.length() > 300)) {
                continue;
            }
            boolean h1 = run.element().normalName().equals("h1");
            firsts += h1 ? 1 : 0;
            int rank = rank(Letters.of(run.text().text()), wanted, h1, run.isHeading());
            if (rank > bestRank) {
                best = i;
                bestRank = rank;
            }
        }
        // A heading that shares no words with the title is the headline only when it is the only one.
        return bestRank == 1 && firsts > 1 ? -1 : best;
    }

    private static int rank(String words, List<String> wanted, boolean h1, boolean heading) {
        int rank = h1 ? 1 : 0;
        for (String title : wanted) {
            boolean within = words.length() >= LEAST_TITLE && (title.contains(words) || words.contains(title));
            if (words.equals(title)) {
                rank = Math.max(rank, h1 ? 6 : heading ? 5 : 3);
            } else if (within && heading) {
                rank = Math.max(rank, h1 ? 4 : 2);
            }
        }
        return rank;
    }

    private static boolean isProse(HtmlBlock run) {
        return run.length() >= PROSE && run.linkShare() < 0.4 && !run.isHeading();
    }

    /** The headline as readers see it; empty when none was found. */
    String words() {
        return headline < 0 ? "" : runs.get(headline).text().text();
    }

    /**
     * A run near the headline.
     *
     * @param run itself
     * @param before the words of the run before it
     * @param where it stands, for a reader
     */
    record Near(HtmlBlock run, String before, String where) {
        String words() {
            return run.text().text();
        }
    }

    /** Its runs after the headline, then those before it from the nearest on: the order of trust. */
    List<Near> nearestFirst() {
        int middle = headline < 0 ? from : headline;
        List<Near> out = new ArrayList<>();
        for (int i = headline < 0 ? from : headline + 1; i < to; i++) {
            out.add(near(i));
        }
        for (int i = middle - 1; i >= from; i--) {
            out.add(near(i));
        }
        return out;
    }

    private Near near(int i) {
        String before = i == 0 ? "" : runs.get(i - 1).text().text();
        return new Near(
                runs.get(i),
                before,
                headline < 0 ? "above the text" : i > headline ? "below the headline" : "above the headline");
    }

    /** Its letters, to look a name up. */
    String letters() {
        StringBuilder out = new StringBuilder();
        for (HtmlBlock run : runs.subList(from, to)) {
            if (run.length() < 400) {
                out.append(Letters.of(run.text().text())).append(' ');
            }
        }
        return out.toString();
    }
}
