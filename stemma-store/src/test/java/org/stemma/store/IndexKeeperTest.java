package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.store.index.ArticleIndex;
import org.stemma.store.index.SearchQuery;
import org.stemma.text.Embedding;
import org.stemma.text.Encoder;

/** What a search sees between a transaction and the index, step by step. */
class IndexKeeperTest {
    @TempDir
    private Path dir;

    private final Encoder toy = new Encoder() {
        @Override
        public List<Embedding> encode(List<String> texts) {
            return texts.stream().map(t -> Embedding.of(new float[] {1, 1})).toList();
        }

        @Override
        public State state() {
            return new State.Ready("a toy");
        }
    };

    private final LibrarySettings settings = LibraryContract.SETTINGS.withEncoder(toy);
    private final Arrivals arrivals = new Arrivals(new LiveStories());
    private Database database;
    private IndexKeeper keeper;

    @BeforeEach
    void open() {
        Path library = dir.resolve("library");
        database = Database.open(new SqliteEngine(library, settings.patience(), OptionalInt.empty()));
        keeper = new IndexKeeper(library.resolve("index"), database, settings);
    }

    @AfterEach
    void close() {
        keeper.close();
        database.close();
    }

    private static Entry lantern(int number) {
        return Given.entry(
                "https://harbourpost.example/lantern" + number,
                "Harbour Post",
                "2031-02-03",
                "The lantern" + number,
                "Nobody has lit the lantern" + number + " of the quay since the winter.");
    }

    /** A transaction that has lasted, and that the index has not been told of. */
    private Turn.Outcome written(Entry entry, Consumer<Turn.Outcome> inside) {
        return database.write(h -> {
            Turn turn = new Turn(h, settings.analysis(), Given.NOW);
            arrivals.add(turn, List.of(Prepared.of(entry)), Map.of());
            Turn.Outcome outcome = turn.finish();
            inside.accept(outcome);
            return outcome;
        });
    }

    private void add(Entry entry) {
        keeper.follow(written(entry, keeper::expect));
    }

    private long found(String word) {
        return keeper.search(i -> i.search(SearchQuery.of(word))).total();
    }

    @Test
    void what_is_being_written_is_not_waited_for_and_is_found_once_it_is_acknowledged() {
        add(lantern(1));
        assertThat(found("lantern1")).isOne();

        Turn.Outcome coming = written(lantern(2), keeper::expect);
        assertThat(found("lantern2")).isZero();
        assertThat(found("lantern1")).isOne();
        keeper.follow(coming);

        assertThat(found("lantern2")).isOne();
    }

    @Test
    void what_another_process_acknowledged_is_found_while_this_one_writes() {
        add(lantern(1));
        assertThat(found("lantern1")).isOne();

        Turn.Outcome own = written(lantern(2), keeper::expect);
        written(lantern(3), outcome -> {});

        assertThat(found("lantern3")).isOne();
        assertThat(found("lantern2")).isOne();
        keeper.follow(own);
        assertThat(found("quay")).isEqualTo(3);
    }

    @Test
    void what_another_process_acknowledged_before_is_found_while_this_one_writes() {
        add(lantern(1));
        assertThat(found("lantern1")).isOne();

        written(lantern(2), outcome -> {});
        Turn.Outcome own = written(lantern(3), keeper::expect);

        assertThat(found("lantern2")).isOne();
        keeper.follow(own);
        assertThat(found("quay")).isEqualTo(3);
    }

    @Test
    void a_transaction_that_failed_hides_nothing() {
        add(lantern(1));
        assertThat(found("lantern1")).isOne();
        assertThatThrownBy(() -> written(lantern(2), outcome -> {
                    keeper.expect(outcome);
                    throw new IllegalStateException("the disk is gone");
                }))
                .hasMessageContaining("the disk is gone");
        keeper.forget();

        written(lantern(3), outcome -> {});
        assertThat(found("lantern3")).isOne();
        assertThat(found("lantern2")).isZero();
    }

    @Test
    void what_was_written_while_nobody_searched_is_found_by_the_first_who_does() {
        assertThat(found("quay")).isZero();
        for (int i = 0; i < 40; i++) {
            add(lantern(i));
        }
        assertThat(found("quay")).isEqualTo(40);
    }

    @Test
    void a_search_passes_by_a_thread_that_has_the_index_to_itself() throws Exception {
        add(lantern(1));
        assertThat(found("lantern1")).isOne();
        CountDownLatch holding = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> holder = threads.submit(() -> keeper.readMeanings((what, done, total) -> {
                holding.countDown();
                await(enough);
            }));
            await(holding);
            assertThat(threads.submit(() -> found("lantern1")).get(30, TimeUnit.SECONDS))
                    .isOne();
            enough.countDown();
            holder.get(30, TimeUnit.SECONDS);
        } finally {
            enough.countDown();
            threads.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void who_only_reads_the_index_sees_what_its_writer_has_made_last_in_a_quiet_moment() {
        add(lantern(1));
        assertThat(found("lantern1")).isOne();
        try (IndexKeeper other = new IndexKeeper(dir.resolve("library").resolve("index"), database, settings)) {
            assertThat(other.search(ArticleIndex::size)).isZero();
            add(lantern(2));
            while (keeper.nameOne()) {
                continue;
            }
            assertThat(other.search(ArticleIndex::size)).isEqualTo(2);
        }
    }

    @Test
    void who_waits_too_long_for_others_who_search_is_told_to_come_again() throws Exception {
        IndexKeeper hasty =
                new IndexKeeper(dir.resolve("hasty"), database, settings.withPatience(Duration.ofMillis(20)));
        CountDownLatch end = new CountDownLatch(1);
        int places = 2 * Runtime.getRuntime().availableProcessors();
        CountDownLatch begun = new CountDownLatch(places);
        ExecutorService others = Executors.newFixedThreadPool(places);
        try {
            for (int i = 0; i < places; i++) {
                others.execute(() -> hasty.search(open -> {
                    begun.countDown();
                    awaited(end);
                    return true;
                }));
            }
            awaited(begun);

            assertThatThrownBy(() -> hasty.search(ArticleIndex::size))
                    .isInstanceOfSatisfying(
                            LibraryException.class,
                            e -> assertThat(e.reason()).isEqualTo(LibraryException.Reason.BUSY));
            end.countDown();
            others.shutdown();
            assertThat(others.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            assertThat(hasty.search(ArticleIndex::size)).isZero();
        } finally {
            end.countDown();
            others.shutdownNow();
            hasty.close();
        }
    }

    @Test
    void what_is_made_ready_finds_all_and_nobody_has_searched() {
        add(lantern(1));
        keeper.ready();
        add(lantern(2));

        assertThat(found("quay")).isEqualTo(2);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
