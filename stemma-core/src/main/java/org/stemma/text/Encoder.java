package org.stemma.text;

import java.util.List;
import java.util.ServiceLoader;

/**
 * Reads the meaning of sentences: what {@code has to} and {@code must} have in common, though no word.
 *
 * <p>The core asks through this port and works without an answer. Who implements it is free to load its model on the first
 * question, keeps what it has read, and is safe to share between threads. The same text always has the same embedding,
 * whatever was asked before or stands beside it; else a dossier would depend on the order of its articles.
 */
public interface Encoder {
    /** Reads nothing: for callers who want wording alone to count. */
    Encoder NONE = new Encoder() {
        @Override
        public List<Embedding> encode(List<String> texts) {
            return List.of();
        }

        @Override
        public State state() {
            return new State.Off();
        }
    };

    /** The encoder on the class path, {@link #NONE} when there is none; it is asked nothing and loads nothing yet. */
    static Encoder installed() {
        return ServiceLoader.load(Encoder.class).findFirst().orElse(NONE);
    }

    /** The embeddings of the texts, in their order; an empty list when this encoder cannot run here. */
    List<Embedding> encode(List<String> texts);

    /** What became of it so far. */
    State state();

    /** Whether an encoder took part. */
    sealed interface State {
        /** The caller wants none. */
        record Off() implements State {}

        /** Nothing was asked of it yet. */
        record Idle() implements State {}

        /**
         * It answers.
         *
         * @param model what it reads with: {@code all-MiniLM-L6-v2}
         */
        record Ready(String model) implements State {}

        /**
         * It cannot run here.
         *
         * @param reason for the user, with what can be done
         */
        record Missing(String reason) implements State {}
    }
}
