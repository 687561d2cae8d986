package org.stemma.app;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Work that is done while something else is done. */
final class Beside {
    private final CompletableFuture<Optional<IOException>> work;

    private Beside(CompletableFuture<Optional<IOException>> work) {
        this.work = work;
    }

    /** What is done. */
    interface Work {
        void run() throws IOException;
    }

    /** Begins. */
    static Beside start(Work work) {
        return new Beside(CompletableFuture.supplyAsync(() -> {
            try {
                work.run();
                return Optional.empty();
            } catch (IOException e) {
                return Optional.of(e);
            }
        }));
    }

    /** Waits for the end, and throws what went wrong. */
    void finish() throws IOException {
        Optional<IOException> wrong;
        try {
            wrong = work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException unforeseen) {
                throw unforeseen;
            }
            throw e;
        }
        if (wrong.isPresent()) {
            throw wrong.get();
        }
    }
}
