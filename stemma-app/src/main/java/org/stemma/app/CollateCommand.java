package org.stemma.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stemma.Stemma;
import org.stemma.app.outcome.Collated;
import org.stemma.article.Article;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Findings;
import org.stemma.ingest.CaptureStore;
import org.stemma.ingest.Corrections;
import org.stemma.ingest.Onlooker;
import org.stemma.ingest.Reading;
import org.stemma.text.Encoder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code stemma collate}: the main job. */
@Command(
        name = "collate",
        header = "Collate articles: group them into stories and set their accounts side by side.",
        description = {
            "Reads the articles you name, finds which tell the same story, and prints a report: a brief in the"
                    + " articles' own sentences, who copied whom, who said what with every variant, when it happened,"
                    + " and the figures. The same goes into a page you can open in any browser, and into JSON and CSV"
                    + " if you ask.",
        },
        parameterListHeading = "%nArticles:%n",
        footer = {
            "  stemma collate *.html",
            "  stemma collate https://one.example/report https://two.example/story",
            "  stemma collate --one-story --csv tables/ monday/ tuesday/",
            "  stemma collate --json - articles.jsonl | jq '.stories[].numbers'",
        })
final class CollateCommand extends ReadingCommand {
    private final Terminal terminal;

    @Mixin
    private InputOptions inputs = new InputOptions();

    @Option(names = "--one-story", description = "I know that these tell one story: do not group them.")
    private boolean oneStory;

    @Option(
            names = "--set",
            paramLabel = "FILE:outlet=...,published=...",
            description =
                    "Correct what was read of an article: outlet, published, title, author, agency, url, language."
                            + " May be given several times.")
    private List<String> corrections = new ArrayList<>();

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "Keep the raw bytes of all that is read in this directory, each file named by its SHA-256, so"
                    + " that the analysis can be proven and done again.")
    private Optional<Path> keep = Optional.empty();

    @Mixin
    private MeaningOptions meaning = new MeaningOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Spec
    private CommandSpec command = CommandSpec.create();

    CollateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<Corrections> wanted = corrections.stream().map(this::parsed).toList();
        Reading reading = corrected(inputs.read(terminal, kept()), wanted);
        InputOptions.tell(terminal, reading);
        if (reading.articles().isEmpty()) {
            terminal.err().println("stemma: no articles to collate");
            return Failure.STATUS;
        }
        List<Findings> findings = analyse(reading.articles());
        Encoder encoder = meaning.encoder();
        List<Dossier> dossiers = oneStory
                ? List.of(Stemma.collateFindingsAsOne(findings, encoder))
                : Stemma.collateFindings(findings, encoder);
        meaning.tell(encoder.state(), terminal);
        output.withPage();
        new Outputs(terminal, output).write(new Collated(reading, dossiers, encoder.state(), output.texts));
        return reading.refusals().isEmpty() ? 0 : 1;
    }

    /** What keeps the raw bytes, where that is wanted. */
    private Onlooker kept() throws IOException {
        if (keep.isEmpty()) {
            return Onlooker.NONE;
        }
        Path directory = terminal.directory().resolve(keep.get());
        Output.at(directory, () -> Files.createDirectories(directory));
        return CaptureStore.in(directory);
    }

    private Corrections parsed(String argument) {
        try {
            return Corrections.parse(argument);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), "--set: " + e.getMessage(), e);
        }
    }

    /** The reading as the user says it is; a correction that concerns nothing is a mistake the user wants to know of. */
    private Reading corrected(Reading reading, List<Corrections> wanted) {
        List<Article> articles = new ArrayList<>(reading.articles());
        for (Corrections c : wanted) {
            boolean concerns = false;
            for (int i = 0; i < articles.size(); i++) {
                if (c.concerns(articles.get(i))) {
                    articles.set(i, c.apply(articles.get(i)));
                    concerns = true;
                }
            }
            if (!concerns) {
                throw new ParameterException(command.commandLine(), "--set: no article was read from " + c.target());
            }
        }
        articles.sort(Article.BY_TIME_THEN_ID);
        return new Reading(articles, reading.refusals(), reading.notes());
    }

    private List<Findings> analyse(List<Article> articles) {
        try (Progress progress = Progress.on(terminal, "reading articles", articles.size())) {
            return Stemma.analyse(articles, progress::step);
        }
    }
}
