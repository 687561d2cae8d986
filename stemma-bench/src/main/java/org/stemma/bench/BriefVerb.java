package org.stemma.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.stemma.Stemma;
import org.stemma.dossier.Brief;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Findings;
import org.stemma.figure.FigureReading;
import org.stemma.text.Encoder;

/** How much of what a careful reader found the briefs of real stories tell. */
final class BriefVerb implements Verb {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 12;

    /** Sums over stories. */
    private static final class Sum {
        int utterances;
        int found;
        int joined;
        int reach;
        int figures;
        int foundFigures;
        int wholeFigures;
        int known;

        void add(BriefKey key, BriefScore s) {
            utterances += key.utterances().size();
            found += s.utterances();
            joined += s.joined();
            reach += s.reach(MOST);
            figures += key.figures().size();
            foundFigures += s.figures();
            wholeFigures += s.wholeFigures();
            known += s.known();
        }

        void print(PrintStream out, String name, int sentences) {
            out.printf(
                    Locale.ROOT,
                    "%-28.28s sentences %2d  utterances %2d / %2d (joined %2d, reach %2d)  figures %2d / %2d (whole %2d, known %2d)%n",
                    name,
                    sentences,
                    found,
                    utterances,
                    joined,
                    reach,
                    foundFigures,
                    figures,
                    wholeFigures,
                    known);
        }
    }

    @Override
    public String usage() {
        return "KEYS_DIR ARTICLES.jsonl... [--one-story] [--size N] [--show STORY] [--misses]";
    }

    @Override
    public void run(List<String> arguments) throws IOException {
        List<String> rest = new ArrayList<>(arguments);
        boolean misses = rest.remove("--misses");
        boolean oneStory = rest.remove("--one-story");
        String show = option(rest, "--show");
        String size = option(rest, "--size");
        if (rest.size() < 2) {
            throw new IllegalArgumentException("needs a directory of keys and a file of articles");
        }
        Map<String, List<JsonNode>> stories = new HashMap<>();
        for (String file : rest.subList(1, rest.size())) {
            for (JsonNode row : Data.rows(Path.of(file))) {
                stories.computeIfAbsent(row.path("story").asText(), s -> new ArrayList<>())
                        .add(row);
            }
        }
        Sum all = new Sum();
        for (Path file : keys(Path.of(rest.get(0)))) {
            JsonNode json = JSON.readTree(file.toFile());
            List<JsonNode> rows = stories.getOrDefault(json.get("story").asText(), List.of());
            Map<String, String> texts = new HashMap<>();
            rows.forEach(r -> texts.put(r.get("id").asText(), r.get("text").asText()));
            BriefKey key = BriefKey.of(json, texts);
            Dossier dossier = dossier(rows, oneStory);
            if (!size.isEmpty()) {
                dossier = dossier.withBrief(Data.number(size));
            }
            BriefScore score = new BriefScore(key, dossier, texts);
            Sum one = new Sum();
            one.add(key, score);
            one.print(System.out, key.story(), score.sentences());
            all.add(key, score);
            if (misses) {
                score.misses().forEach(m -> System.out.println("    " + m));
            }
            if (!show.isEmpty() && key.story().contains(show)) {
                print(dossier, System.out);
            }
        }
        all.print(System.out, "ALL", 0);
        System.out.printf(
                Locale.ROOT,
                "utterances %.3f (joined %.3f, reach %.3f), figures %.3f (known %.3f)%n",
                share(all.found, all.utterances),
                share(all.joined, all.utterances),
                share(all.reach, all.utterances),
                share(all.foundFigures, all.figures),
                share(all.known, all.figures));
    }

    private static double share(int part, int whole) {
        return part / (double) Math.max(1, whole);
    }

    /** Takes an option and its value out of the arguments; an empty string when it is not there. */
    static String option(List<String> arguments, String name) {
        int at = arguments.indexOf(name);
        if (at < 0) {
            return "";
        }
        if (at + 1 == arguments.size()) {
            throw new IllegalArgumentException(name + " wants a value");
        }
        arguments.remove(at);
        return arguments.remove(at);
    }

    /** The files of a directory of keys, by name. */
    static List<Path> keys(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        }
    }

    /** The dossier of the story as {@code collate} makes it, of several the one of most articles. */
    private static Dossier dossier(List<JsonNode> rows, boolean oneStory) throws IOException {
        List<Findings> findings = Stemma.analyse(Data.collected(rows));
        Encoder encoder = Encoder.installed();
        return oneStory
                ? Stemma.collateFindingsAsOne(findings, encoder)
                : Stemma.collateFindings(findings, encoder).stream()
                        .max(Comparator.comparingInt(d -> d.articles().size()))
                        .orElseThrow();
    }

    private static void print(Dossier dossier, PrintStream out) {
        for (Brief.Sentence s : dossier.brief().sentences()) {
            String only = s.only() ? " only here" : "";
            out.println("  - " + s.text(dossier) + "  [" + String.join(" ", s.sigla(dossier)) + "]" + only);
            s.figures()
                    .forEach(f -> out.println("      " + f.what() + " " + f.status() + " "
                            + f.readings().stream().map(FigureReading::value).toList()));
        }
    }
}
