package org.stemma.store.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.text.Embedding;
import org.stemma.text.Encoder;

/** How an index lives: what it keeps, what a crash leaves, who may use it beside whom. */
class ArticleIndexTest {
    @TempDir
    Path dir;

    private Path place = Path.of("");

    @BeforeEach
    void given_a_place() {
        place = dir.resolve("index");
    }

    private ArticleIndex open() {
        return ArticleIndex.open(place, Encoder.NONE);
    }

    private static IndexedArticle article(String id, String body) {
        return Given.article(id).on("2026-11-03").story("s1").saying(body);
    }

    private static List<String> found(ArticleIndex index, String words) {
        return index.search(SearchQuery.of(words)).hits().stream()
                .map(SearchHit::article)
                .sorted()
                .toList();
    }

    @Test
    void what_is_put_is_found_after_a_refresh() {
        try (ArticleIndex index = open()) {
            index.put(List.of(article("a", "The ferry stopped.")));
            assertThat(found(index, "ferry")).isEmpty();

            index.refresh();
            assertThat(found(index, "ferry")).containsExactly("a");
            assertThat(index.size()).isEqualTo(1);
        }
    }

    @Test
    void a_crash_leaves_what_was_committed_and_the_revision_tells_what_that_is() {
        try (ArticleIndex index = open()) {
            assertThat(index.committedRevision()).isZero();
            index.put(List.of(article("a", "The ferry stopped.")));
            index.commit(7);
            index.put(List.of(article("b", "The ferry sank.")));
            index.refresh();
            assertThat(found(index, "ferry")).containsExactly("a", "b");
        }
        try (ArticleIndex index = open()) {
            assertThat(index.committedRevision()).isEqualTo(7);
            assertThat(found(index, "ferry")).containsExactly("a");
        }
    }

    @Test
    void an_article_put_again_takes_the_place_of_itself_with_all_its_quotations() {
        try (ArticleIndex index = open()) {
            index.put(List.of(
                    article("a", "\u201cWe stop,\u201d said Ida Brandt. \u201cWe wait,\u201d said Olaf Renner.")));
            index.put(List.of(article("b", "Nothing was said.")));
            index.put(List.of(article("a", "\u201cWe sail,\u201d said Ida Brandt.")));
            index.commit(1);

            assertThat(index.filed()).containsOnlyKeys("a", "b");
            assertThat(index.quotes(QuoteQuery.of("")).total()).isEqualTo(1);
            assertThat(found(index, "said:stop OR speaker:renner")).isEmpty();
            assertThat(found(index, "said:sail")).containsExactly("a");
        }
    }

    @Test
    void an_article_taken_out_takes_its_quotations_with_it() {
        try (ArticleIndex index = open()) {
            index.put(List.of(article("a", "\u201cWe stop,\u201d said Ida Brandt."), article("b", "The ferry sank.")));
            index.commit(1);
            index.remove(List.of("a", "unknown"));
            index.commit(2);

            assertThat(index.filed()).containsOnlyKeys("b");
            assertThat(index.quotes(QuoteQuery.of("")).hits()).isEmpty();
        }
    }

    @Test
    void an_article_moves_to_another_story_without_being_put_again() {
        try (ArticleIndex index = open()) {
            index.move(Map.of("a", "s9"));
            index.put(List.of(article("a", "The ferry stopped."), article("b", "The ferry sank.")));
            index.commit(1);
            index.move(Map.of("a", "s2", "unknown", "s3"));
            index.commit(2);

            assertThat(found(index, "story:s2")).containsExactly("a");
            assertThat(found(index, "story:s1")).containsExactly("b");
            assertThat(index.filed()).isEqualTo(Map.of("a", Optional.of("s2"), "b", Optional.of("s1")));
        }
    }

    @Test
    void a_cleared_index_is_filled_again() {
        try (ArticleIndex index = open()) {
            index.put(List.of(article("a", "The ferry stopped.")));
            index.commit(1);
            index.clear();
            index.put(List.of(article("b", "The ferry sank.")));
            index.commit(2);

            assertThat(index.filed()).containsOnlyKeys("b");
        }
    }

    @Test
    void a_damaged_index_opens_empty_and_says_so_by_its_revision() throws IOException {
        try (ArticleIndex index = open()) {
            index.put(List.of(article("a", "The ferry stopped.")));
            index.commit(7);
        }
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.toList()) {
                byte[] bytes = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
            }
        }
        try (ArticleIndex index = open()) {
            assertThat(index.committedRevision()).isZero();
            assertThat(index.size()).isZero();
            index.put(List.of(article("a", "The ferry stopped.")));
            index.commit(8);
            assertThat(found(index, "ferry")).containsExactly("a");
        }
    }

    @Test
    void others_read_what_is_committed_while_one_writes() {
        try (ArticleIndex writer = open()) {
            try (ArticleIndex other = open()) {
                assertThat(writer.writable()).isTrue();
                assertThat(other.writable()).isFalse();
                assertThatThrownBy(() -> other.put(List.of(article("x", "No."))))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("read only");

                writer.put(List.of(article("a", "The ferry stopped.")));
                writer.commit(3);
                assertThat(other.size()).isZero();
                other.refresh();
                assertThat(found(other, "ferry")).containsExactly("a");
                assertThat(other.committedRevision()).isEqualTo(3);
            }
        }
    }

    @Test
    void there_is_nothing_to_read_where_nothing_was_written() {
        assertThatThrownBy(() -> ArticleIndex.openToRead(place, Encoder.NONE))
                .hasMessageContaining("there is no index in " + place);
    }

    @Test
    void searches_run_beside_a_writer_and_see_whole_articles() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try (ArticleIndex index = open()) {
            AtomicBoolean writing = new AtomicBoolean(true);
            Callable<Integer> reader = () -> {
                int searches = 0;
                while (writing.get() || searches == 0) {
                    SearchPage page = index.search(SearchQuery.of("speaker:brandt said:ferry")
                            .by(Set.of(Facet.SPEAKER))
                            .pages(SearchQuery.LARGEST));
                    assertThat(page.hits())
                            .hasSize((int) page.total())
                            .allSatisfy(h -> assertThat(h.snippets()).isNotEmpty());
                    assertThat(page.facets().get(Facet.SPEAKER))
                            .allSatisfy(c -> assertThat(c.articles()).isEqualTo((int) page.total()));
                    searches++;
                }
                return searches;
            };
            List<Future<Integer>> readers = new ArrayList<>(List.of(threads.submit(reader), threads.submit(reader)));
            for (int i = 0; i < 100; i++) {
                String body = "\u201cThe ferry of day " + i + " waits,\u201d said Ida Brandt.";
                index.put(List.of(article("a" + i % 50, body)));
                if (i % 10 == 9) {
                    index.refresh();
                }
            }
            index.commit(1);
            writing.set(false);
            for (Future<Integer> r : readers) {
                assertThat(r.get(60, TimeUnit.SECONDS)).isPositive();
            }
            assertThat(index.size()).isEqualTo(50);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void articles_are_found_by_meaning_once_it_is_read() {
        Encoder encoder = new Encoder() {
            @Override
            public List<Embedding> encode(List<String> texts) {
                return texts.stream()
                        .map(t -> Embedding.of(
                                t.contains("boat") || t.contains("ferry")
                                        ? new float[] {1, 0.1f * t.length()}
                                        : new float[] {-1, 1}))
                        .toList();
            }

            @Override
            public State state() {
                return new State.Ready("a toy");
            }
        };
        try (ArticleIndex index = ArticleIndex.open(place, encoder)) {
            index.put(List.of(
                    article("a", "The ferry stopped."), article("b", "The tram ran."), article("c", "A boat.")));
            index.refresh();
            assertThat(index.withoutMeaning(10)).containsExactlyInAnyOrder("a", "b", "c");
            assertThat(index.search(SearchQuery.of("like:boats")).notes())
                    .containsExactly("like: looked at 0 of 3 articles: what the others mean has not been read yet");

            index.putWithMeaning(List.of(article("a", "The ferry stopped."), article("b", "The tram ran.")));
            index.refresh();
            assertThat(index.withoutMeaning(10)).containsExactly("c");
            SearchPage page = index.search(SearchQuery.of("like:boats"));
            assertThat(page.hits().stream().map(SearchHit::article)).containsExactly("a", "b");
            assertThat(page.notes()).hasSize(1);
            assertThat(found(index, "like:boats tram")).containsExactly("b");
        }
    }
}
