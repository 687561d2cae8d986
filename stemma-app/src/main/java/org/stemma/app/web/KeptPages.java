package org.stemma.app.web;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Pages as they were made, so that who asks for what has not changed waits for nothing. Thread-safe; who asks for a page that is
 * being made waits for that one. What was asked for longest ago goes first.
 */
public final class KeptPages {
    private final long most;
    private final Map<String, CompletableFuture<byte[]>> pages = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    /** Keeps so many bytes of pages. */
    public KeptPages(long most) {
        this.most = most;
    }

    /**
     * The page of this key, made if it is not kept.
     *
     * @param key all that the page depends on, its state included
     */
    public byte[] page(String key, Supplier<byte[]> made) {
        CompletableFuture<byte[]> own = new CompletableFuture<>();
        CompletableFuture<byte[]> kept;
        synchronized (this) {
            kept = pages.get(key);
            if (kept == null) {
                pages.put(key, own);
            }
        }
        if (kept != null) {
            try {
                return kept.join();
            } catch (CompletionException failed) {
                // Who made it has been told why; another try may do better.
                return made.get();
            }
        }
        try {
            byte[] page = made.get();
            own.complete(page);
            keep(page.length);
            return page;
        } catch (RuntimeException | Error e) {
            // First of all it is kept no more, so that nobody who makes room meets a page that failed.
            forget(key);
            own.completeExceptionally(e);
            throw e;
        }
    }

    private synchronized void forget(String key) {
        pages.remove(key);
    }

    private synchronized void keep(int more) {
        bytes += more;
        Iterator<CompletableFuture<byte[]>> eldest = pages.values().iterator();
        while (bytes > most && eldest.hasNext()) {
            CompletableFuture<byte[]> page = eldest.next();
            if (page.isDone()) {
                bytes -= page.join().length;
                eldest.remove();
            }
        }
    }
}
