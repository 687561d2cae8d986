package org.stemma.app;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.app.export.Export;
import org.stemma.app.outcome.Collated;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What comes out of a run, and how; picocli fills it. */
final class OutputOptions {
    @Nullable
    Path html;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write the dossier page here (collate and demo: stemma-dossier.html, where you are).")
    void html(Path file) {
        if (file.toString().equals("-")) {
            throw new ParameterException(
                    command.commandLine(), "--html wants a file; of all outputs only --json is printed for -");
        }
        html = file;
    }

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write the dossier as JSON here; - prints it instead of the report.")
    @Nullable
    Path json;

    @Option(names = "--csv", paramLabel = "DIR", description = "Write every table as a CSV file into this directory.")
    @Nullable
    Path csv;

    @Option(
            names = "--svg",
            paramLabel = "FILE|DIR",
            description = "Draw the copy tree of every story as an SVG file: FILE.svg, or a directory of them.")
    @Nullable
    Path svg;

    @Option(
            names = "--graphml",
            paramLabel = "FILE|DIR",
            description = "Write the copy tree of every story as GraphML: FILE.graphml, or a directory of them.")
    @Nullable
    Path graphml;

    @Option(
            names = "--tei",
            paramLabel = "FILE",
            description = "Write the apparatuses as TEI (parallel segmentation) here.")
    @Nullable
    Path tei;

    final Map<Export, Path> exports = new EnumMap<>(Export.class);

    @Option(
            names = "--as",
            paramLabel = "FORMAT=FILE",
            description = "Write every story in a format of others: tei, graphml, variants, svg, timeline, annotations,"
                    + " csl, bibtex, schema, markdown. May be given several times; of several stories each gets a file"
                    + " of its own (FILE-s1 and so on), and all go into FILE if that is a directory.")
    void exports(List<String> wanted) {
        for (String w : wanted) {
            int at = w.indexOf('=');
            Optional<Export> format = at < 0 ? Optional.empty() : Export.named(w.substring(0, at));
            if (format.isEmpty() || at + 1 == w.length()) {
                throw new ParameterException(
                        command.commandLine(), "--as wants FORMAT=FILE with one of " + Export.names() + ", not " + w);
            }
            exports.put(format.get(), Path.of(w.substring(at + 1)));
        }
    }

    @Option(
            names = "--texts",
            paramLabel = "quoted|full",
            defaultValue = "quoted",
            description = "How much of the articles the files hold: what is cited, with a sentence of context before"
                    + " and after (quoted, so that you can pass them on), or everything (full).")
    Collated.Texts texts = Collated.Texts.QUOTED;

    @Nullable
    Integer brief;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--brief",
            paramLabel = "N",
            description = "Tell each story in at most so many sentences (default: 8 to 12, as the story needs).")
    void brief(int most) {
        if (most < 1) {
            throw new ParameterException(command.commandLine(), "--brief wants one sentence at least, not " + most);
        }
        brief = most;
    }

    @Option(names = "--changes", description = "Show in the report, word by word, what copyists changed.")
    boolean changes;

    @Option(names = "--quiet", description = "Print no report.")
    boolean quiet;

    @Option(
            names = "--color",
            paramLabel = "auto|always|never",
            defaultValue = "auto",
            description = "Colours in the report (default: auto, honours NO_COLOR).")
    When color = When.AUTO;

    @Option(
            names = "--width",
            paramLabel = "COLUMNS",
            description = "How wide the report is (default: your terminal, or 80).")
    @Nullable
    Integer width;

    /** When to do something. */
    enum When {
        AUTO,
        ALWAYS,
        NEVER
    }

    /** Makes a page even if none was asked for. */
    void withPage() {
        if (html == null) {
            html = Path.of("stemma-dossier.html");
        }
    }

    /** True when a file was asked for. */
    boolean writesFiles() {
        return html != null
                || json != null
                || csv != null
                || svg != null
                || graphml != null
                || tei != null
                || !exports.isEmpty();
    }

    boolean jsonToOutput() {
        return json != null && json.toString().equals("-");
    }
}
