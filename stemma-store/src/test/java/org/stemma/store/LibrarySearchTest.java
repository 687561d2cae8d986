package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.store.index.QuoteQuery;
import org.stemma.store.index.SearchHit;
import org.stemma.store.index.SearchQuery;
import org.stemma.text.Embedding;
import org.stemma.text.Encoder;

/** The library and its index are at one, whatever happens between them. */
class LibrarySearchTest {
    @TempDir
    Path dir;

    private Library open(LibrarySettings settings) {
        return Library.open(new Place.Directory(dir.resolve("library")), settings);
    }

    private Library open() {
        return open(LibraryContract.SETTINGS);
    }

    private static List<String> titles(Library library, String query) {
        return library.search(SearchQuery.of(query)).hits().stream()
                .map((SearchHit h) -> h.title().orElseThrow().text())
                .sorted()
                .toList();
    }

    private static Entry tugs() {
        return Given.entry(
                "https://harbour.example/tugs",
                "Harbour Post",
                "2031-02-01",
                "Tugs pull at the ferry Almira off Velm",
                "The ferry Almira is fast on the sand off Velm. \"Nobody is in danger,\" said Renner, the harbour"
                        + " master of Velm, on Saturday.");
    }

    private static Entry tugsByFullName() {
        return Given.entry(
                "https://coast.example/tugs",
                "Coast Herald",
                "2031-02-01",
                "Ferry Almira fast on the sand off Velm",
                "Tugs pull at the ferry Almira, fast on the sand off Velm. \"Two tugs are here,\" said Olga Renner,"
                        + " the harbour master of Velm.");
    }

    @Test
    void a_speaker_is_found_by_the_storys_full_name_wherever_an_article_has_another() {
        try (Library library = open()) {
            library.add(List.of(tugs()));
            library.add(List.of(tugsByFullName()));
            assertThat(library.counts().stories()).isEqualTo(1);
            library.settle();

            assertThat(library.quotes(QuoteQuery.by("olga renner")).hits()).hasSize(2);
            assertThat(titles(library, "speaker:\"olga renner\" said:danger")).hasSize(1);
            library.reindex(Steps.NONE);
            assertThat(library.quotes(QuoteQuery.by("olga renner")).hits()).hasSize(2);
        }
    }

    @Test
    void what_waits_for_its_storys_names_is_found_by_whoever_searches_first() {
        try (Library library = open()) {
            library.add(List.of(tugs()));
            library.add(List.of(tugsByFullName()));

            assertThat(titles(library, "tugs")).hasSize(2);
            assertThat(library.quotes(QuoteQuery.by("olga renner")).hits()).hasSize(1);
            library.settle();
            assertThat(library.quotes(QuoteQuery.by("olga renner")).hits()).hasSize(2);
        }
    }

    @Test
    void where_somebody_searches_a_large_story_is_named_when_nobody_wants_anything_else() {
        SearchQuery asked = SearchQuery.of("speaker:\"olga renner\" said:danger");
        List<Entry> many = IntStream.range(0, 41)
                .mapToObj(i -> Given.entry(
                        "https://harbour.example/tugs/" + i,
                        "Harbour Post",
                        "2031-02-01",
                        "Tugs pull at the ferry Almira off Velm",
                        "The ferry Almira is fast on the sand off Velm, " + i
                                + " readers say. \"Nobody is in danger,\" said"
                                + " Renner, the harbour master of Velm, on Saturday."))
                .toList();
        try (Library library = open()) {
            library.add(many);
            assertThat(library.search(asked).total()).isZero();
            library.add(List.of(tugsByFullName()));
            library.settle();

            assertThat(library.counts().stories()).isEqualTo(1);
            assertThat(library.search(asked).total()).isZero();
            assertThat(library.tidyOne()).isTrue();
            assertThat(library.tidyOne()).isFalse();
            assertThat(library.search(asked).total()).isEqualTo(41);
        }
    }

    @Test
    void stories_are_named_before_a_library_is_closed() {
        try (Library library = open()) {
            library.add(List.of(tugs()));
            library.add(List.of(tugsByFullName()));
        }
        try (Library library = open()) {
            assertThat(library.quotes(QuoteQuery.by("olga renner")).hits()).hasSize(2);
        }
    }

    @Test
    void a_name_that_another_process_brings_is_that_of_what_was_filed_before() {
        try (Library owner = open();
                Library other = open()) {
            owner.add(List.of(tugs()));
            assertThat(titles(owner, "tugs")).hasSize(1);
            other.add(List.of(tugsByFullName()));

            assertThat(owner.quotes(QuoteQuery.by("olga renner")).hits()).hasSize(2);
        }
    }

    @Test
    void what_was_added_is_found_at_once_and_after_it_was_closed() {
        try (Library library = open()) {
            library.add(Given.ferry());
            assertThat(titles(library, "freed tide")).containsExactly("Ferry Almira freed at high tide");
            assertThat(library.quotes(QuoteQuery.by("renner")).hits()).isNotEmpty();
        }
        try (Library library = open()) {
            assertThat(titles(library, "symphony")).isEmpty();
            assertThat(titles(library, "freed tide")).hasSize(1);
            library.add(List.of(Given.symphony()));
            assertThat(titles(library, "symphony")).hasSize(1);
        }
    }

    @Test
    void an_index_that_was_deleted_is_made_anew_by_the_first_search() throws IOException {
        try (Library library = open()) {
            library.add(Given.ferry());
            assertThat(titles(library, "ferry")).hasSize(3);
        }
        try (Stream<Path> segments =
                Files.find(dir, 5, (p, a) -> p.getFileName().toString().startsWith("segments_"))) {
            Path index = segments.findFirst().orElseThrow().getParent();
            try (Stream<Path> files = Files.walk(index)) {
                for (Path p : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(p);
                }
            }
        }
        try (Library library = open()) {
            assertThat(titles(library, "ferry")).hasSize(3);
        }
    }

    @Test
    void searches_do_not_wait_for_a_writer_and_find_all_that_was_acknowledged() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        AtomicBoolean writing = new AtomicBoolean(true);
        try (Library library = open()) {
            library.add(Given.ferry());
            Future<Integer> reader = threads.submit(() -> {
                int searches = 0;
                while (writing.get() || searches == 0) {
                    assertThat(titles(library, "almira")).hasSize(3);
                    searches++;
                }
                return searches;
            });
            for (int i = 0; i < 12; i++) {
                String word = "lantern" + i;
                library.add(List.of(Given.entry(
                        "https://harbourpost.example/" + word,
                        "Harbour Post",
                        "2031-02-03",
                        "The " + word,
                        "Nobody has lit the " + word + " of the quay since the winter.")));
                assertThat(titles(library, word)).hasSize(1);
            }
            writing.set(false);
            assertThat(reader.get(60, TimeUnit.SECONDS)).isPositive();
        } finally {
            writing.set(false);
            threads.shutdownNow();
        }
    }

    @Test
    void meanings_are_read_when_somebody_asks_for_it() {
        Encoder encoder = new Encoder() {
            @Override
            public List<Embedding> encode(List<String> texts) {
                return texts.stream()
                        .map(t -> Embedding.of(new float[] {t.contains("ymphony") ? 1 : -1, 1}))
                        .toList();
            }

            @Override
            public State state() {
                return new State.Ready("a toy");
            }
        };
        try (Library library = open(LibraryContract.SETTINGS.withEncoder(encoder))) {
            library.add(Given.ferry());
            library.add(List.of(Given.symphony()));
            assertThat(library.search(SearchQuery.of("like:symphony")).notes()).hasSize(1);

            library.readMeanings(Steps.NONE);
            assertThat(library.search(SearchQuery.of("like:symphony")).notes()).isEmpty();
            assertThat(library.search(SearchQuery.of("like:symphony"))
                            .hits()
                            .get(0)
                            .outlet())
                    .contains("Music Paper");
        }
    }

    @Test
    void meanings_cannot_be_read_without_the_encoder() {
        try (Library library = open()) {
            library.add(Given.ferry());
            assertThatThrownBy(() -> library.readMeanings(Steps.NONE))
                    .isInstanceOf(LibraryException.class)
                    .hasMessageContaining("encoder");
        }
    }
}
