package org.stemma.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.stemma.article.Published;
import org.stemma.collation.Word;

/**
 * On which day each article of a story was published: what was said months apart is not one speech act for being alike.
 *
 * <p>Dates may be wrong. An article that prints a long stretch of a statement as articles of another time do tells of that
 * time, too, whatever its date.
 */
final class Days {
    private static final long FAR = 30;
    /** So many words in a row nobody says twice. */
    private static final int STRETCH = 10;

    private static final long UNKNOWN = Long.MIN_VALUE;

    private final long[] day;
    // The days of the articles that print a stretch which this one prints.
    private final List<NavigableSet<Long>> echoes = new ArrayList<>();

    Days(List<AttributedAccount> accounts, List<Statement> statements) {
        day = accounts.stream()
                .mapToLong(a -> a.account()
                        .article()
                        .published()
                        .map(Published::date)
                        .map(d -> d.toEpochDay())
                        .orElse(UNKNOWN))
                .toArray();
        for (int a = 0; a < day.length; a++) {
            echoes.add(new TreeSet<>());
        }
        if (spansLong()) {
            listen(statements);
        }
    }

    private boolean spansLong() {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (long d : day) {
            if (d != UNKNOWN) {
                first = Math.min(first, d);
                last = Math.max(last, d);
            }
        }
        return first < last && last - first > FAR;
    }

    private void listen(List<Statement> statements) {
        Map<String, NavigableSet<Long>> printed = new HashMap<>();
        for (Statement s : statements) {
            if (day[s.account()] != UNKNOWN) {
                stretches(s)
                        .forEach(x ->
                                printed.computeIfAbsent(x, k -> new TreeSet<>()).add(day[s.account()]));
            }
        }
        for (Statement s : statements) {
            stretches(s).forEach(x -> echoes.get(s.account()).addAll(printed.getOrDefault(x, new TreeSet<>())));
        }
    }

    private static List<String> stretches(Statement s) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i + STRETCH <= s.words().size(); i++) {
            out.add(s.words().subList(i, i + STRETCH).stream().map(Word::key).collect(Collectors.joining(" ")));
        }
        return out;
    }

    /** True when two accounts are known to be more than {@value #FAR} days apart, and nothing speaks against their dates. */
    boolean areFarApart(int a, int b) {
        return day[a] != UNKNOWN
                && day[b] != UNKNOWN
                && Math.abs(day[a] - day[b]) > FAR
                && !echoes(a, day[b])
                && !echoes(b, day[a]);
    }

    /** True when the account prints a stretch that was printed within {@value #FAR} days of that day. */
    private boolean echoes(int account, long when) {
        Long next = echoes.get(account).ceiling(when - FAR);
        return next != null && next <= when + FAR;
    }
}
