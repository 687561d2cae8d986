package org.stemma.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.stemma.app.outcome.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Where the program starts. Exit codes: 0 done, 1 done with some inputs refused, 2 usage, 3 failed. */
@Command(
        name = "stemma",
        versionProvider = Main.VersionOfJar.class,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        subcommands = {
            CollateCommand.class,
            ReadCommand.class,
            VerifyCommand.class,
            DiffCommand.class,
            DemoCommand.class,
            AboutCommand.class,
            AddCommand.class,
            WatchCommand.class,
            ServeCommand.class,
            StoriesCommand.class,
            ShowCommand.class,
            SearchCommand.class,
            QuotesCommand.class,
            ExportCommand.class,
            CheckCommand.class,
            BackupCommand.class,
            ReindexCommand.class,
            CommandLine.HelpCommand.class
        },
        synopsisHeading = "%nUsage: ",
        header = {
            "Stemma collates the accounts that many outlets give of one event:",
            "who copied whom, who said what, when it happened, and where they differ."
        },
        descriptionHeading = "%n",
        description = {
            "Give it articles, however you have them - saved pages, text files, Markdown, JSON Lines - and it finds"
                    + " which tell the same story, how many of them are independent texts, every quotation with its"
                    + " speaker and channel in all its variants, a timeline, and the figures side by side. Every word"
                    + " it shows stands in one of your articles; it writes none of its own.",
        },
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done",
            "1:done, but some inputs were refused (each is named)",
            "2:the command line was not understood",
            "3:failed"
        },
        footerHeading = "%nFor example:%n",
        footer = {
            "  stemma demo                         collate the bundled sample",
            "  stemma collate articles/            a folder, into stemma-dossier.html",
            "  stemma collate --json d.json *.txt  and the same for programs",
            "  stemma read page.html               what is understood of one article",
            "  stemma verify d.json articles/      does every citation stand in its article?",
            "  stemma add articles/                keep them in your library",
            "  stemma serve                        the library in your browser",
            "  stemma stories                      what the library tells of",
            "  stemma diff monday.json friday.json what is new in a story",
            "  stemma search 'ferry -tram'         the articles in it that say so",
            "  stemma quotes --speaker brandt      and what people said",
            "  stemma help collate                 all that collate can do",
        })
public final class Main {
    private static final Map<Class<?>, Function<Terminal, ?>> COMMANDS = Map.ofEntries(
            command(CollateCommand.class, CollateCommand::new),
            command(ReadCommand.class, ReadCommand::new),
            command(VerifyCommand.class, VerifyCommand::new),
            command(DiffCommand.class, DiffCommand::new),
            command(DemoCommand.class, DemoCommand::new),
            command(AboutCommand.class, AboutCommand::new),
            command(AddCommand.class, AddCommand::new),
            command(WatchCommand.class, WatchCommand::new),
            command(ServeCommand.class, ServeCommand::new),
            command(StoriesCommand.class, StoriesCommand::new),
            command(ShowCommand.class, ShowCommand::new),
            command(SearchCommand.class, SearchCommand::new),
            command(QuotesCommand.class, QuotesCommand::new),
            command(ExportCommand.class, ExportCommand::new),
            command(CheckCommand.class, CheckCommand::new),
            command(BackupCommand.class, BackupCommand::new),
            command(ReindexCommand.class, ReindexCommand::new));

    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private Main() {}

    private static <C> Map.Entry<Class<?>, Function<Terminal, ?>> command(Class<C> type, Function<Terminal, C> made) {
        return Map.entry(type, made);
    }

    /** Runs the command line. */
    public static void main(String[] args) {
        // On newer Javas Lucene tells on standard error how it reads its files.
        LUCENE.setLevel(Level.SEVERE);
        System.exit(run(args, Terminal.ofSystem()));
    }

    /** Runs one command against the given terminal; returns the exit status and never throws for a user's mistake. */
    static int run(String[] args, Terminal terminal) {
        CommandLine line = commandLine(terminal);
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setUsageHelpWidth(Math.min(100, Math.max(60, terminal.width())));
        Values.understandIn(line);
        // A list names one input a line, and names may hold spaces.
        line.setUseSimplifiedAtFiles(true);
        line.setExitCodeExceptionMapper(e -> Failure.STATUS);
        line.setExecutionExceptionHandler((e, command, parsed) -> Failure.report(e, terminal));
        line.setParameterExceptionHandler((e, rest) -> Usage.explain(e, terminal));
        if (args.length == 0) {
            line.usage(line.getOut());
            return ExitCode.USAGE;
        }
        return line.execute(args);
    }

    private static CommandLine commandLine(Terminal terminal) {
        CommandLine.IFactory fallback = CommandLine.defaultFactory();
        return new CommandLine(new Main(), new CommandLine.IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                Function<Terminal, ?> made = COMMANDS.get(type);
                if (made != null) {
                    return type.cast(made.apply(terminal));
                }
                return fallback.create(type);
            }
        });
    }

    /** Tells the version of the jar. */
    static final class VersionOfJar implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"stemma " + Version.current()};
        }
    }
}
