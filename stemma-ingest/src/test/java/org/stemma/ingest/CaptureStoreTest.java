package org.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.article.Capture;
import org.stemma.ingest.page.HtmlPage;

class CaptureStoreTest {
    private static final String PAGE =
            "<html><body><h1>Ferry aground</h1><p>The ferry Linnet ran aground off Quillon on"
                    + " Tuesday with forty people on board, its owners said.</p></body></html>";

    @TempDir
    Path dir;

    @Test
    void keeps_the_bytes_that_an_article_was_read_from_so_that_it_can_be_read_again() throws Exception {
        Path page = Files.writeString(dir.resolve("ferry.html"), PAGE);
        CaptureStore store = CaptureStore.in(dir.resolve("kept"));
        Reading first = Given.read(store, page);
        Capture capture = first.articles().get(0).capture();
        Path kept = store.path(capture.sha256().orElseThrow());
        assertThat(Files.readString(kept)).isEqualTo(PAGE);
        assertThat(store.proves(capture)).isTrue();
        Reading again = Given.read(kept);
        assertThat(again.articles().get(0).body())
                .isEqualTo(first.articles().get(0).body());
        assertThat(again.articles().get(0).capture().sha256()).isEqualTo(capture.sha256());
    }

    @Test
    void keeps_the_same_bytes_once_and_leaves_nothing_half_written() throws Exception {
        Path page = Files.writeString(dir.resolve("ferry.html"), PAGE);
        CaptureStore store = CaptureStore.in(dir.resolve("kept"));
        for (int i = 0; i < 2; i++) {
            Given.read(store, page);
        }
        try (Stream<Path> files = Files.list(dir.resolve("kept"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void notices_that_kept_bytes_were_changed() throws Exception {
        Path page = Files.writeString(dir.resolve("ferry.html"), PAGE);
        CaptureStore store = CaptureStore.in(dir.resolve("kept"));
        Capture capture = Given.read(store, page).articles().get(0).capture();
        Files.writeString(store.path(capture.sha256().orElseThrow()), "other words");
        assertThat(store.proves(capture)).isFalse();
        assertThatThrownBy(() -> store.path("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shows_an_onlooker_each_page_with_its_capture() throws Exception {
        Path page = Files.writeString(dir.resolve("ferry.html"), PAGE);
        List<String> seen = new ArrayList<>();
        Onlooker onlooker = new Onlooker() {
            @Override
            public void page(Capture capture, HtmlPage read) {
                seen.add(capture.name() + ": " + read.data().title().value().orElse(""));
            }
        };
        Given.read(onlooker, page);
        assertThat(seen).containsExactly(page + ": Ferry aground");
    }
}
