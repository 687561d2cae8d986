package org.stemma.app.tei;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.article.Capture;
import org.stemma.article.Outlet;
import org.stemma.article.Part;
import org.stemma.article.Published;
import org.stemma.attribution.Utterance;
import org.stemma.collation.Apparatus;
import org.stemma.collation.Collator;
import org.stemma.collation.Witness;
import org.stemma.dossier.BaseText;
import org.stemma.dossier.Brief;
import org.stemma.dossier.CollatedPassage;
import org.stemma.dossier.CollatedUtterance;
import org.stemma.dossier.Coverage;
import org.stemma.dossier.CriticalText;
import org.stemma.dossier.Departure;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Findings;
import org.stemma.reuse.CopyTree;

/** Dossiers of random witnesses, the same for the same seed: words changed, cut, moved and doubled, and signs of every kind. */
final class RandomWitnesses {
    private static final String[] WORDS = {
        "the",
        "harbour",
        "will",
        "not",
        "be",
        "closed",
        "before",
        "spring",
        "&",
        "<pier>",
        "\u201cnever\u201d",
        "12,000",
        "caf\u00e9",
        "\uD83D\uDEA2",
        "\u05E9\u05DC\u05D5\u05DD",
        "na\u00efve",
        "...",
        "]]>",
        "&amp;",
        "it's",
        "\u65e5\u5831"
    };
    private static final String ODD = "<b>\u0001\uFFFE & \"it\" \uD800 \u0085";

    private final Random random;
    private final Map<String, String> sigla = new LinkedHashMap<>();
    private final List<Findings> findings = new ArrayList<>();
    private final List<List<String>> lineages = new ArrayList<>();

    private RandomWitnesses(Random random) {
        this.random = random;
    }

    static Dossier dossier(int seed) {
        return new RandomWitnesses(new Random(seed)).build("r" + seed);
    }

    private Dossier build(String id) {
        for (int l = 0; l < 1 + random.nextInt(3); l++) {
            List<String> lineage = new ArrayList<>();
            for (int k = 0; k < 1 + random.nextInt(3) || (l == 0 && k < 2); k++) {
                String article = "article-" + l + k;
                lineage.add(article);
                sigla.put(article, (char) ('A' + l) + "" + (k + 1));
                findings.add(new Findings(Account.of(article(article)), List.of(), List.of(), List.of()));
            }
            lineages.add(lineage);
        }
        List<CollatedUtterance> utterances = new ArrayList<>();
        for (int u = 1; u <= 1 + random.nextInt(3); u++) {
            utterances.add(utterance("u" + u));
        }
        return new Dossier(
                id,
                random.nextBoolean() ? ODD : "A title",
                findings,
                sigla,
                new CopyTree(List.of(), lineages),
                utterances,
                List.of(),
                List.of(),
                new Brief(List.of()));
    }

    private Article article(String id) {
        Article plain = Article.ofBody(id, "The body.");
        Published day = Published.on(LocalDate.of(2031, 1, 1 + random.nextInt(28)));
        Published time =
                Published.at(OffsetDateTime.of(2031, 3, 4, 9, random.nextInt(60), 0, 0, ZoneOffset.ofHours(-7)));
        List<Part> parts = new ArrayList<>(plain.parts());
        if (random.nextBoolean()) {
            parts.add(0, Part.whole(Part.Kind.TITLE, ODD));
        }
        return new Article(
                id,
                new Capture(random.nextBoolean() ? ODD : id, Optional.empty()),
                random.nextBoolean() ? Optional.of(new Outlet(ODD, Optional.empty())) : Optional.empty(),
                random.nextInt(3) == 0 ? Optional.empty() : Optional.of(random.nextBoolean() ? day : time),
                plain.url(),
                plain.language(),
                plain.author(),
                plain.agency(),
                plain.dateline(),
                plain.edition(),
                parts,
                plain.extra());
    }

    private CollatedUtterance utterance(String id) {
        Utterance utterance = Utterance.of(id, random.nextBoolean() ? Optional.of(ODD) : Optional.empty(), List.of());
        List<CollatedPassage> passages = new ArrayList<>();
        for (int p = 0; p < 1 + random.nextInt(2); p++) {
            boolean collated = p == 0 || random.nextBoolean();
            passages.add(new CollatedPassage(
                    utterance.passages().get(0), collated ? Optional.of(collated()) : Optional.empty()));
        }
        return new CollatedUtterance(
                utterance, passages, new Coverage(Map.of(), List.of(), List.of()), lineages.size(), List.of());
    }

    private CriticalText collated() {
        List<String> base = new ArrayList<>();
        for (int i = 0; i < 4 + random.nextInt(20); i++) {
            base.add(word());
        }
        List<Witness> witnesses = new ArrayList<>();
        for (String siglum : sigla.values()) {
            witnesses.add(new Witness(siglum, changed(base)));
            if (random.nextInt(4) == 0) {
                witnesses.add(new Witness(siglum + "b", changed(base.subList(base.size() / 2, base.size()))));
            }
        }
        Apparatus apparatus = Collator.collate(witnesses, "A1");
        List<Departure> departures = new ArrayList<>();
        for (int c = 0; c < apparatus.columns().size(); c++) {
            for (Witness w : witnesses) {
                if (random.nextInt(6) == 0) {
                    Departure.Origin[] origins = Departure.Origin.values();
                    Departure.Origin origin = origins[random.nextInt(origins.length)];
                    departures.add(new Departure(
                            c, w.siglum(), "A1", apparatus.columns().get(c).difference(), origin));
                }
            }
        }
        return new CriticalText(apparatus, new BaseText("A1", 3, 2, 2), departures);
    }

    private String changed(List<String> base) {
        List<String> words = new ArrayList<>(base);
        for (int i = 0; i < random.nextInt(4); i++) {
            int at = random.nextInt(words.size());
            switch (random.nextInt(4)) {
                case 0 -> words.set(at, word());
                case 1 -> words.add(at, word());
                case 2 -> words.add(random.nextInt(words.size()), words.remove(at));
                default -> words = words.size() > 3 ? words.subList(0, words.size() - 1) : words;
            }
        }
        return "the " + String.join(random.nextInt(9) == 0 ? "\n" : " ", words);
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }
}
