package org.stemma.figure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.figure.Figure.Status;
import org.stemma.text.Span;
import org.stemma.text.Tokens;

/** Compares the figures of one story's accounts. */
public final class FigureComparer {
    private FigureComparer() {}

    /**
     * The figures: those that differ first, then those that evolve, then those that agree, the most carried first; then
     * names that are written in several ways, and the figures of one account last. The accounts may come in any order.
     */
    public static List<Figure> compare(List<CountedAccount> accounts) {
        List<CountedAccount> sorted = accounts.stream()
                .sorted(Comparator.comparing(c -> c.account().article(), Article.BY_TIME_THEN_ID))
                .toList();
        Context.Idf idf = new Context.Idf();
        for (CountedAccount c : sorted) {
            Tokens t = c.account().body().tokens();
            for (Span s : c.account().body().sentences()) {
                idf.add(Context.stems(t, s));
            }
        }
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            mentions.addAll(Mention.of(i, sorted.get(i), idf));
        }
        List<Ranked> out = new ArrayList<>();
        for (FigureGroup g : new FigureMatcher(FigureMatcher.STANDARD).match(mentions)) {
            for (FigureGroup one : g.accounts().cardinality() == 1 ? g.byValue() : List.of(g)) {
                if (isWorth(one)) {
                    out.add(new Ranked(figure(one, sorted), one));
                }
            }
        }
        out.sort(Comparator.comparing(Ranked::isSingle)
                .thenComparingInt(Ranked::rank)
                .thenComparing(r -> -r.group().accounts().cardinality())
                .thenComparing(r -> r.group().lead().account())
                .thenComparing(r -> r.group().lead().quantity().span()));
        List<Figure> figures = new ArrayList<>();
        out.stream().filter(r -> !r.isSingle()).map(Ranked::figure).forEach(figures::add);
        figures.addAll(NameComparer.compare(
                sorted.stream().map(CountedAccount::account).toList()));
        out.stream().filter(Ranked::isSingle).map(Ranked::figure).forEach(figures::add);
        return List.copyOf(figures);
    }

    /** A figure with what orders it. */
    private record Ranked(Figure figure, FigureGroup group) {
        boolean isSingle() {
            return group.accounts().cardinality() == 1;
        }

        int rank() {
            return switch (figure.status()) {
                case DIFFER -> 0;
                case EVOLVES -> 1;
                case COMPATIBLE -> 2;
                case AGREE -> 3;
            };
        }
    }

    /** "The two men" and the hours of one article alone are no figures of the story. */
    private static boolean isWorth(FigureGroup g) {
        return g.accounts().cardinality() > 1
                || g.mentions().stream().anyMatch(m -> !m.known() && !m.isVague() && !m.isClock());
    }

    private static Figure figure(FigureGroup group, List<CountedAccount> accounts) {
        List<Mention> mentions = new ArrayList<>(group.mentions());
        mentions.sort(Comparator.comparingInt(Mention::account)
                .thenComparing(m -> m.quantity().span()));
        Map<String, List<Mention>> readings = readings(mentions, accounts);
        List<FigureReading> shown = new ArrayList<>();
        for (Map.Entry<String, List<Mention>> e : readings.entrySet()) {
            shown.add(reading(e.getKey(), e.getValue(), accounts));
        }
        shown.sort(Comparator.comparing((FigureReading r) ->
                -r.witnesses().stream().map(FigureWitness::article).distinct().count()));
        Status status = Statuses.of(List.copyOf(readings.values()), accounts);
        return new Figure(label(mentions, accounts), status, shown, silent(group.accounts(), accounts));
    }

    /** The mentions by what they say; who says "about 40" and who says 40 agree, while "nearly 40" is less. */
    private static Map<String, List<Mention>> readings(List<Mention> mentions, List<CountedAccount> accounts) {
        Map<String, List<Mention>> out = new LinkedHashMap<>();
        Set<String> plain = new HashSet<>();
        for (Mention m : mentions) {
            String value = Values.shown(m, tokens(accounts, m));
            out.computeIfAbsent(value, v -> new ArrayList<>()).add(m);
            if (m.quantity().bound() == Quantity.Bound.EXACT) {
                plain.add(value);
            }
        }
        for (String value : plain) {
            List<Mention> loose = out.remove(Values.ABOUT + ' ' + value);
            if (loose != null) {
                out.computeIfAbsent(value, v -> new ArrayList<>()).addAll(loose);
            }
        }
        return out;
    }

    private static FigureReading reading(String value, List<Mention> mentions, List<CountedAccount> accounts) {
        Mention first = mentions.get(0);
        String text = first.quantity().span().of(tokens(accounts, first).source());
        List<FigureWitness> witnesses = mentions.stream()
                .map(m -> new FigureWitness(
                        account(accounts, m).id(),
                        m.quantity().span(),
                        m.sentence(),
                        !value.equals(Values.shown(m, tokens(accounts, m)))))
                .toList();
        return new FigureReading(value, text, witnesses);
    }

    /** The name that tells most, of the earliest account that gives it. */
    private static String label(List<Mention> mentions, List<CountedAccount> accounts) {
        FigureLabel.Label best = FigureLabel.of(mentions.get(0), tokens(accounts, mentions.get(0)));
        for (Mention m : mentions.subList(1, mentions.size())) {
            FigureLabel.Label label = FigureLabel.of(m, tokens(accounts, m));
            best = label.worth() > best.worth() ? label : best;
        }
        return best.text().replace('\n', ' ');
    }

    private static List<String> silent(BitSet speaking, List<CountedAccount> accounts) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < accounts.size(); i++) {
            if (!speaking.get(i)) {
                out.add(accounts.get(i).account().id());
            }
        }
        return out;
    }

    private static Account account(List<CountedAccount> accounts, Mention m) {
        return accounts.get(m.account()).account();
    }

    private static Tokens tokens(List<CountedAccount> accounts, Mention m) {
        return account(accounts, m).body().tokens();
    }
}
