package org.stemma.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.stemma.app.csv.DossierCsv;
import org.stemma.app.export.Export;
import org.stemma.app.json.DossierJson;
import org.stemma.app.outcome.Collated;
import org.stemma.app.page.DossierPage;
import org.stemma.app.page.PageSettings;
import org.stemma.app.page.StemmaFile;
import org.stemma.app.report.TerminalReport;
import org.stemma.app.tei.DossierTei;
import org.stemma.app.tree.GraphMl;
import org.stemma.dossier.Dossier;
import org.stemma.ingest.Refusal;

/** Writes and prints what a run has to show. */
final class Outputs {
    private final Terminal terminal;
    private final OutputOptions options;

    Outputs(Terminal terminal, OutputOptions options) {
        this.terminal = terminal;
        this.options = options;
    }

    void write(Collated all) throws IOException {
        Integer most = options.brief;
        Collated collated = most == null ? all : all.withBriefs(most);
        // The page and the other files are strangers to each other, so they are set beside each other.
        Beside page = Beside.start(() -> {
            if (options.html != null) {
                Output.write(at(options.html), out -> DossierPage.write(page(collated), collated.dossiers(), out));
            }
        });
        String report;
        try {
            files(collated);
            report = options.quiet || options.jsonToOutput() ? "" : report(collated);
        } finally {
            page.finish();
        }
        terminal.out().print(report);
        terminal.out().flush();
    }

    private void files(Collated collated) throws IOException {
        if (options.jsonToOutput()) {
            DossierJson.write(collated, terminal.out());
            terminal.out().flush();
        } else if (options.json != null) {
            Output.write(at(options.json), out -> DossierJson.write(collated, out));
        }
        if (options.tei != null) {
            Output.write(at(options.tei), out -> DossierTei.write(collated.dossiers(), out));
        }
        if (options.csv != null) {
            Path directory = at(options.csv);
            Output.at(directory, () -> DossierCsv.write(collated.dossiers(), directory));
        }
        if (options.svg != null) {
            eachStory(at(options.svg), ".svg", collated.dossiers(), StemmaFile::write);
        }
        if (options.graphml != null) {
            eachStory(at(options.graphml), ".graphml", collated.dossiers(), GraphMl::write);
        }
        for (Map.Entry<Export, Path> e : options.exports.entrySet()) {
            Path target = at(e.getValue());
            boolean isFile = !Files.isDirectory(target) && ending(target).length() > 1;
            eachStory(target, isFile, e.getKey().ending(), collated.dossiers(), e.getKey()::write);
        }
    }

    /** What writes one story's file. */
    private interface StoryFormat {
        void write(Dossier dossier, OutputStream out) throws IOException;
    }

    /**
     * One file a story: {@code tree.svg}, of several stories {@code tree-s1.svg} and so on; or {@code s1.svg} and so on in
     * a directory when the name has not that ending.
     */
    private static void eachStory(Path target, String ending, List<Dossier> dossiers, StoryFormat format)
            throws IOException {
        boolean isFile =
                target.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending);
        eachStory(target, isFile, ending, dossiers, format);
    }

    /** The same where the caller knows whether the target is a file, whatever its ending. */
    private static void eachStory(
            Path target, boolean isFile, String ending, List<Dossier> dossiers, StoryFormat format) throws IOException {
        if (!isFile) {
            Output.at(target, () -> Files.createDirectories(target));
        }
        for (Dossier d : dossiers) {
            Path file = target;
            if (!isFile) {
                file = target.resolve(d.id() + ending);
            } else if (dossiers.size() > 1) {
                String name = target.getFileName().toString();
                String own = ending(target);
                String stem = name.substring(0, name.length() - own.length());
                file = target.resolveSibling(stem + "-" + d.id() + own);
            }
            Output.write(file, out -> format.write(d, out));
        }
    }

    /** From the last dot on; nothing without one. */
    private static String ending(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot);
    }

    private static PageSettings page(Collated collated) {
        Stream<Refusal> told =
                Stream.concat(collated.reading().refusals().stream(), collated.reading().notes().stream());
        return new PageSettings(
                collated.texts() == Collated.Texts.FULL,
                told.map(r -> new PageSettings.NotRead(r.name(), r.reason())).toList());
    }

    private String report(Collated collated) {
        boolean colour = switch (options.color) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> terminal.colour();
        };
        StringBuilder report = new StringBuilder();
        int width = options.width == null ? terminal.width() : options.width;
        new TerminalReport(report, width, colour, options.changes).print(collated.dossiers());
        if (options.html != null) {
            report.append("The page: ").append(options.html).append('\n');
        }
        return report.toString();
    }

    private Path at(Path file) {
        return terminal.directory().resolve(file);
    }
}
