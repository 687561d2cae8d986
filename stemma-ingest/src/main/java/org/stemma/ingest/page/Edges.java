package org.stemma.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stemma.article.Structure;
import org.stemma.text.Lexicon;

/** Trims what stands before and after an article within its element: dates and names, and what other stories begin with. */
final class Edges {
    private static final int LONGEST_LABEL = 70;
    private static final double COMMENTS_AFTER = 0.3;
    private static final double RELATED_AFTER = 0.5;
    private static final double MOST_CUT = 0.3;
    private static final Map<String, Dropped> LABELS = new HashMap<>();

    static {
        for (List<String> row : Lexicon.rows(Edges.class, "tail-headings.tsv")) {
            LABELS.put(Letters.of(row.get(1)), Dropped.valueOf(row.get(0).toUpperCase(Locale.ROOT)));
        }
    }

    private Edges() {}

    /** The blocks, with those before the first sentence and after the last dropped. */
    static List<PageBlock> trimmed(List<PageBlock> blocks) {
        return withoutEnd(withoutStart(withoutLabels(blocks)));
    }

    /** A label of other stories, right above what was dropped as such, went with it. */
    private static List<PageBlock> withoutLabels(List<PageBlock> blocks) {
        List<PageBlock> out = new ArrayList<>(blocks);
        for (int i = 0; i + 1 < out.size(); i++) {
            PageBlock block = out.get(i);
            boolean above =
                    out.get(i + 1).dropped().filter(d -> d == Dropped.RELATED).isPresent();
            String words = block.text().text();
            if (above && block.dropped().isEmpty() && words.length() <= LONGEST_LABEL) {
                if (LABELS.get(Letters.of(words)) == Dropped.RELATED) {
                    out.set(i, block.without(Dropped.RELATED));
                }
            }
        }
        return out;
    }

    /** Before the first sentence stand dates, names and labels. */
    private static List<PageBlock> withoutStart(List<PageBlock> blocks) {
        List<PageBlock> out = new ArrayList<>(blocks);
        for (int i = 0; i < out.size(); i++) {
            PageBlock block = out.get(i);
            String s = block.text().text();
            if (block.isText() && (s.length() >= Container.PARAGRAPH || Kinds.endsSentence(s))) {
                return out;
            }
            if (block.isText()) {
                out.set(i, block.without(Dropped.CREDIT));
            }
        }
        return blocks;
    }

    /** Headings without text below them, and what follows a label of sites late in the text, were no part of it. */
    private static List<PageBlock> withoutEnd(List<PageBlock> blocks) {
        int total = blocks.stream().mapToInt(Edges::units).sum();
        int last = blocks.size();
        int read = 0;
        Dropped reason = Dropped.FURNITURE;
        for (int i = 0; i < blocks.size(); i++) {
            Optional<Dropped> label = ending(blocks.get(i), read, total);
            if (label.isPresent()) {
                last = i;
                reason = label.get();
                break;
            }
            read += units(blocks.get(i));
        }
        while (last > 0 && isIdle(blocks.get(last - 1))) {
            last--;
        }
        List<PageBlock> out = new ArrayList<>(blocks);
        for (int i = last; i < out.size(); i++) {
            if (out.get(i).dropped().isEmpty()) {
                out.set(i, out.get(i).without(reason));
            }
        }
        return out;
    }

    private static boolean isIdle(PageBlock block) {
        return !block.isText()
                && block.dropped().filter(d -> d == Dropped.CAPTION).isEmpty();
    }

    private static int units(PageBlock block) {
        return block.isText() ? block.text().text().length() : 0;
    }

    /** What begins with a label, if the article can end before it. */
    private static Optional<Dropped> ending(PageBlock block, int read, int total) {
        String words = block.text().text();
        if (words.length() > LONGEST_LABEL || read == 0) {
            return Optional.empty();
        }
        String letters = Letters.of(words);
        Dropped known = LABELS.get(letters);
        if (known == null && Structure.isSiteLabel(words) && isEnglishEnd(letters)) {
            return read > total * RELATED_AFTER ? Optional.of(Dropped.RELATED) : Optional.empty();
        }
        if (known == Dropped.COMMENT) {
            return read > total * COMMENTS_AFTER ? Optional.of(known) : Optional.empty();
        }
        if (known == null && isMoreStories(letters)) {
            known = Dropped.RELATED;
        }
        boolean late = read > total * RELATED_AFTER && total - read <= total * MOST_CUT;
        return Optional.ofNullable(late ? known : null);
    }

    /** {@code More great stories}, {@code More Quillon news}. */
    private static boolean isMoreStories(String s) {
        boolean of = s.endsWith("stories") || s.endsWith("news") || s.endsWith("articles") || s.endsWith("coverage");
        return of && (s.startsWith("more") || s.startsWith("related") || s.startsWith("latest"));
    }

    private static boolean isEnglishEnd(String s) {
        return s.contains("related")
                || s.contains("mostread")
                || s.contains("popular")
                || s.contains("alsolike")
                || s.contains("comments")
                || s.contains("recommended")
                || s.contains("trending")
                || s.contains("morestories")
                || s.contains("topstories");
    }
}
