package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.store.LibraryException.Reason;

/** The library in a directory. */
class SqliteLibraryTest extends LibraryContract {
    private static int places;

    @TempDir
    Path dir;

    @Override
    Place empty() {
        return new Place.Directory(dir.resolve("library" + ++places));
    }

    private Place other() {
        return new Place.Directory(dir.resolve("other"));
    }

    private void sql(Path library, String statement) {
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + library.resolve(SqliteEngine.FILE))) {
            c.createStatement().execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_full_disk_is_an_error_with_a_reason_and_loses_nothing() {
        List<Entry> all = Given.newsroom(new Random(5), 20, 800);
        long before;
        try (Library small = StoredLibrary.open(other(), SETTINGS, OptionalInt.of(110))) {
            assertThatThrownBy(() -> addInBatches(small, all, 50))
                    .isInstanceOfSatisfying(
                            LibraryException.class, e -> assertThat(e.reason()).isEqualTo(Reason.FULL))
                    .hasMessageContaining("is full");
            before = small.counts().articles();
            assertThat(before).isPositive().isLessThan(800).matches(n -> n % 50 == 0);
        }
        try (Library roomy = Library.open(other(), SETTINGS)) {
            assertThat(roomy.check(Steps.NONE)).isEmpty();
            addInBatches(roomy, all, 50);
            assertThat(roomy.counts().articles()).isEqualTo(800);
            assertThat(roomy.check(Steps.NONE)).isEmpty();
        }
    }

    @Test
    void a_locked_library_says_so_after_a_while_and_can_still_be_read() throws Exception {
        try (Library open = Library.open(other(), SETTINGS.withPatience(Duration.ofMillis(100)))) {
            open.add(Given.ferry());
            try (Connection c = DriverManager.getConnection(
                    "jdbc:sqlite:" + dir.resolve("other").resolve(SqliteEngine.FILE))) {
                c.createStatement().execute("BEGIN IMMEDIATE");

                assertThatThrownBy(() -> open.add(List.of(Given.symphony())))
                        .isInstanceOfSatisfying(
                                LibraryException.class,
                                e -> assertThat(e.reason()).isEqualTo(Reason.LOCKED))
                        .hasMessageContaining("another program");
                assertThat(open.stories(StoryQuery.newest(5))).hasSize(1);
            }
            assertThat(open.add(List.of(Given.symphony())).get(0).kind()).isEqualTo(Receipt.Kind.NEW);
        }
    }

    @Test
    void a_copy_that_is_made_while_others_write_is_a_whole_library() throws Exception {
        List<Entry> all = Given.newsroom(new Random(6), 10, 300);
        Path copy = dir.resolve("copy");
        long before;
        try (Library open = Library.open(other(), SETTINGS)) {
            addInBatches(open, all.subList(0, 100), 50);
            before = open.counts().articles();
            Thread writer = new Thread(() -> addInBatches(open, all.subList(100, 300), 5));
            writer.start();
            open.backup(copy);
            writer.join();

            assertThatThrownBy(() -> open.backup(copy)).hasMessageContaining("is not empty");
        }
        try (Library restored = Library.open(new Place.Directory(copy), SETTINGS)) {
            assertThat(restored.check(Steps.NONE)).isEmpty();
            assertThat(restored.counts().articles()).isBetween(before, 300L);
            addInBatches(restored, all, 50);
            assertThat(restored.counts().articles()).isEqualTo(300);
            assertThat(restored.check(Steps.NONE)).isEmpty();
        }
    }

    @Test
    void a_directory_that_holds_something_else_is_left_as_it_is() throws IOException {
        Path other = Files.createDirectory(dir.resolve("other"));
        Files.writeString(other.resolve("letter.txt"), "Dear all");

        assertThatThrownBy(() -> Library.open(other(), SETTINGS))
                .isInstanceOfSatisfying(
                        LibraryException.class, e -> assertThat(e.reason()).isEqualTo(Reason.FOREIGN));
        assertThat(other.toFile().list()).containsExactly("letter.txt");
        assertThatThrownBy(() -> Library.open(new Place.Directory(other.resolve("letter.txt")), SETTINGS))
                .hasMessageContaining("is a file");
    }

    @Test
    void a_file_of_another_program_is_left_as_it_is() throws IOException {
        Path other = Files.createDirectory(dir.resolve("other"));
        Files.writeString(
                other.resolve(SqliteEngine.FILE),
                "no database at all, but long enough to be the head of one: ".repeat(4));

        assertThatThrownBy(() -> Library.open(other(), SETTINGS)).hasMessageContaining("no library of Stemma");

        Files.delete(other.resolve(SqliteEngine.FILE));
        sql(other, "CREATE TABLE recipes (name TEXT)");
        assertThatThrownBy(() -> Library.open(other(), SETTINGS)).hasMessageContaining("no library of Stemma");
    }

    @Test
    void a_library_of_a_newer_program_is_left_as_it_is() {
        Library.open(other(), SETTINGS).close();
        sql(
                dir.resolve("other"),
                "INSERT INTO flyway_schema_history SELECT 99, '99', 'later', type, script, checksum,"
                        + " installed_by, installed_on, execution_time, success FROM flyway_schema_history WHERE version = '1'");

        assertThatThrownBy(() -> Library.open(other(), SETTINGS))
                .isInstanceOfSatisfying(
                        LibraryException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NEWER))
                .hasMessageContaining("newer Stemma");
    }

    @Test
    void a_check_finds_what_was_lost_changed_or_strayed() {
        try (Library open = Library.open(other(), SETTINGS)) {
            open.add(Given.ferry());
        }
        sql(
                dir.resolve("other"),
                "UPDATE version SET fingerprint = 'x' WHERE article IN (SELECT MIN(id) FROM article)");
        sql(dir.resolve("other"), "DELETE FROM event WHERE number = 2");
        sql(dir.resolve("other"), "UPDATE story SET articles = 7");

        try (Library open = Library.open(other(), SETTINGS)) {
            assertThat(open.check(Steps.NONE))
                    .extracting(Problem::what)
                    .contains(
                            "has other words than it came with",
                            "did not come exactly once",
                            "has not as many articles as its card says");
        }
    }

    @Test
    void stories_are_formed_anew_when_the_events_lead_elsewhere() {
        List<Entry> all = Given.newsroom(new Random(9), 10, 100);
        try (Library open = Library.open(other(), SETTINGS)) {
            addInBatches(open, all, 20);
        }
        // As if a clusterer of another kind had put them.
        sql(dir.resolve("other"), "UPDATE event SET story = 's1' WHERE kind = 'ARRIVAL'");
        sql(dir.resolve("other"), "UPDATE article SET story = 's1'");
        sql(dir.resolve("other"), "DELETE FROM snapshot");

        try (Library open = Library.open(other(), SETTINGS);
                Library fresh = Library.open(empty(), SETTINGS)) {
            open.add(List.of(Given.symphony()));
            addInBatches(fresh, all, 20);
            fresh.add(List.of(Given.symphony()));

            assertThat(storyOf(open)).isEqualTo(storyOf(fresh));
            assertThat(open.check(Steps.NONE)).isEmpty();
        }
    }

    @Test
    void stories_that_are_formed_anew_while_a_library_is_made_ready_are_written_down_whole() {
        List<Entry> all = Given.newsroom(new Random(9), 10, 100);
        try (Library open = Library.open(other(), SETTINGS)) {
            addInBatches(open, all, 20);
        }
        sql(dir.resolve("other"), "UPDATE event SET story = 's1' WHERE kind = 'ARRIVAL'");
        sql(dir.resolve("other"), "UPDATE article SET story = 's1'");
        sql(dir.resolve("other"), "UPDATE story SET articles = 7");
        sql(dir.resolve("other"), "DELETE FROM snapshot");

        try (Library open = Library.open(other(), SETTINGS);
                Library fresh = Library.open(empty(), SETTINGS)) {
            open.ready();
            addInBatches(fresh, all, 20);

            assertThat(storyOf(open)).isEqualTo(storyOf(fresh));
            assertThat(open.check(Steps.NONE)).isEmpty();
        }
    }
}
