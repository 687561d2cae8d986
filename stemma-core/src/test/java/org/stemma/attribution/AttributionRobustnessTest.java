package org.stemma.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.text.Prose;
import org.stemma.text.RandomText;
import org.stemma.text.Span;

/** What must hold of any text, however hostile. */
class AttributionRobustnessTest {
    private static final double FOURFOLD = 9;
    private static final String[] NEWS = {
        "\u201cWe have lost the bridge,\u201d Mara Lindqvist said on Monday. ",
        "Lindqvist, who has run the port since 2012, told Reuters that the river took it. ",
        "\"It was \"quite\" a day\", he added. ",
        "According to a statement issued by the Harbour Office, \"nobody was hurt.\" ",
        "The statement said: ''We go on.'' ",
        "Karl \"Kalle\" Brandt's campaign called it `a shame' and left. ",
        "She was quoted by state TV as saying the toll would go, Reuters reported.\n",
        "\u201cThen the water came.\n",
        "\u201cNobody slept.\u201d\n",
        "'Not us,' the mayor's spokesman, Olaf Renner, tweeted. ",
        "\"\"Twice\" he said. ",
        "Her office declined to comment. "
    };

    @ParameterizedTest
    @ValueSource(longs = {3, 1871, 20261121})
    void keeps_every_span_inside_the_text_and_in_order(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            String text = round % 2 == 0 ? RandomText.of(random, 120) : shuffled(random, 1 + random.nextInt(40));
            check(text, "seed " + seed + " round " + round);
        }
    }

    private static void check(String text, String where) {
        int before = 0;
        for (Attribution a : AttributionFinder.find(Prose.of(text))) {
            assertThat(a.extent().start()).as(where).isGreaterThanOrEqualTo(before);
            before = a.extent().start();
            int end = 0;
            for (Span s : a.content()) {
                assertThat(s.start()).as(where).isGreaterThanOrEqualTo(end);
                end = s.end();
            }
            List<Span> all = new ArrayList<>(a.content());
            a.source().ifPresent(all::add);
            a.cue().ifPresent(all::add);
            a.chain().forEach(c -> all.add(c.span()));
            if (a.speaker() instanceof Speaker.Known known) {
                assertThat(known.name()).as(where).isNotBlank();
                all.add(known.evidence());
                known.role().ifPresent(all::add);
            }
            for (Span s : all) {
                assertThat(s.of(text)).as(where).isNotBlank();
            }
            for (Attribution i : a.within()) {
                assertThat(i.content()).as(where).allMatch(s -> a.extent().contains(s));
                assertThat(i.source())
                        .as(where)
                        .hasValueSatisfying(s -> a.extent().contains(s));
            }
        }
    }

    @Test
    void finds_the_same_in_four_threads() throws Exception {
        List<String> texts = new ArrayList<>();
        Random random = new Random(77);
        for (int i = 0; i < 40; i++) {
            texts.add(shuffled(random, 60));
        }
        List<List<Attribution>> alone =
                texts.stream().map(AttributionRobustnessTest::find).toList();
        ExecutorService four = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<List<Attribution>>>> all = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                all.add(four.submit(() ->
                        texts.stream().map(AttributionRobustnessTest::find).toList()));
            }
            for (Future<List<List<Attribution>>> f : all) {
                assertThat(f.get()).isEqualTo(alone);
            }
        } finally {
            four.shutdownNow();
        }
    }

    @Test
    void reads_an_article_of_five_megabytes_in_time_that_grows_with_it() {
        String part = repeated(1_250_000);
        assertThat(growth(part, part.repeat(4))).isLessThan(FOURFOLD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\u201c",
                "\u201d",
                "'",
                "''",
                "\u00ab",
                "\" ",
                " \"a\" ",
                "\u201ca ",
                "'s ",
                "\"\n",
                "\u201cA\n"
            })
    void reads_a_hundred_thousand_quotation_marks_in_time_that_grows_with_them(String mark) {
        assertThat(growth(mark.repeat(25_000), mark.repeat(100_000))).isLessThan(FOURFOLD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "he said, ",
                "The company said ",
                "according to ",
                "the statement said. ",
                "Brandt, ",
                "Ann Lee said ",
                "The prime minister said \"no\". ",
                "a b ",
                "Mr. ",
                "said in a statement "
            })
    void reads_one_phrase_without_end_in_time_that_grows_with_it(String phrase) {
        assertThat(growth(phrase.repeat(7_500), phrase.repeat(30_000))).isLessThan(FOURFOLD);
    }

    @Test
    void finds_nothing_false_and_breaks_nothing_in_other_scripts() {
        String arabic =
                "\u0642\u0627\u0644 \u0627\u0644\u0631\u0626\u064a\u0633: \u00ab\u0644\u0646 \u0646\u0639\u0648\u062f\u00bb. ";
        String chinese =
                "\u5e02\u957f\u8bf4\uff1a\u201c\u6211\u4eec\u4e0d\u4f1a\u79bb\u5f00\u3002\u201d\u4ed6\u6ca1\u6709\u518d\u8bf4\u3002";
        check(arabic.repeat(200), "Arabic");
        check(chinese.repeat(200), "Chinese");
        assertThat(growth(chinese.repeat(10_000), chinese.repeat(40_000))).isLessThan(FOURFOLD);
        assertThat(growth(arabic.repeat(10_000), arabic.repeat(40_000))).isLessThan(FOURFOLD);
    }

    /**
     * How many times as much processor time the second takes, a fourfold text: 4 when the work is linear, 16 when it is
     * quadratic. Small times count as a quarter of a second, for they are the machine's.
     */
    private static double growth(String small, String large) {
        seconds(small);
        return Math.max(seconds(large), 0.25) / Math.max(seconds(small), 0.25);
    }

    private static double seconds(String text) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        find(text);
        return (clock.getCurrentThreadCpuTime() - start) / 1e9;
    }

    private static List<Attribution> find(String text) {
        return AttributionFinder.find(Prose.of(text));
    }

    private static String shuffled(Random random, int sentences) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            out.append(NEWS[random.nextInt(NEWS.length)]);
        }
        return out.toString();
    }

    private static String repeated(int length) {
        Random random = new Random(5);
        StringBuilder out = new StringBuilder(length + 200);
        while (out.length() < length) {
            out.append(NEWS[random.nextInt(NEWS.length)]);
            out.append(random.nextInt(6) == 0 ? "\n" : "");
        }
        return out.toString();
    }
}
