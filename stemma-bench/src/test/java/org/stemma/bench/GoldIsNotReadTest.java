package org.stemma.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The product never sees the answers: other gold in the input gives the same bytes in the output. */
class GoldIsNotReadTest {
    private static final String ONE =
            "The dam at Ostley broke on Tuesday and twelve houses were flooded, Ida Brandt said.";
    private static final String TWO = "Mayor Tomas Herne opened the ferry to Brinmoor on 3 May 2021, the council said.";
    private static final String THREE = "\\\"We will not sell the harbour,\\\" Odrun Velt said on Tuesday in Ostley.";

    @TempDir
    Path dir;

    /**
     * A verb with its input.
     *
     * @param verb by name
     * @param files name and lines; {@code GOLD} stands for what differs between the runs
     * @param arguments by file name; {@code OUT} is the answer
     * @param gold two fillings for each {@code GOLD}, by file
     */
    record Case(String verb, Map<String, List<String>> files, List<String> arguments, List<List<String>> gold) {
        @Override
        public String toString() {
            return verb;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case(
                        "stories",
                        Map.of("docs.jsonl", List.of(doc("a", ONE), doc("b", ONE), doc("c", TWO))),
                        List.of("docs.jsonl", "OUT"),
                        gold("\"story\":\"x\"", "\"story\":\"y\"", "\"story\":\"x\"")),
                new Case(
                        "copy-tree",
                        Map.of("docs.jsonl", List.of(doc("a", ONE), doc("b", ONE), doc("c", THREE))),
                        List.of("docs.jsonl", "OUT"),
                        gold(
                                "\"parent\":null,\"depth\":0,\"ops\":[]",
                                "\"parent\":\"a\",\"depth\":1,\"ops\":[\"cut\"]",
                                "\"parent\":\"b\",\"depth\":2,\"ops\":[\"swap\"]")),
                new Case(
                        "reuse-pairs",
                        Map.of(
                                "docs.jsonl",
                                List.of(
                                        doc("a", ONE).replace(",GOLD", ""),
                                        doc("b", ONE).replace(",GOLD", ""),
                                        doc("c", TWO).replace(",GOLD", "")),
                                "pairs.jsonl",
                                List.of(
                                        "{\"a\":\"a\",\"b\":\"b\",GOLD}",
                                        "{\"a\":\"a\",\"b\":\"c\",GOLD}",
                                        "{\"a\":\"b\",\"b\":\"c\",GOLD}")),
                        List.of("docs.jsonl", "pairs.jsonl", "OUT"),
                        gold("\"label\":\"copy\"", "\"label\":\"none\"", "\"label\":\"ambiguous\"")),
                new Case(
                        "timex",
                        Map.of("docs.jsonl", List.of(doc("a", ONE), doc("b", TWO), doc("c", THREE))),
                        List.of("docs.jsonl", "OUT"),
                        gold(
                                "\"timexes\":[{\"start\":28,\"end\":35,\"type\":\"DATE\",\"value\":\"2021-05-04\"}]",
                                "\"timexes\":[]",
                                "\"timexes\":[{\"start\":0,\"end\":3,\"type\":\"SET\",\"value\":\"P1D\"}]")),
                new Case(
                        "timeline",
                        Map.of(
                                "docs.jsonl",
                                List.of(
                                        doc("a", ONE).replace("}", ",\"topic\":\"dam\"}"),
                                        doc("b", TWO).replace("}", ",\"topic\":\"dam\"}"),
                                        doc("c", THREE).replace("}", ",\"topic\":\"dam\"}")),
                                "timelines.jsonl",
                                List.of(
                                        "{\"id\":\"dam_one\",\"topic\":\"dam\",\"outlet\":\"one\",\"keywords\":[\"ostley\"],"
                                                + "\"timeline\":[{\"date\":\"2021-05-01\",\"sentences\":[\"SENTENCE\"]},"
                                                + "{\"date\":\"2021-05-09\",\"sentences\":[\"SENTENCE\"]}]}")),
                        List.of("docs.jsonl", "timelines.jsonl", "OUT"),
                        gold(
                                "\"heideltime_dates\":[\"2021-05-04\"]",
                                "\"heideltime_dates\":[]",
                                "\"heideltime_dates\":[\"2021-05-03\"]")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void other_gold_gives_the_same_bytes(Case given) throws IOException {
        Verb verb = Bench.verbs().get(given.verb());
        Assumptions.assumeTrue(verb != null, "there is no verb " + given.verb() + " yet");

        byte[] first = run(verb, given, 0);

        assertThat(first).isNotEmpty();
        assertThat(run(verb, given, 1)).isEqualTo(first);
        assertThat(run(verb, given, 2)).isEqualTo(first);
    }

    private byte[] run(Verb verb, Case given, int turn) throws IOException {
        Path here = Files.createDirectories(dir.resolve(given.verb() + turn));
        for (Map.Entry<String, List<String>> file : given.files().entrySet()) {
            List<String> gold = given.gold().get(turn);
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < file.getValue().size(); i++) {
                lines.add(file.getValue()
                        .get(i)
                        .replace("GOLD", gold.get(i))
                        .replace("SENTENCE", "The reference " + turn + " says this ."));
            }
            Files.write(here.resolve(file.getKey()), lines);
        }
        List<String> arguments = new ArrayList<>();
        given.arguments().forEach(a -> arguments.add(here.resolve(a).toString()));
        verb.run(arguments);
        return Files.readAllBytes(here.resolve("OUT"));
    }

    private static String doc(String id, String text) {
        return "{\"id\":\"" + id + "\",\"published\":\"2021-05-0" + (3 + id.charAt(0) - 'a')
                + "\",\"language\":\"en\",\"text\":\"" + text + "\",GOLD}";
    }

    /** Three fillings for three lines, and two turns of them. */
    private static List<List<String>> gold(String a, String b, String c) {
        return List.of(List.of(a, b, c), List.of(b, c, a), List.of(c, a, b));
    }
}
