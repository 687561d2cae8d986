package org.stemma.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.stemma.collation.Apparatus;
import org.stemma.collation.Cell;
import org.stemma.collation.Collator;
import org.stemma.collation.Column;
import org.stemma.collation.Difference;
import org.stemma.collation.Witness;
import org.stemma.collation.Word;
import org.stemma.collation.Words;
import org.stemma.text.Folding;

/**
 * Chooses the base text of an utterance, collates its witnesses and tells where the differences come from.
 *
 * <p>Machine note: a witness is compared with what it was copied from, going up the copy tree to the nearest witness, else
 * with the earliest of its lineage. Only that one is compared with the base text. Whether two independent witnesses
 * translate is read off their words: two hearings of one language share nearly all of them, those of grammar too; two
 * translations put {@value #REPLACED} or more words in the place of others, at {@value #PLACES} places or more, and more than
 * a quarter of all; at one place there must be {@value #AT_ONE_PLACE}.
 */
final class Criticism {
    /** A witness this much shorter than the fullest is as full. */
    private static final double AS_FULL = 0.9;

    private static final double SHARED = 0.75;
    private static final int REPLACED = 3;
    private static final int PLACES = 2;
    private static final int AT_ONE_PLACE = 8;

    private final List<Quoted> witnesses;
    private final Map<String, String> copiedFrom;
    private final Map<String, List<Integer>> byArticle = new HashMap<>();
    private final Map<Integer, Integer> firstOf = new HashMap<>();
    private final Map<Integer, List<Cell>> rows = new HashMap<>();
    private final BaseText base;
    private final Apparatus apparatus;
    private final List<Departure> departures = new ArrayList<>();

    private Criticism(List<Quoted> witnesses, Map<String, String> copiedFrom) {
        this.witnesses = new ArrayList<>(witnesses);
        this.witnesses.sort(Comparator.comparing(Quoted::siglum));
        this.copiedFrom = copiedFrom;
        index();
        this.base = base();
        this.apparatus = Collator.collate(
                this.witnesses.stream()
                        .map(q -> new Witness(q.siglum(), q.text()))
                        .toList(),
                base.siglum());
    }

    /**
     * The critical text of two or more witnesses with different sigla.
     *
     * @param copiedFrom for each copy the article it was copied from
     */
    static CriticalText of(List<Quoted> witnesses, Map<String, String> copiedFrom) {
        Criticism c = new Criticism(witnesses, copiedFrom);
        for (int w = 0; w < c.witnesses.size(); w++) {
            c.compare(w);
        }
        c.departures.sort(Comparator.comparingInt(Departure::column).thenComparing(Departure::witness));
        return new CriticalText(c.apparatus, c.base, c.departures);
    }

    private BaseText base() {
        List<Quoted> candidates = new ArrayList<>();
        for (int w = 0; w < witnesses.size(); w++) {
            if (models(w).isEmpty()) {
                candidates.add(witnesses.get(w));
            }
        }
        int most = candidates.stream().mapToInt(Criticism::length).max().orElse(0);
        List<Quoted> full =
                candidates.stream().filter(q -> length(q) >= AS_FULL * most).toList();
        // A wholly quoted witness has only the speaker's words.
        boolean direct = full.stream().anyMatch(Quoted::isDirect);
        Quoted first = full.stream()
                .filter(q -> q.isDirect() || !direct)
                .min(Comparator.comparingInt(Quoted::order).thenComparing(Quoted::siglum))
                .orElse(witnesses.get(0));
        return new BaseText(first.siglum(), lineages(candidates), witnesses.size() - candidates.size(), lineages(full));
    }

    private static int lineages(List<Quoted> witnesses) {
        return (int) witnesses.stream().mapToInt(Quoted::lineage).distinct().count();
    }

    private static int length(Quoted q) {
        return Words.of(q.text()).size();
    }

    /** The witnesses this one has its words from: of its nearest original, else of the first of its lineage; else none. */
    private List<Integer> models(int w) {
        Set<String> seen = new HashSet<>();
        String article = witnesses.get(w).article();
        while (seen.add(article) && copiedFrom.containsKey(article)) {
            article = copiedFrom.getOrDefault(article, article);
            List<Integer> found = of(article);
            if (!found.isEmpty() && !found.contains(w)) {
                return found;
            }
        }
        int first = firstOf.getOrDefault(witnesses.get(w).lineage(), w);
        return witnesses.get(first).article().equals(witnesses.get(w).article())
                        || isUnderneath(witnesses.get(first), w)
                ? List.of()
                : List.of(first);
    }

    /** True when the first of the lineage by time was copied from this one: a tree may know better than the clock. */
    private boolean isUnderneath(Quoted first, int w) {
        Set<String> seen = new HashSet<>();
        String article = first.article();
        while (seen.add(article) && copiedFrom.containsKey(article)) {
            article = copiedFrom.getOrDefault(article, article);
            if (article.equals(witnesses.get(w).article())) {
                return true;
            }
        }
        return false;
    }

    private List<Integer> of(String article) {
        return byArticle.getOrDefault(article, List.of());
    }

    /** Notes the witnesses of each article, and the first of each lineage. */
    private void index() {
        Comparator<Integer> earlier =
                Comparator.comparingInt(w -> witnesses.get(w).order());
        earlier = earlier.thenComparing(w -> witnesses.get(w).siglum());
        for (int w = 0; w < witnesses.size(); w++) {
            byArticle
                    .computeIfAbsent(witnesses.get(w).article(), a -> new ArrayList<>())
                    .add(w);
            firstOf.merge(witnesses.get(w).lineage(), w, BinaryOperator.minBy(earlier));
        }
    }

    private void compare(int w) {
        List<Integer> models = models(w);
        boolean translates = models.isEmpty() && w != apparatus.base() && translates(w);
        for (int c = 0; c < apparatus.columns().size(); c++) {
            Column column = apparatus.columns().get(c);
            if (!column.cells().get(w).hasSay() && column.partner().isEmpty()) {
                continue;
            }
            if (models.isEmpty()) {
                fromBase(c, w, translates);
            } else {
                fromModel(c, w, models);
            }
        }
    }

    private void fromBase(int c, int w, boolean translates) {
        Column column = apparatus.columns().get(c);
        Difference d = column.cells().get(w).difference();
        int reference = column.reference().orElse(w);
        if (!d.isOfSubstance() || isCut(c, w) || sharesLineage(reference, w)) {
            return;
        }
        Departure.Origin origin = !inMarks(c, w) || !inMarks(c, reference)
                ? Departure.Origin.REPORTER
                : translates ? Departure.Origin.TRANSLATION : Departure.Origin.CANNOT_TELL;
        departures.add(new Departure(c, siglum(w), siglum(reference), d, origin));
    }

    private boolean sharesLineage(int a, int b) {
        return witnesses.get(a).lineage() == witnesses.get(b).lineage();
    }

    private void fromModel(int c, int w, List<Integer> models) {
        Column column = apparatus.columns().get(c);
        Cell own = column.cells().get(w);
        List<Integer> heard = models.stream()
                .filter(m -> column.cells().get(m).hasSay() || column.partner().isPresent())
                .toList();
        if (heard.isEmpty() || isCut(c, w) || heard.stream().anyMatch(m -> isCut(c, m) || areAlike(column, m, w))) {
            return;
        }
        int model = heard.get(0);
        Difference d = between(column, model, own, w);
        boolean inMarks = inMarks(c, w) && inMarks(c, model);
        if (inMarks || d.isOfSubstance()) {
            departures.add(new Departure(
                    c,
                    siglum(w),
                    siglum(model),
                    d,
                    inMarks ? Departure.Origin.SILENT_EDIT : Departure.Origin.REPORTER));
        }
    }

    private boolean isCut(int c, int w) {
        return apparatus.columns().get(c).cells().get(w).state() == Cell.State.ELLIPSIS;
    }

    private boolean areAlike(Column column, int a, int b) {
        return column.cells().get(a).hasSay() == column.cells().get(b).hasSay()
                && Folding.fold(apparatus.words(column, a)).equals(Folding.fold(apparatus.words(column, b)));
    }

    /** How two witnesses part at a place, whatever the base text has there. */
    private Difference between(Column column, int model, Cell own, int w) {
        if (column.partner().isPresent()) {
            return Difference.ORDER;
        }
        if (column.cells().get(model).difference() == Difference.SAME
                || column.difference() == Difference.PUNCTUATION) {
            return own.difference() == Difference.SAME
                    ? column.cells().get(model).difference()
                    : own.difference();
        }
        return Difference.between(apparatus.words(column, model), apparatus.words(column, w));
    }

    private boolean inMarks(int c, int w) {
        List<Cell> row = rows.computeIfAbsent(
                w,
                x -> apparatus.columns().stream()
                        .map(column -> column.cells().get(x))
                        .toList());
        return witnesses.get(w).isInMarks(row, c);
    }

    private String siglum(int w) {
        return witnesses.get(w).siglum();
    }

    /** True when a witness replaces so many words of the base text that it must be another translation. */
    private boolean translates(int w) {
        int shared = 0;
        int replaced = 0;
        int places = 0;
        int b = apparatus.base();
        for (int c = 0; c < apparatus.columns().size(); c++) {
            if (isCut(c, w) || isCut(c, b) || !inMarks(c, w) || !inMarks(c, b)) {
                continue;
            }
            Set<String> mine = keys(apparatus.words(apparatus.columns().get(c), w));
            Set<String> other = keys(apparatus.words(apparatus.columns().get(c), b));
            int longer = Math.max(mine.size(), other.size());
            boolean both = !mine.isEmpty() && !other.isEmpty();
            mine.retainAll(other);
            shared += mine.size();
            if (both && mine.size() < longer) {
                replaced += longer - mine.size();
                places++;
            }
        }
        boolean enough = replaced >= (places >= PLACES ? REPLACED : AT_ONE_PLACE);
        return enough && shared < SHARED * (shared + replaced);
    }

    private static Set<String> keys(String words) {
        Set<String> out = new HashSet<>();
        for (Word word : Words.of(words)) {
            out.add(word.key());
        }
        return out;
    }
}
