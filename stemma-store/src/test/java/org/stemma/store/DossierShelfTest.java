package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.Stemma;
import org.stemma.dossier.Dossier;

class DossierShelfTest {
    private static final Dossier FERRY = Stemma.collateAsOne(
            Given.ferry().stream().map(e -> e.findings().account().article()).toList());
    private static final String KEY = "0123456789abcdef";

    @TempDir
    private Path shelves;

    private long minutes;
    private final InstantSource clock = () -> Instant.EPOCH.plusSeconds(60 * ++minutes);

    private DossierShelf shelf(long most) {
        return new DossierShelf(shelves, KEY, most, clock);
    }

    @Test
    void a_dossier_comes_back_as_it_was_from_a_shelf_that_is_opened_again() {
        shelf(1 << 20).put("s1", new MadeDossier(7, FERRY));

        DossierShelf again = shelf(1 << 20);

        assertThat(again.revision("s1")).hasValue(7);
        assertThat(DossierCodec.pack(again.get("s1").orElseThrow().dossier())).isEqualTo(DossierCodec.pack(FERRY));
        assertThat(FERRY.utterances()).as("there is something in it").isNotEmpty();
        assertThat(again.revision("s2")).isEmpty();
    }

    @Test
    void a_newer_one_takes_the_place_of_the_one_before() throws IOException {
        DossierShelf shelf = shelf(1 << 20);
        shelf.put("s1", new MadeDossier(7, FERRY));
        shelf.put("s1", new MadeDossier(9, FERRY));

        assertThat(shelf.revision("s1")).hasValue(9);
        assertThat(files()).containsExactly("s1-9.dossier");
    }

    @Test
    void every_damaged_file_is_thrown_away() throws IOException {
        byte[] packed = DossierCodec.pack(FERRY);
        for (int at : List.of(0, 31, 32, 40, packed.length + 31)) {
            DossierShelf shelf = shelf(1 << 20);
            shelf.put("s1", new MadeDossier(7, FERRY));
            Path file = shelves.resolve(KEY).resolve("s1-7.dossier");
            byte[] bytes = Files.readAllBytes(file);
            bytes[at] ^= 1;
            Files.write(file, bytes);

            assertThat(shelf.get("s1")).as("byte " + at).isEmpty();
            assertThat(shelf.revision("s1")).isEmpty();
            assertThat(files()).isEmpty();
        }
        Files.write(shelves.resolve(KEY).resolve("s2-7.dossier"), new byte[5]);
        assertThat(shelf(1 << 20).get("s2")).as("a file that ends too soon").isEmpty();
        assertThatThrownBy(() -> DossierCodec.unpack(new byte[100])).isInstanceOf(LibraryException.class);
    }

    @Test
    void what_was_read_longest_ago_goes_when_there_is_no_room() throws IOException {
        long size = DossierCodec.pack(FERRY).length + 32;
        DossierShelf shelf = shelf(2 * size);
        shelf.put("s1", new MadeDossier(1, FERRY));
        shelf.put("s2", new MadeDossier(1, FERRY));
        assertThat(shelf.get("s1")).isPresent();

        shelf.put("s3", new MadeDossier(1, FERRY));
        assertThat(files()).containsExactly("s1-1.dossier", "s3-1.dossier");
        assertThat(shelf.get("s1")).isPresent();
        assertThat(shelf(size).revision("s1"))
                .as("also of a shelf that is opened with less room")
                .isPresent();
        assertThat(files()).containsExactly("s1-1.dossier");

        shelf(size - 1).put("s4", new MadeDossier(1, FERRY));
        assertThat(files()).as("what is too large for all of it is not kept").doesNotContain("s4-1.dossier");
    }

    @Test
    void what_a_crash_left_half_done_and_what_another_build_made_goes() throws IOException {
        Path other = Files.createDirectories(shelves.resolve("fedcba9876543210"));
        Files.write(other.resolve("s1-1.dossier"), new byte[10]);
        Path strange = Files.createDirectories(shelves.resolve("notes"));
        shelf(1 << 20).put("s1", new MadeDossier(2, FERRY));
        Files.write(shelves.resolve(KEY).resolve("s1-1.dossier"), new byte[10]);
        Files.write(shelves.resolve(KEY).resolve("s5.part"), new byte[10]);

        DossierShelf shelf = shelf(1 << 20);

        assertThat(files()).containsExactly("s1-2.dossier");
        assertThat(shelf.revision("s1")).hasValue(2);
        assertThat(other).doesNotExist();
        assertThat(strange).as("somebody else's").exists();
    }

    @Test
    void a_shelf_that_cannot_be_written_keeps_nothing_and_says_nothing() throws IOException {
        Path file = Files.createFile(shelves.resolve("file"));
        DossierShelf shelf = new DossierShelf(file, KEY, 1 << 20, clock);

        shelf.put("s1", new MadeDossier(1, FERRY));

        assertThat(shelf.get("s1")).isEmpty();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(shelves.resolve(KEY))) {
            return all.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }
}
