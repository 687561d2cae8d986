package org.stemma.bench.peers;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.text.Prose;
import org.stemma.timeline.TimexFinder;

/**
 * How fast HeidelTime finds time expressions, and how fast we do, on the same texts in one run.
 *
 * <p>Both on one thread, both warmed up, tokens counted by us. HeidelTime runs without a part-of-speech tagger, which it
 * allows and which spares it most of its time. {@code TimexRace DOCS.jsonl [TEXTS]}.
 */
public final class TimexRace {
    /** What its own configuration file says, without the tagger; it wants a file. */
    private static final String CONFIGURATION = """
            considerDate=true
            considerDuration=true
            considerSet=true
            considerTime=true
            considerTemponym=false
            treeTaggerHome=
            typeSystemHome=desc/type/HeidelTime_TypeSystem.xml
            typeSystemHome_DKPro=desc/type/DKPro_TypeSystem.xml
            uimaVarDate=Date
            uimaVarDuration=Duration
            uimaVarLanguage=Language
            uimaVarSet=Set
            uimaVarTime=Time
            uimaVarTemponym=Temponym
            uimaVarTypeToProcess=Type
            """;

    private TimexRace() {}

    /** Runs both and prints tokens a second and their ratio. */
    public static void main(String[] args) throws Exception {
        int count = args.length > 1 ? Integer.parseInt(args[1]) : 60;
        List<String> texts = texts(Path.of(args[0]), count);
        long tokens = texts.stream().mapToLong(t -> Prose.of(t).tokens().size()).sum();
        double peer = peer(texts, tokens);
        double ours = OurSide.tokensPerSecond(
                "time expressions", texts, tokens, t -> TimexFinder.find(Account.of(Article.ofBody("a", t))).size());
        System.out.printf("HeidelTime %.0f tokens/s, Stemma %.0f tokens/s, ratio %.0f (%d texts, %d tokens)%n", peer, ours,
                ours / peer, texts.size(), tokens);
    }

    private static List<String> texts(Path file, int count) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> out = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (out.size() < count) {
                out.add(json.readTree(line).path("text").asText());
            }
        }
        return out;
    }

    private static double peer(List<String> texts, long tokens) throws Exception {
        HeidelTimeStandalone heidelTime = new HeidelTimeStandalone(
                Language.ENGLISH, DocumentType.NEWS, OutputType.TIMEML, configuration(), POSTagger.NO);
        Date day = new SimpleDateFormat("yyyy-MM-dd").parse("1998-03-01");
        long found = 0;
        long start = 0;
        for (boolean timed : new boolean[] {false, true}) {
            found = 0;
            start = OwnTime.nanos();
            for (String t : texts) {
                found += heidelTime.process(t, day).split("<TIMEX3").length - 1;
            }
        }
        double seconds = (OwnTime.nanos() - start) / 1e9;
        System.out.printf("HeidelTime found %d time expressions%n", found);
        return tokens / seconds;
    }

    private static String configuration() throws IOException {
        Path file = Files.createTempFile("heideltime", ".props");
        file.toFile().deleteOnExit();
        return Files.writeString(file, CONFIGURATION).toString();
    }
}
