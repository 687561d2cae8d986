package org.stemma.app.page;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.stemma.dossier.Brief;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Findings;
import org.stemma.reuse.Changes;
import org.stemma.reuse.Copy;
import org.stemma.reuse.CopyTree;
import org.stemma.reuse.Credit;
import org.stemma.reuse.LostSource;

/** Dossiers with copy trees of any size and shape: lost sources, several parents, versions, wrong and missing times. */
public final class GrownDossier {
    private static final String[] FIRST = {
        "Harbour", "Evening", "The Northern", "Radio", "Daily", "Val d\u2019Orsk", "WMW"
    };
    private static final String[] LAST = {
        "Courier", "Herald & Post", "Mail", "Gazette of the Outer Islands", "24", "\u65e5\u5831"
    };

    private final Random random;
    private final List<Findings> findings = new ArrayList<>();
    private final List<List<String>> lineages = new ArrayList<>();
    private final Map<String, String> sigla = new HashMap<>();
    private final List<Copy> copies = new ArrayList<>();
    private final List<Copy> further = new ArrayList<>();
    private final List<LostSource> lost = new ArrayList<>();

    private GrownDossier(Random random) {
        this.random = random;
    }

    /** A dossier of so many articles. */
    public static Dossier of(int articles, Random random) {
        return new GrownDossier(random).grow(articles);
    }

    private Dossier grow(int articles) {
        OffsetDateTime start = OffsetDateTime.of(2031, 3, 4, 9, 0, 0, 0, ZoneOffset.UTC);
        int minutes = 1 + random.nextInt(random.nextBoolean() ? 300 : 30_000);
        int alone = 2 + random.nextInt(5);
        for (int i = 0; i < articles; i++) {
            String id = "a" + i;
            OffsetDateTime time = start.plusMinutes((long) i * minutes / articles);
            article(id, random.nextInt(12) == 0 ? Optional.empty() : Optional.of(published(time)));
            if (lineages.isEmpty() || random.nextInt(alone) == 0) {
                lineages.add(new ArrayList<>(List.of(id)));
            } else {
                join(id, lineages.get(random.nextInt(lineages.size())));
            }
        }
        lineages.sort((a, b) -> Integer.compare(b.size(), a.size()));
        for (int l = 0; l < lineages.size(); l++) {
            String letter = l < 26 ? "" + (char) ('A' + l) : "" + (char) ('A' + l / 26 - 1) + (char) ('A' + l % 26);
            for (int k = 0; k < lineages.get(l).size(); k++) {
                sigla.put(lineages.get(l).get(k), letter + (k + 1));
            }
        }
        return new Dossier(
                "s1",
                "A story of " + articles + " articles",
                findings,
                sigla,
                new CopyTree(copies, further, lost, lineages),
                List.of(),
                List.of(),
                List.of(),
                new Brief(List.of()));
    }

    private Published published(OffsetDateTime time) {
        // A clock that is wrong by hours puts a copy ahead of its original.
        OffsetDateTime shown = random.nextInt(15) == 0 ? time.minusHours(5) : time;
        return random.nextInt(8) == 0 ? Published.on(shown.toLocalDate()) : Published.at(shown);
    }

    private void article(String id, Optional<Published> published) {
        String outlet = FIRST[random.nextInt(FIRST.length)] + " " + LAST[random.nextInt(LAST.length)];
        Article a = new Article(
                id,
                new Capture(id, Optional.empty()),
                Optional.of(new Outlet(outlet, Optional.empty())),
                published,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(Part.whole(Part.Kind.BODY, "x")),
                Map.of());
        findings.add(new Findings(Account.of(a), List.of(), List.of(), List.of()));
    }

    private void join(String id, List<String> lineage) {
        String root = lineage.get(0);
        boolean rootIsCopy = copies.stream().anyMatch(c -> c.to().equals(root));
        if (!rootIsCopy && random.nextInt(5) == 0) {
            String source = "lost-" + (lost.size() + 1);
            Optional<String> name = random.nextBoolean() ? Optional.of("Nordwire") : Optional.empty();
            sigla.put(
                    source,
                    "\u03b1\u03b2\u03b3\u03b4\u03b5\u03b6\u03b7\u03b8\u03b9\u03ba\u03bb\u03bc\u03bd\u03be\u03bf\u03c0\u03c1\u03c3\u03c4\u03c5\u03c6\u03c7\u03c8\u03c9"
                            .substring(lost.size() % 24, lost.size() % 24 + 1));
            lost.add(new LostSource(source, name, "", List.of()));
            copies.add(copy(source, root));
            copies.add(copy(source, id));
        } else {
            copies.add(copy(lineage.get(random.nextInt(lineage.size())), id));
        }
        if (random.nextInt(8) == 0) {
            String other =
                    findings.get(random.nextInt(findings.size() - 1)).account().id();
            if (copies.stream().noneMatch(c -> c.to().equals(id) && c.from().equals(other))) {
                further.add(copy(other, id));
            }
        }
        lineage.add(id);
    }

    private Copy copy(String from, String to) {
        Copy.Kind kind = Copy.Kind.values()[Math.max(0, random.nextInt(9) - 5)];
        return new Copy(
                from,
                to,
                kind,
                random.nextDouble(),
                random.nextDouble(),
                random.nextBoolean() ? Optional.of(new Credit("Nordwire", Optional.empty())) : Optional.empty(),
                random.nextInt(6) == 0 ? List.of() : List.of(Copy.Evidence.TIME),
                List.of(),
                Changes.NONE);
    }
}
