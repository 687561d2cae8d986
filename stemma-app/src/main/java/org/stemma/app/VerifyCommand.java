package org.stemma.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.stemma.app.json.VerificationJson;
import org.stemma.app.proof.DossierFile;
import org.stemma.app.report.VerifyReport;
import org.stemma.app.verify.Verification;
import org.stemma.app.verify.Verifier;
import org.stemma.article.Article;
import org.stemma.ingest.Following;
import org.stemma.ingest.Limits;
import org.stemma.ingest.Onlooker;
import org.stemma.ingest.Reader;
import org.stemma.ingest.Reading;
import org.stemma.store.Library;
import org.stemma.text.Encoder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stemma verify}: the proof of a dossier. */
@Command(
        name = "verify",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = Main.VersionOfJar.class,
        synopsisHeading = "%nUsage: ",
        descriptionHeading = "%n",
        header = "Prove a dossier: do its words hang together, and do they stand in the articles?",
        description = {
            "Checks a dossier page or its JSON in itself: every word shown against its citation, every citation against"
                    + " its excerpt, every excerpt against its hash, the whole against its seal. With articles, every"
                    + " citation against its article, too: verified, moved, changed or missing. docs/verify.md says what"
                    + " that proves and what not."
        },
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:all is proven",
            "1:something is not",
            "2:the command line was not understood",
            "3:the dossier cannot be read"
        },
        footerHeading = "%nFor example:%n",
        footer = {
            "  stemma verify stemma-dossier.html",
            "  stemma verify stemma-dossier.html articles/",
            "  stemma verify --library ~/news s17.html"
        })
final class VerifyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FILE", description = "A dossier page or its JSON.")
    private String file = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "ARTICLE",
            description = "The articles it was made from, as collate takes them: files, directories, addresses.")
    private List<String> articles = new ArrayList<>();

    @Option(names = "--json", description = "Print JSON instead.")
    private boolean json;

    @Option(names = "--all", description = "List everything that is not proven, not only the first.")
    private boolean all;

    @Option(names = "--width", paramLabel = "COLUMNS", description = "How wide (default: your terminal, or 80).")
    private Optional<Integer> width = Optional.empty();

    @Mixin
    private LibraryOptions library = new LibraryOptions();

    @Mixin
    private NetworkOptions network = new NetworkOptions();

    @Spec
    private CommandSpec command = CommandSpec.create();

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        DossierFile dossier = DossierFile.read(InputOptions.at(terminal, file, command), file);
        Verification found = articles.isEmpty() && !library.isNamed()
                ? Verifier.inside(dossier)
                : Verifier.against(dossier, given(dossier));
        Writer out = new PrintWriter(terminal.out(), false, StandardCharsets.UTF_8);
        if (json) {
            VerificationJson.write(found, out);
            out.write("\n");
        } else {
            new VerifyReport(out, width.orElseGet(terminal::width), terminal.colour(), all).print(found);
        }
        out.flush();
        return found.isProven() ? 0 : 1;
    }

    private List<Article> given(DossierFile dossier) {
        List<Article> out = new ArrayList<>();
        if (!articles.isEmpty()) {
            Reading reading = Reader.read(
                    InputOptions.wanted(articles, command, terminal),
                    Limits.DEFAULT,
                    network.fetching(Following.DEFAULT.of(Following.Scope.NONE)),
                    Onlooker.NONE);
            InputOptions.tell(terminal, reading);
            out.addAll(reading.articles());
        }
        if (library.isNamed()) {
            try (Library opened = library.open(terminal, Encoder.NONE)) {
                Verifier.articles(dossier).forEach(id -> versions(opened, id, out));
            }
        }
        return out;
    }

    /** All versions of an article that the library has, the newest first: the dossier may be of any of them. */
    private static void versions(Library library, String id, List<Article> out) {
        int newest = library.article(id).map(a -> a.versions().size()).orElse(0);
        for (int n = newest; n > 0; n--) {
            library.version(id, n).ifPresent(out::add);
        }
    }
}
