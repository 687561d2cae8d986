package org.stemma.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptPagesTest {
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void a_page_is_made_once_and_those_asked_for_longest_ago_go_first() {
        KeptPages pages = new KeptPages(250);

        assertThat(pages.page("a", this::page)).isSameAs(pages.page("a", this::page));
        pages.page("b", this::page);
        pages.page("a", this::page);
        assertThat(made).hasValue(2);

        pages.page("c", this::page);
        pages.page("a", this::page);
        assertThat(made).as("a was asked for after b").hasValue(3);
        pages.page("b", this::page);
        assertThat(made).hasValue(4);
    }

    @Test
    void who_asks_while_it_is_made_waits_for_that_one() throws Exception {
        KeptPages pages = new KeptPages(1_000);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService readers = Executors.newFixedThreadPool(4);
        List<Future<byte[]>> read = new ArrayList<>();
        read.add(readers.submit(() -> pages.page("a", () -> {
            begun.countDown();
            await(go);
            return page();
        })));
        begun.await();
        for (int i = 0; i < 3; i++) {
            read.add(readers.submit(() -> pages.page("a", this::page)));
        }
        go.countDown();

        for (Future<byte[]> page : read) {
            assertThat(page.get()).isSameAs(read.get(0).get());
        }
        assertThat(made).hasValue(1);
        readers.shutdown();
    }

    @Test
    void a_page_that_could_not_be_made_is_made_when_it_can_be() {
        KeptPages pages = new KeptPages(1_000);

        assertThatThrownBy(() -> pages.page("a", () -> {
                    throw new IllegalStateException("busy");
                }))
                .hasMessage("busy");
        assertThat(pages.page("a", this::page)).hasSize(100);
        assertThat(made).hasValue(1);
    }

    @Test
    void an_error_while_a_page_is_made_leaves_nobody_waiting() {
        KeptPages pages = new KeptPages(1_000);

        assertThatThrownBy(() -> pages.page("a", () -> {
                    throw new StackOverflowError("deep");
                }))
                .isInstanceOf(StackOverflowError.class);
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(pages.page("a", this::page)).hasSize(100));
    }

    private byte[] page() {
        made.incrementAndGet();
        return new byte[100];
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
