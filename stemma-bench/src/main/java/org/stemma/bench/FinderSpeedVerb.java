package org.stemma.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.stemma.article.Account;
import org.stemma.figure.QuantityFinder;
import org.stemma.text.Prose;
import org.stemma.timeline.TimexFinder;

/** How many tokens of real texts the finders of time and of numbers read in a second of one thread's own time. */
final class FinderSpeedVerb implements Verb {
    /** Rounds until the compiler has done its work. */
    private static final int WARM = 10;

    private static final int ROUNDS = 20;

    @Override
    public String usage() {
        return "DOCS.jsonl [ROUNDS]";
    }

    @Override
    public void run(List<String> arguments) throws IOException {
        if (arguments.isEmpty() || arguments.size() > 2) {
            throw new IllegalArgumentException("wants a file and perhaps a number of rounds");
        }
        int rounds = arguments.size() == 2 ? Integer.parseInt(arguments.get(1)) : ROUNDS;
        measure(Data.accounts(Path.of(arguments.get(0))), rounds)
                .forEach((what, rate) ->
                        System.out.println(String.format(Locale.ROOT, "%,12.0f tokens/s  %s", rate, what)));
    }

    /** Tokens a second of each step, the median of the rounds. */
    static Map<String, Double> measure(List<Account> accounts, int rounds) {
        Map<String, ToIntFunction<Account>> steps = new LinkedHashMap<>();
        steps.put("text to tokens, sentences and names", FinderSpeedVerb::read);
        steps.put("time expressions of read text", a -> TimexFinder.find(a).size());
        steps.put(
                "time expressions from the text on",
                a -> read(a) + TimexFinder.find(a).size());
        steps.put("numbers of read text", a -> QuantityFinder.find(a.body()).size());
        steps.put(
                "numbers from the text on",
                a -> read(a) + QuantityFinder.find(a.body()).size());
        int tokens = accounts.stream().mapToInt(a -> a.body().tokens().size()).sum();
        Map<String, Double> rates = new LinkedHashMap<>();
        steps.forEach((what, step) -> rates.put(what, tokens * 1e9 / median(accounts, step, rounds)));
        return rates;
    }

    private static int read(Account account) {
        Prose prose = Prose.of(account.body().text());
        return prose.sentences().size() + prose.names().size();
    }

    private static long median(List<Account> accounts, ToIntFunction<Account> step, int rounds) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] took = new long[rounds];
        int found = 0;
        for (int r = -WARM; r < rounds; r++) {
            long start = threads.getCurrentThreadCpuTime();
            for (Account a : accounts) {
                found += step.applyAsInt(a);
            }
            if (r >= 0) {
                took[r] = Math.max(1, threads.getCurrentThreadCpuTime() - start);
            }
        }
        Arrays.sort(took);
        // What was found is used, so that finding it cannot be left out.
        return found < 0 ? 1 : took[rounds / 2];
    }
}
