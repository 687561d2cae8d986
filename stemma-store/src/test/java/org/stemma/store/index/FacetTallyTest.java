package org.stemma.store.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.text.Encoder;

class FacetTallyTest {
    @TempDir
    private Path dir;

    @Test
    void the_commonest_of_many_values_are_told_whatever_the_parts_in_which_they_were_filed() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Map<String, Integer> counts = new TreeMap<>();
        try (ArticleIndex index = ArticleIndex.open(dir.resolve("index"), Encoder.NONE)) {
            for (int part = 0; part < 7; part++) {
                for (int i = 0; i < 60; i++) {
                    String outlet = "Outlet " + (char) ('A' + random.nextInt(6)) + random.nextInt(10);
                    counts.merge(outlet, 1, Integer::sum);
                    index.put(List.of(Given.article("a" + part + "x" + i)
                            .from(outlet)
                            .plain("The lamp of Orm was lit on Monday.")));
                }
                index.commit(part + 1);
            }

            List<FacetCount> told = index.search(SearchQuery.of("lamp").by(Set.of(Facet.OUTLET)))
                    .facets()
                    .get(Facet.OUTLET);

            assertThat(told)
                    .as("seed " + seed)
                    .isEqualTo(counts.entrySet().stream()
                            .map(e -> new FacetCount(e.getKey(), e.getValue()))
                            .sorted(Comparator.comparing(FacetCount::articles)
                                    .reversed()
                                    .thenComparing(FacetCount::value))
                            .limit(FacetTally.MOST_VALUES)
                            .toList());
        }
    }

    @Test
    void articles_count_once_for_each_of_their_speakers_as_they_were_filed_last() {
        List<String> names = List.of("Olga Renner", "Tomas Okoro", "Ines Varga", "Henrik Solvang", "Agnes Thorley");
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Map<String, Set<String>> speakers = new TreeMap<>();
        try (ArticleIndex index = ArticleIndex.open(dir.resolve("index"), Encoder.NONE)) {
            for (int part = 0; part < 4; part++) {
                for (int i = 0; i < 12; i++) {
                    String id = "a" + random.nextInt(30);
                    Set<String> who = new TreeSet<>();
                    StringBuilder body = new StringBuilder("The lamp of Orm was lit on Monday.");
                    for (int n = random.nextInt(4); n > 0; n--) {
                        String name = names.get(random.nextInt(names.size()));
                        who.add(name);
                        body.append(" \"It is lit at last,\" said ")
                                .append(name)
                                .append('.');
                    }
                    speakers.put(id, who);
                    index.put(List.of(Given.article(id).from("Orm Post").saying(body.toString())));
                }
                String gone = "a" + random.nextInt(30);
                index.remove(List.of(gone));
                speakers.remove(gone);
                index.commit(part + 1);
            }
            Map<String, Integer> counts = new TreeMap<>();
            speakers.values().forEach(all -> all.forEach(name -> counts.merge(name, 1, Integer::sum)));

            Map<Facet, List<FacetCount>> told = index.search(
                            SearchQuery.of("lamp").by(Set.of(Facet.SPEAKER, Facet.OUTLET)))
                    .facets();

            assertThat(told.get(Facet.SPEAKER))
                    .as("seed " + seed)
                    .containsExactlyInAnyOrderElementsOf(counts.entrySet().stream()
                            .map(e -> new FacetCount(e.getKey(), e.getValue()))
                            .toList());
            assertThat(told.get(Facet.OUTLET)).containsExactly(new FacetCount("Orm Post", speakers.size()));
            assertThat(told).containsOnlyKeys(Facet.SPEAKER, Facet.OUTLET);
        }
    }
}
