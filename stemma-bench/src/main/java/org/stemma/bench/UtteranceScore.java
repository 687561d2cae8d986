package org.stemma.bench;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stemma.attribution.AttributedAccount;
import org.stemma.attribution.Attribution;
import org.stemma.attribution.Bond;
import org.stemma.attribution.Bonds;
import org.stemma.text.Encoder;

/**
 * Holds the utterances of one story against a key, as the dossier scorer does: pairs of attributions of two articles that are
 * one utterance. Beyond the scorer it says of each lost or wrong pair what was thought of it.
 */
final class UtteranceScore {
    private static final double MATCH = 0.6;
    private static final double TOUCH = 0.3;
    private static final double SOME = 0.05;
    private static final double ACT = 0.42;

    /** Why a pair of the key is lost, or one is joined that is none. */
    enum Cause {
        NOT_FOUND("not found"),
        EDGES("found with other edges"),
        STORY("in two stories"),
        SPEAKER("between speakers of whom nobody knows that they are one"),
        OPPOSED("opposed"),
        KEPT_APART("likely, kept apart by others of their groups"),
        SOME_LIKENESS("some likeness"),
        NO_LIKENESS("no likeness"),
        FALSE_STRANGERS("false, between two speakers"),
        FALSE_ACT("false, as parts of one speech act"),
        FALSE_PASSAGE("false, as one sentence");

        private final String words;

        Cause(String words) {
            this.words = words;
        }

        boolean isFalse() {
            return compareTo(FALSE_STRANGERS) >= 0;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * A pair that is lost or wrong.
     *
     * @param first what one article says, as the key or the line of output has it
     */
    record Miss(Cause cause, String first, String second, String thought) {}

    /** What was found of an attribution of the key: which attribution of which story. */
    private record Found(int story, int account, int attribution, double overlap) {
        boolean isMatch() {
            return overlap >= MATCH;
        }
    }

    private final UtteranceKey key;
    private final List<List<AttributedAccount>> stories;
    private final List<Bonds> bonds = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();
    private final List<Miss> misses = new ArrayList<>();
    private final Map<Cause, Integer> counts = new EnumMap<>(Cause.class);
    private int right;
    private int wanted;

    /**
     * Scores.
     *
     * @param stories the articles of the key as the program parts them into stories
     */
    UtteranceScore(UtteranceKey key, List<List<AttributedAccount>> stories, Encoder encoder) {
        this.key = key;
        this.stories = stories;
        stories.forEach(s -> bonds.add(Bonds.of(s, encoder)));
        match();
        for (int i = 0; i < key.said().size(); i++) {
            for (int j = i + 1; j < key.said().size(); j++) {
                if (!key.said().get(i).article().equals(key.said().get(j).article())) {
                    count(i, j);
                }
            }
        }
    }

    private void match() {
        found.addAll(match(key, stories));
    }

    private static List<Found> match(UtteranceKey key, List<List<AttributedAccount>> stories) {
        List<Found> found = new ArrayList<>();
        Set<List<Integer>> used = new HashSet<>();
        for (UtteranceKey.Said said : key.said()) {
            Found best = new Found(-1, -1, -1, 0);
            for (int s = 0; s < stories.size(); s++) {
                for (int a = 0; a < stories.get(s).size(); a++) {
                    AttributedAccount account = stories.get(s).get(a);
                    if (!account.account().id().equals(said.article())) {
                        continue;
                    }
                    for (int x = 0; x < account.attributions().size(); x++) {
                        double overlap = overlap(text(account, x), said.text());
                        if (overlap >= best.overlap() && !used.contains(List.of(s, a, x))) {
                            best = new Found(s, a, x, overlap);
                        }
                    }
                }
            }
            if (best.isMatch()) {
                used.add(List.of(best.story(), best.account(), best.attribution()));
            }
            found.add(best);
        }
        return found;
    }

    /**
     * The articles as if all that the key has had been found as the key has it, under the names of the key; what else was
     * found stays, and so do the roads.
     */
    static List<List<AttributedAccount>> given(UtteranceKey key, List<List<AttributedAccount>> stories) {
        List<Found> found = match(key, stories);
        List<List<AttributedAccount>> out = new ArrayList<>();
        for (int s = 0; s < stories.size(); s++) {
            List<AttributedAccount> own = new ArrayList<>();
            for (int a = 0; a < stories.get(s).size(); a++) {
                AttributedAccount account = stories.get(s).get(a);
                List<Attribution> all = new ArrayList<>(account.attributions());
                List<Attribution> asGiven = new ArrayList<>();
                for (int i = 0; i < found.size(); i++) {
                    Found f = found.get(i);
                    if (key.said().get(i).article().equals(account.account().id())) {
                        Optional<Attribution> old = f.story() == s && f.overlap() >= TOUCH
                                ? Optional.of(account.attributions().get(f.attribution()))
                                : Optional.empty();
                        key.said()
                                .get(i)
                                .attribution(old, account.account().body().text())
                                .ifPresent(x -> {
                                    old.ifPresent(all::remove);
                                    asGiven.add(x);
                                });
                    }
                }
                all.removeIf(x -> asGiven.stream().anyMatch(g -> g.extent().overlaps(x.extent())));
                all.addAll(asGiven);
                all.sort(Comparator.comparingInt(x -> x.extent().start()));
                own.add(new AttributedAccount(account.account(), all));
            }
            out.add(own);
        }
        return out;
    }

    private static String text(AttributedAccount account, int attribution) {
        return account.attributions()
                .get(attribution)
                .text(account.account().body().text());
    }

    private void count(int i, int j) {
        boolean one = key.said().get(i).utterance().equals(key.said().get(j).utterance());
        wanted += one ? 1 : 0;
        Found a = found.get(i);
        Found b = found.get(j);
        if (!a.isMatch() || !b.isMatch()) {
            if (one) {
                miss(Math.min(a.overlap(), b.overlap()) >= TOUCH ? Cause.EDGES : Cause.NOT_FOUND, i, j, "");
            }
            return;
        }
        if (a.story() != b.story()) {
            if (one) {
                miss(Cause.STORY, i, j, "");
            }
            return;
        }
        Bond bond = bonds.get(a.story()).between(a.account(), a.attribution(), b.account(), b.attribution());
        if (one && bond.sameUtterance()) {
            right++;
        } else if (one || bond.sameUtterance()) {
            miss(one ? lost(bond) : wrong(bond), i, j, thought(bond));
        }
    }

    private static Cause lost(Bond b) {
        if (!isOneVoice(b)) {
            return Cause.SPEAKER;
        }
        if (b.opposed()) {
            return Cause.OPPOSED;
        }
        if (b.isLikely() || b.act() >= ACT) {
            return Cause.KEPT_APART;
        }
        return b.wording() >= SOME ? Cause.SOME_LIKENESS : Cause.NO_LIKENESS;
    }

    private static Cause wrong(Bond b) {
        if (!isOneVoice(b)) {
            return Cause.FALSE_STRANGERS;
        }
        return b.samePassage() ? Cause.FALSE_PASSAGE : Cause.FALSE_ACT;
    }

    private static boolean isOneVoice(Bond b) {
        return b.relation().equals("SAME") || b.relation().equals("VOICE");
    }

    private static String thought(Bond b) {
        return String.format(
                Locale.ROOT,
                "%s wording %.2f meaning %.2f act %.2f%s%s",
                b.relation(),
                b.wording(),
                b.meaning(),
                b.act(),
                b.opposed() ? " opposed" : "",
                b.samePassage() ? " one passage" : "");
    }

    private void miss(Cause cause, int i, int j, String thought) {
        counts.merge(cause, 1, Integer::sum);
        misses.add(new Miss(cause, line(i), line(j), thought));
    }

    private String line(int i) {
        UtteranceKey.Said said = key.said().get(i);
        Found f = found.get(i);
        StringBuilder out = new StringBuilder();
        out.append(said.article())
                .append(' ')
                .append(said.utterance())
                .append(' ')
                .append(said.kind().name().toLowerCase(Locale.ROOT));
        if (f.isMatch()) {
            Attribution a =
                    stories.get(f.story()).get(f.account()).attributions().get(f.attribution());
            out.append(" [").append(a.speaker().asName().orElse("?"));
            a.chain().forEach(c -> out.append(" | ").append(c.type()));
            out.append(']');
        } else if (f.overlap() >= TOUCH) {
            out.append(" {")
                    .append(text(stories.get(f.story()).get(f.account()), f.attribution()))
                    .append('}');
        }
        return out.append(' ').append(said.text()).toString().replace('\n', ' ');
    }

    /** Words that both have, each as often, as a share of both. */
    static double overlap(String a, String b) {
        List<String> left = words(a);
        List<String> right = words(b);
        Map<String, Integer> bag = new HashMap<>();
        left.forEach(w -> bag.merge(w, 1, Integer::sum));
        int shared = 0;
        for (String w : right) {
            shared += bag.merge(w, -1, Integer::sum) >= 0 ? 1 : 0;
        }
        return 2.0 * shared / Math.max(1, left.size() + right.size());
    }

    private static List<String> words(String s) {
        List<String> out = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String plain = Normalizer.normalize(s, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT) + ' ';
        plain.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                word.appendCodePoint(c);
            } else if (word.length() > 0) {
                out.add(word.toString());
                word.setLength(0);
            }
        });
        return out;
    }

    String story() {
        return key.story();
    }

    int right() {
        return right;
    }

    int wanted() {
        return wanted;
    }

    int wrong() {
        return counts.entrySet().stream()
                .filter(e -> e.getKey().isFalse())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    int count(Cause cause) {
        return counts.getOrDefault(cause, 0);
    }

    double precision() {
        return right + wrong() == 0 ? 1 : right / (double) (right + wrong());
    }

    double recall() {
        return wanted == 0 ? 1 : right / (double) wanted;
    }

    double f1() {
        return f1(right, wrong(), wanted);
    }

    /** What F1 would be if this cause alone were mended. */
    double without(Cause cause) {
        int n = count(cause);
        return cause.isFalse() ? f1(right, wrong() - n, wanted) : f1(right + n, wrong(), wanted);
    }

    private static double f1(int right, int wrong, int wanted) {
        double p = right + wrong == 0 ? 1 : right / (double) (right + wrong);
        double r = wanted == 0 ? 1 : right / (double) wanted;
        return p + r == 0 ? 0 : 2 * p * r / (p + r);
    }

    Collection<Miss> misses() {
        return misses.stream().sorted(Comparator.comparing(Miss::cause)).toList();
    }
}
