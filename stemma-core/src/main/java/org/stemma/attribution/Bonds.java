package org.stemma.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.stemma.text.Encoder;

/** The utterances of a story, and what the joiner thought of any two attributions: for whoever measures the joiner. */
public final class Bonds {
    private final UtteranceCollator collator;
    private final UtteranceCollator.Groups groups;
    private final Map<Long, List<Integer>> statements = new HashMap<>();
    private final Map<Integer, Integer> companyOf = new HashMap<>();
    private final Map<Integer, ActKinship> companies = new HashMap<>();
    private final List<List<Telling>> tellings = new ArrayList<>();

    private Bonds(UtteranceCollator collator) {
        this.collator = collator;
        this.groups = collator.group();
        for (int s = 0; s < collator.statements().size(); s++) {
            statements
                    .computeIfAbsent(UtteranceCollator.id(collator.statements().get(s)), i -> new ArrayList<>())
                    .add(s);
        }
        tellings.addAll(SpeechActs.byVoice(
                Tellings.of(collator.accounts(), collator.statements(), groups.passage(), collator.speakers()),
                collator.speakers()));
        for (int c = 0; c < tellings.size(); c++) {
            for (Telling t : tellings.get(c)) {
                for (int s : t.statements()) {
                    companyOf.put(s, c);
                }
            }
        }
    }

    /** Joins the attributions of one story's articles, as {@link UtteranceCollator#join(List, Encoder)} does. */
    public static Bonds of(List<AttributedAccount> accounts, Encoder encoder) {
        return new Bonds(new UtteranceCollator(accounts, encoder));
    }

    /** The utterances. */
    public List<Utterance> utterances() {
        return collator.utterances(groups);
    }

    /** What it thought of two attributions, each given by the index of its account and its own in it. */
    public Bond between(int account, int attribution, int otherAccount, int otherAttribution) {
        List<Integer> own = of(account, attribution);
        List<Integer> others = of(otherAccount, otherAttribution);
        double wording = 0;
        double meaning = 0;
        boolean opposed = false;
        for (int s : own) {
            for (int t : others) {
                int v = collator.wordings().of(s);
                int w = collator.wordings().of(t);
                wording = Math.max(wording, groups.likelihoods().of(v, w));
                meaning = Math.max(
                        meaning,
                        collator.meaning()
                                .nearness(
                                        collator.statements().get(s),
                                        collator.statements().get(t)));
                opposed |= groups.likelihoods().areOpposed(v, w);
            }
        }
        return new Bond(
                relation(own, others),
                wording,
                meaning,
                act(own, others),
                opposed || groups.likelihoods().areFarApart(account, otherAccount),
                meet(own, others, groups.passage()),
                meet(own, others, groups.act()));
    }

    private List<Integer> of(int account, int attribution) {
        return statements.getOrDefault(((long) account << 32) | attribution, List.of());
    }

    private String relation(List<Integer> own, List<Integer> others) {
        return own.isEmpty() || others.isEmpty()
                ? SpeakerNames.Relation.UNKNOWN.name()
                : collator.speakers()
                        .relation(
                                collator.statements().get(own.get(0)).speaker(),
                                collator.statements().get(others.get(0)).speaker())
                        .name();
    }

    private static boolean meet(List<Integer> own, List<Integer> others, int[] group) {
        Set<Integer> groups = new TreeSet<>();
        own.forEach(s -> groups.add(group[s]));
        return others.stream().anyMatch(s -> groups.contains(group[s]));
    }

    private double act(List<Integer> own, List<Integer> others) {
        double best = 0;
        for (int s : own) {
            int company = companyOf.getOrDefault(s, -1);
            for (int t : others) {
                if (company >= 0 && company == companyOf.getOrDefault(t, -1)) {
                    best = Math.max(best, act(company, s, t));
                }
            }
        }
        return best;
    }

    private double act(int company, int s, int t) {
        List<Telling> all = tellings.get(company);
        ActKinship kin = companies.computeIfAbsent(
                company, c -> new ActKinship(collator.wordings(), all, collator.speakers(), groups.likelihoods()));
        int x = -1;
        int y = -1;
        for (int i = 0; i < all.size(); i++) {
            x = all.get(i).statements().contains(s) ? i : x;
            y = all.get(i).statements().contains(t) ? i : y;
        }
        return kin.mayBeOne(x, y) ? kin.of(x, y) : 0;
    }
}
