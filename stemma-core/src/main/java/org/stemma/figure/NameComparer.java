package org.stemma.figure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.stemma.article.Account;
import org.stemma.text.Name;
import org.stemma.text.Prose;
import org.stemma.text.Span;

/**
 * Finds what the accounts of one story spell or name differently: {@code Hassan Rouhani} and {@code Hassan Rohani},
 * {@code Burma} and {@code Myanmar}.
 *
 * <p>Two spellings are one name when they have a word in common, the other sounds alike, and no article has both; names
 * that share nothing are one only by the list {@code names.tsv}. Linear: names meet in buckets of how they sound.
 */
final class NameComparer {
    private static final Map<String, String> SAME = new HashMap<>();
    private static final int PERSON_WORDS = 2;
    private static final int MOST_WORDS = 4;

    static {
        for (List<String> row : Resource.rows("names.tsv", 2)) {
            SAME.put(row.get(0), row.get(1));
        }
    }

    private final List<Account> accounts;
    private final Map<String, Map<String, Spelling>> bySound = new LinkedHashMap<>();
    private final Map<String, Map<String, Spelling>> byList = new LinkedHashMap<>();

    private NameComparer(List<Account> accounts) {
        this.accounts = accounts;
    }

    /** One way to write a name, with its first place in each article that has it. */
    private record Spelling(List<String> words, TreeMap<Integer, FigureWitness> witnesses, String printed) {}

    /** The names that at least two of the accounts, given in the order of time, write in more than one way. */
    static List<Figure> compare(List<Account> accounts) {
        return new NameComparer(accounts).figures();
    }

    private List<Figure> figures() {
        for (int i = 0; i < accounts.size(); i++) {
            for (Name name : accounts.get(i).body().names()) {
                read(i, name);
            }
        }
        List<Figure> out = new ArrayList<>();
        byList.values().forEach(g -> addRow(out, List.copyOf(g.values()), true));
        bySound.values().forEach(g -> alike(List.copyOf(g.values())).forEach(s -> addRow(out, s, false)));
        out.sort(Comparator.comparing((Figure f) -> f.silent().size()).thenComparing(Figure::what));
        return out;
    }

    private void read(int account, Name name) {
        Prose body = accounts.get(account).body();
        String printed = name.span().of(body.text());
        List<String> words = NameWords.of(printed);
        String group = SAME.get(String.join(" ", words));
        if (group == null) {
            group = SAME.get(NameWords.joined(printed));
        }
        if (group != null) {
            put(byList, group, account, name.span(), words, printed);
            return;
        }
        // Of a person the last two words are the name, those before it are titles.
        boolean titled = name.kind() == Name.Kind.PERSON && words.size() > PERSON_WORDS;
        List<String> core = titled ? words.subList(words.size() - PERSON_WORDS, words.size()) : words;
        int cut = titled ? NameWords.tail(printed, PERSON_WORDS) : 0;
        if (core.size() >= PERSON_WORDS && core.size() <= MOST_WORDS) {
            String language = accounts.get(account).article().language().orElse("");
            Span span = new Span(name.span().start() + cut, name.span().end());
            put(bySound, language + "|" + NameWords.sound(core), account, span, core, printed.substring(cut));
        }
    }

    private void put(
            Map<String, Map<String, Spelling>> into,
            String key,
            int account,
            Span span,
            List<String> words,
            String printed) {
        Prose body = accounts.get(account).body();
        int s = body.sentenceAt(span.start());
        if (s < 0 || !body.sentences().get(s).contains(span)) {
            return;
        }
        FigureWitness witness = new FigureWitness(
                accounts.get(account).id(), span, body.sentences().get(s));
        into.computeIfAbsent(key, k -> new LinkedHashMap<>())
                .computeIfAbsent(NameWords.house(words), k -> new Spelling(words, new TreeMap<>(), printed))
                .witnesses()
                .putIfAbsent(account, witness);
    }

    /** Parts names that sound alike into those that are one; most sets have a single spelling and give nothing. */
    private static List<List<Spelling>> alike(List<Spelling> spellings) {
        List<List<Spelling>> out = new ArrayList<>();
        for (Spelling s : spellings) {
            List<Spelling> home = out.stream()
                    .filter(g -> g.stream().allMatch(x -> NameWords.isVariant(x.words(), s.words())))
                    .findFirst()
                    .orElse(null);
            if (home == null) {
                home = new ArrayList<>();
                out.add(home);
            }
            home.add(s);
        }
        return out;
    }

    private void addRow(List<Figure> out, List<Spelling> spellings, boolean listed) {
        if (spellings.size() < 2 || !isWorth(spellings, listed)) {
            return;
        }
        List<Spelling> sorted = new ArrayList<>(spellings);
        sorted.sort(Comparator.comparing((Spelling s) -> -s.witnesses().size())
                .thenComparing(s -> s.witnesses().firstKey())
                .thenComparing(s -> s.words().toString()));
        BitSet speaking = new BitSet();
        List<FigureReading> readings = new ArrayList<>();
        for (Spelling s : sorted) {
            s.witnesses().keySet().forEach(speaking::set);
            String value = s.printed().replace('\n', ' ');
            readings.add(
                    new FigureReading(value, value, List.copyOf(s.witnesses().values())));
        }
        List<String> silent = new ArrayList<>();
        for (int i = 0; i < accounts.size(); i++) {
            if (!speaking.get(i)) {
                silent.add(accounts.get(i).id());
            }
        }
        String what = "name of " + readings.get(0).value();
        out.add(new Figure(what, Figure.Status.COMPATIBLE, readings, silent, Figure.Kind.NAME));
    }

    /** An article that has both spellings tells two people apart; one that has both listed names only explains them. */
    private static boolean isWorth(List<Spelling> spellings, boolean listed) {
        Map<Integer, Integer> has = new HashMap<>();
        spellings.forEach(s -> s.witnesses().keySet().forEach(a -> has.merge(a, 1, Integer::sum)));
        if (!listed) {
            return has.values().stream().allMatch(n -> n == 1);
        }
        Set<Spelling> alone = new LinkedHashSet<>();
        spellings.forEach(s -> {
            if (s.witnesses().keySet().stream().anyMatch(a -> has.getOrDefault(a, 0) == 1)) {
                alone.add(s);
            }
        });
        return alone.size() > 1;
    }
}
