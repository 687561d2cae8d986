package org.stemma.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.stemma.app.web.guard.Refused;
import org.stemma.ingest.fetch.FetchSettings;
import org.stemma.store.Library;
import org.stemma.store.LibraryException;

/** Many senders neither use up the desk nor have stories settle for each of them. */
class ReceivingTest {
    private static final Receiving.Pasted TEXT = new Receiving.Pasted("Ferry", "Post", "", "The ferry is late again.");

    /** A library that only counts how often stories settle, and takes articles when it may. */
    private static Library library(AtomicInteger settled, CountDownLatch mayAdd) {
        return (Library) Proxy.newProxyInstance(
                Library.class.getClassLoader(), new Class<?>[] {Library.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("settle")) {
                        settled.incrementAndGet();
                    } else {
                        mayAdd.await();
                    }
                    return List.of();
                });
    }

    private static Receiving receiving(Library library) {
        return new Receiving(library, FetchSettings.DEFAULT, InstantSource.system());
    }

    @Test
    void whoever_comes_when_too_many_wait_is_told_to_come_again() throws Exception {
        CountDownLatch mayAdd = new CountDownLatch(1);
        CountDownLatch one = new CountDownLatch(1);
        List<Refused> refused = new CopyOnWriteArrayList<>();
        ExecutorService senders = Executors.newFixedThreadPool(65);
        try (Receiving receiving = receiving(library(new AtomicInteger(), mayAdd))) {
            for (int i = 0; i < 65; i++) {
                senders.execute(() -> {
                    try {
                        receiving.text(TEXT);
                    } catch (Refused e) {
                        refused.add(e);
                        one.countDown();
                    }
                });
            }
            assertThat(one.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(refused.get(0).status()).isEqualTo(503);
            assertThat(refused.get(0).retry()).contains(Duration.ofSeconds(2));
        } finally {
            mayAdd.countDown();
            senders.shutdown();
            assertThat(senders.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void what_senders_want_gives_way_to_what_readers_wait_for() {
        AtomicInteger priority = new AtomicInteger();
        Library library = (Library) Proxy.newProxyInstance(
                Library.class.getClassLoader(), new Class<?>[] {Library.class}, (proxy, method, arguments) -> {
                    priority.set(Thread.currentThread().getPriority());
                    return List.of();
                });
        try (Receiving receiving = receiving(library)) {
            receiving.text(TEXT);
        }

        assertThat(priority).hasValue(Thread.MIN_PRIORITY);
        assertThat(Thread.currentThread().getPriority()).isEqualTo(Thread.NORM_PRIORITY);
    }

    @Test
    void what_goes_wrong_for_a_sender_is_told_as_it_is() {
        LibraryException full = new LibraryException(LibraryException.Reason.FULL, "the disk is full");
        Library library = (Library) Proxy.newProxyInstance(
                Library.class.getClassLoader(), new Class<?>[] {Library.class}, (proxy, method, arguments) -> {
                    throw full;
                });
        try (Receiving receiving = receiving(library)) {
            assertThatThrownBy(() -> receiving.text(TEXT)).isSameAs(full);
        }
    }

    @Test
    void stories_settle_at_once_after_the_first_and_once_for_those_that_follow_it_closely() throws Exception {
        AtomicInteger settled = new AtomicInteger();
        try (Receiving receiving = receiving(library(settled, new CountDownLatch(0)))) {
            receiving.text(TEXT);
            assertThat(settled).hasValue(1);
            for (int i = 0; i < 5; i++) {
                receiving.text(TEXT);
            }
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (settled.get() < 2 && System.nanoTime() < end) {
                Thread.sleep(20);
            }
            assertThat(settled.get()).isBetween(2, 4);
        }
    }
}
