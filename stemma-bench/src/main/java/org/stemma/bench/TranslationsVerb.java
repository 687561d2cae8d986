package org.stemma.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.stemma.attribution.Carrier;
import org.stemma.attribution.Utterance;
import org.stemma.attribution.UtteranceCollator;
import org.stemma.text.Encoder;

/**
 * Pairs of renderings of one statement, and near-misses that differ in a negation, a number, a name or the speaker: how
 * many are joined, how many kept apart.
 *
 * <p>The stories with even numbers are scored and never looked at, so that {@code --misses} does not show them.
 */
final class TranslationsVerb implements Verb {
    /** What was counted of one half. */
    static final class Count {
        int joined;
        int pairs;
        int apart;
        int misses;
        int strays;
        final List<String> wrong = new ArrayList<>();
    }

    @Override
    public String usage() {
        return "[--misses]";
    }

    @Override
    public void run(List<String> arguments) throws IOException {
        if (!arguments.isEmpty() && !arguments.equals(List.of("--misses"))) {
            throw new IllegalArgumentException("wants nothing, or --misses");
        }
        List<Translations.Story> stories = Translations.stories();
        PrintStream out = System.out;
        out.println("half      encoder  joined    near-misses apart  unlike statements joined");
        for (Encoder encoder : List.of(Encoder.NONE, Encoder.installed())) {
            for (boolean tuning : new boolean[] {true, false}) {
                Count count = count(stories, encoder, tuning);
                boolean off = encoder.state() instanceof Encoder.State.Off;
                out.printf(
                        Locale.ROOT,
                        "%-9s %-8s %3d / %3d  %5d / %3d         %5d%n",
                        tuning ? "tuning" : "held out",
                        off ? "off" : "on",
                        count.joined,
                        count.pairs,
                        count.apart,
                        count.misses,
                        count.strays);
                if (tuning && !arguments.isEmpty()) {
                    count.wrong.forEach(w -> out.println("    " + w));
                }
            }
        }
    }

    /** What comes out for one half of the stories. */
    static Count count(List<Translations.Story> stories, Encoder encoder, boolean tuning) {
        Count count = new Count();
        stories.stream().filter(s -> s.tuning() == tuning).forEach(s -> count(s, encoder, count));
        return count;
    }

    private static void count(Translations.Story story, Encoder encoder, Count count) {
        Map<String, Set<String>> utterances = new HashMap<>();
        for (Utterance u : UtteranceCollator.join(story.sides(), encoder)) {
            for (Carrier c : u.carriers()) {
                int side = c.article().equals(story.sides().get(0).account().id()) ? 0 : 1;
                int item = story.sides().get(side).attributions().indexOf(c.attribution());
                utterances
                        .computeIfAbsent(key(story, side, item), k -> new TreeSet<>())
                        .add(u.id());
            }
        }
        for (int a = 0; a < story.items().size(); a++) {
            for (int b = 0; b < story.items().size(); b++) {
                boolean together = !Collections.disjoint(
                        utterances.getOrDefault(key(story, 0, a), Set.of()),
                        utterances.getOrDefault(key(story, 1, b), Set.of()));
                if (a == b) {
                    count(story.items().get(a), together, count);
                } else {
                    count.strays += together ? 1 : 0;
                }
            }
        }
    }

    private static void count(JsonNode item, boolean together, Count count) {
        boolean pair = item.get("kind").asText().equals("pair");
        count.pairs += pair ? 1 : 0;
        count.joined += pair && together ? 1 : 0;
        count.misses += pair ? 0 : 1;
        count.apart += pair || together ? 0 : 1;
        if (pair != together) {
            count.wrong.add((pair ? "apart   " : "joined  ") + item.get("id").asText());
        }
    }

    private static String key(Translations.Story story, int side, int item) {
        return side + " " + story.items().get(item).get("id").asText();
    }
}
