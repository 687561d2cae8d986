package org.stemma.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.article.Capture;
import org.stemma.article.Outlet;
import org.stemma.article.Part;
import org.stemma.article.Published;
import org.stemma.dossier.Brief;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Findings;
import org.stemma.reuse.Copy;
import org.stemma.reuse.CopyTree;

class StemmaDrawingTest {
    @ParameterizedTest(name = "{0} articles")
    @ValueSource(ints = {1, 2, 3, 5, 8, 13, 25, 40})
    void no_node_or_label_touches_another_and_all_stand_in_the_picture(int articles) {
        for (long seed = 1; seed <= 20; seed++) {
            StemmaView.Drawing d = drawing(articles, new Random(seed * 1000 + articles));
            assertThat(d.nodes()).as("seed %s", seed).hasSize(articles);
            for (StemmaView.Node n : d.nodes()) {
                assertThat(n.x()).isBetween(StemmaDrawing.RADIUS, d.width() - StemmaDrawing.RADIUS);
                assertThat(n.y()).isBetween(d.top(), d.height() - StemmaDrawing.RADIUS);
                for (StemmaView.Node m : d.nodes()) {
                    boolean sameRow = Math.abs(n.y() - m.y()) < StemmaDrawing.ROW - 10;
                    assertThat(m == n || !sameRow || Math.abs(n.x() - m.x()) >= half(n) + half(m))
                            .as("seed %s: %s and %s", seed, n, m)
                            .isTrue();
                }
            }
            for (int i = 1; i < d.ticks().size(); i++) {
                assertThat(d.ticks().get(i).x() - d.ticks().get(i - 1).x()).isGreaterThan(50);
            }
        }
    }

    private static double half(StemmaView.Node n) {
        return Math.max(StemmaDrawing.RADIUS, n.label().length() * 6.5 / 2);
    }

    private static StemmaView.Drawing drawing(int articles, Random random) {
        List<Findings> findings = new ArrayList<>();
        List<List<String>> lineages = new ArrayList<>();
        Map<String, String> sigla = new HashMap<>();
        List<Copy> copies = new ArrayList<>();
        OffsetDateTime start = OffsetDateTime.of(2031, 3, 4, 9, 0, 0, 0, ZoneOffset.UTC);
        int hours = 1 + random.nextInt(400);
        for (int i = 0; i < articles; i++) {
            String id = "a" + i;
            Optional<Published> published = random.nextInt(10) == 0
                    ? Optional.empty()
                    : Optional.of(Published.at(start.plusMinutes(60L * random.nextInt(hours))));
            Article a = new Article(
                    id,
                    new Capture(id, Optional.empty()),
                    Optional.of(new Outlet("Outlet " + "n".repeat(random.nextInt(20)), Optional.empty())),
                    published,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(Part.whole(Part.Kind.BODY, "x")),
                    Map.of());
            findings.add(new Findings(Account.of(a), List.of(), List.of(), List.of()));
            if (lineages.isEmpty() || random.nextInt(4) == 0) {
                lineages.add(new ArrayList<>());
            }
            List<String> lineage = lineages.get(random.nextInt(lineages.size()));
            if (lineage.isEmpty()) {
                lineage = lineages.get(lineages.size() - 1);
            }
            if (!lineage.isEmpty()) {
                copies.add(SampleDossier.copy(
                        lineage.get(random.nextInt(lineage.size())),
                        id,
                        random.nextDouble(),
                        random.nextBoolean(),
                        true,
                        List.of()));
            }
            lineage.add(id);
        }
        lineages.removeIf(List::isEmpty);
        for (int l = 0; l < lineages.size(); l++) {
            for (int k = 0; k < lineages.get(l).size(); k++) {
                sigla.put(lineages.get(l).get(k), (char) ('A' + l) + "" + (k + 1));
            }
        }
        Dossier dossier = new Dossier(
                "s1",
                "t",
                findings,
                sigla,
                new CopyTree(copies, lineages),
                List.of(),
                List.of(),
                List.of(),
                new Brief(List.of()));
        return StemmaDrawing.of(new Edition(dossier, "", false)).drawing();
    }
}
