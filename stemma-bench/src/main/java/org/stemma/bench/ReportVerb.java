package org.stemma.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.bench.report.Product;
import org.stemma.bench.report.Report;

/** Runs all data sets and writes what came of it. */
final class ReportVerb implements Verb {
    private final Map<String, Product> verbs = new TreeMap<>();

    /** Over these verbs. */
    ReportVerb(Map<String, Verb> verbs) {
        verbs.forEach((name, verb) -> this.verbs.put(name, verb::run));
    }

    @Override
    public String usage() {
        return "[OUT.md]";
    }

    @Override
    public void run(List<String> arguments) throws IOException {
        if (arguments.size() > 1) {
            throw new IllegalArgumentException("wants one file at most");
        }
        Path root = root();
        Path out = arguments.isEmpty() ? root.resolve("docs/benchmarks.md") : Path.of(arguments.get(0));
        Report.write(root, verbs, out);
        System.err.println("bench report: wrote " + out);
    }

    /** The project's directory: where the launcher lies, going up from here. */
    private static Path root() {
        for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            if (Files.isRegularFile(dir.resolve("bench")) && Files.isDirectory(dir.resolve("stemma-bench"))) {
                return dir;
            }
        }
        throw new IllegalArgumentException("run it inside the project's directory");
    }
}
