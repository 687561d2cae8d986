package org.stemma.store;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Work that so many threads do at a time; others wait in the order in which they came, and not for ever. Thread-safe.
 *
 * <p>Machine note: whoever has waited for long has left, or asks again. Were their work done all the same, those who come after
 * them would wait for that, too, and what was late once stayed late.
 */
public final class Places {
    private final Semaphore free;
    private final Duration patience;
    private final Supplier<? extends RuntimeException> refusal;

    /**
     * So many places.
     *
     * @param patience how long somebody waits for one
     * @param refusal is thrown then, or when the one who waits is interrupted
     */
    public Places(int most, Duration patience, Supplier<? extends RuntimeException> refusal) {
        this.free = new Semaphore(most, true);
        this.patience = patience;
        this.refusal = refusal;
    }

    /** Does this work in one of the places. */
    public <T> T in(Supplier<T> work) {
        take();
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private void take() {
        try {
            if (free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw refusal.get();
    }
}
