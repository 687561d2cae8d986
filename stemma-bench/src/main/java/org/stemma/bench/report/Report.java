package org.stemma.bench.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes {@code docs/benchmarks.md}: every number with its data set, its command and what it is held against. */
public final class Report {
    /** The headline number of a story set. */
    static final String BCUBED = "bcubed_f1";

    private static final List<String> HEADLINE_SETS = List.of("g5w1h", "basil", "allsides", "ecbplus", "newswcl50");

    private Report() {}

    /**
     * Runs everything and writes the report.
     *
     * @param root the project's directory
     * @param verbs those that there are, by name
     * @param out where the report goes
     */
    public static void write(Path root, Map<String, Product> verbs, Path out) throws IOException {
        Runner runner = new Runner(root, verbs);
        List<Outcome> outcomes = new ArrayList<>();
        for (Task task : Tasks.all()) {
            System.err.println("bench report: " + task.section() + ", " + task.name());
            outcomes.add(runner.run(task));
        }
        Path parent = out.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.writeString(out, text(outcomes, runner));
    }

    private static String text(List<Outcome> outcomes, Runner runner) throws IOException {
        StringBuilder s = new StringBuilder();
        s.append("# What was measured\n\nWritten by `./bench report` on ")
                .append(LocalDate.now(java.time.ZoneOffset.UTC))
                .append(" at commit ")
                .append(commit(runner))
                .append(", on ")
                .append(machine())
                .append(".\n\n")
                .append(
                        "All data are development halves of `../shared`: they were looked at while the rules were made. ")
                .append(
                        "Floors and peers are those of the data sets' READMEs, goals those of DESIGN (on unseen data). ")
                .append("How to measure speed: `docs/measuring.md`.\n");
        String section = "";
        for (Outcome o : outcomes) {
            if (!o.task().section().equals(section)) {
                section = o.task().section();
                s.append("\n## ").append(section).append("\n");
                if (section.equals("Stories")) {
                    headline(outcomes, s);
                }
            }
            outcome(o, runner, s);
        }
        return s.toString();
    }

    private static void outcome(Outcome o, Runner runner, StringBuilder s) {
        s.append("\n### ").append(o.task().name()).append("\n\n");
        if (!o.trouble().isEmpty()) {
            s.append("**Not measured**: ").append(o.trouble()).append(".\n");
            return;
        }
        s.append("| measure | Stemma | floor | peer | goal |\n| --- | --- | --- | --- | --- |\n");
        for (Measure m : o.task().measures()) {
            s.append("| ")
                    .append(String.join(
                            " | ",
                            m.label(),
                            shown(o.numbers().getOrDefault(m.key(), "-")),
                            m.floor(),
                            m.peer(),
                            m.goal()))
                    .append(" |\n");
        }
        s.append("\nTook ").append(round(o.seconds(), 1)).append(" s.\n\n```\n");
        if (!o.task().run().isEmpty()) {
            s.append(runner.commandLine(o.task().run(), o.task(), true)).append('\n');
        }
        s.append(runner.commandLine(o.task().scorer(), o.task(), false)).append("\n```\n");
    }

    private static void headline(List<Outcome> outcomes, StringBuilder s) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Outcome o : outcomes) {
            String v = o.task().section().equals("Stories") ? o.numbers().get(BCUBED) : null;
            if (v != null && HEADLINE_SETS.contains(o.task().name())) {
                values.put(o.task().name(), Double.parseDouble(v));
            }
        }
        if (values.size() < HEADLINE_SETS.size()) {
            s.append("\n**No headline number**: only ")
                    .append(values.size())
                    .append(" of its ")
                    .append(HEADLINE_SETS.size())
                    .append(" files were measured.\n");
            return;
        }
        double mean = values.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
        s.append("\nMean BCubed F1 over ")
                .append(String.join(", ", HEADLINE_SETS))
                .append(", one setting: **")
                .append(round(mean, 3))
                .append("** (floor .894-.913, peers .904 and .934, goal .95).\n");
    }

    private static String commit(Runner runner) throws IOException {
        Runner.Answer head = runner.process(List.of("git", "rev-parse", "HEAD"));
        if (head.status() != 0) {
            return "(unknown)";
        }
        Runner.Answer changes = runner.process(List.of("git", "status", "--porcelain", "-uno"));
        return "`" + head.text().trim() + "`" + (changes.text().isBlank() ? "" : " with changes not committed");
    }

    private static String machine() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.availableProcessors() + " cores (" + System.getProperty("os.arch") + ", "
                + System.getProperty("os.name") + "), " + System.getProperty("java.vm.name") + " "
                + System.getProperty("java.version") + ", heap of at most " + runtime.maxMemory() / (1024 * 1024)
                + " MB";
    }

    private static String shown(String number) {
        boolean fraction = number.indexOf('.') > 0 && number.indexOf('/') < 0;
        return fraction ? round(Double.parseDouble(number), 3) : number;
    }

    private static String round(double value, int digits) {
        return String.format(
                Locale.ROOT,
                "%s",
                BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).toPlainString());
    }
}
