package org.stemma.encoder;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Embedding;
import org.stemma.text.Encoder;

/**
 * The sentence encoder all-MiniLM-L6-v2, quantised to eight bits: small enough to come along, good enough to tell a
 * translation from another statement.
 *
 * <p>Machine note: a sentence at a time. The quantised network scales its numbers by the largest in the whole batch, so the
 * same sentence would get other numbers in other company, and a dossier would depend on what was read before. Short
 * sentences, which need no padding so, cost less than in a batch; RATIONALE.md has the figures. What was read is kept.
 */
public final class MiniLm implements Encoder {
    private static final String MODEL = "all-MiniLM-L6-v2";
    private static final String MODEL_FILE = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER_FILE = "/all-minilm-l6-v2-q-tokenizer.json";
    // The model was trained on no more, and its cost grows with the square.
    private static final int MOST_PIECES = 128;
    private static final int MOST_KEPT = 20_000;

    private final Map<String, Embedding> kept = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Embedding> eldest) {
            return size() > MOST_KEPT;
        }
    };
    private final ModelFiles files;
    private @Nullable Session session;
    private @Nullable WordPiece pieces;
    private volatile State state = new State.Idle();

    /** Where the two files come from. */
    interface ModelFiles {
        /** The file of this name; empty when there is none. */
        Optional<InputStream> open(String name);
    }

    /** Loads nothing yet. */
    public MiniLm() {
        this(name -> Optional.ofNullable(MiniLm.class.getResourceAsStream(name)));
    }

    MiniLm(ModelFiles files) {
        this.files = files;
    }

    @Override
    public List<Embedding> encode(List<String> texts) {
        List<Embedding> out = new ArrayList<>(texts.size());
        for (String text : texts) {
            Optional<Embedding> read = encode(text);
            if (read.isEmpty()) {
                return List.of();
            }
            out.add(read.get());
        }
        return out;
    }

    /** One at a time, so that who asks for a few waits for one of another's thousand and not for all. */
    private synchronized Optional<Embedding> encode(String text) {
        load();
        Session ready = session;
        WordPiece cutter = pieces;
        if (ready == null || cutter == null) {
            return Optional.empty();
        }
        Embedding known = kept.get(text);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            Embedding read = ready.mean(cutter.encode(text, MOST_PIECES));
            kept.put(text, read);
            return Optional.of(read);
        } catch (OrtException e) {
            fail("it stopped: " + e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public State state() {
        return state;
    }

    private void load() {
        if (!(state instanceof State.Idle)) {
            return;
        }
        try (InputStream tokenizer = open(TOKENIZER_FILE);
                InputStream model = open(MODEL_FILE)) {
            pieces = new WordPiece(Vocabulary.read(tokenizer));
            byte[] bytes = model.readAllBytes();
            Optional<OrtEnvironment> environment = environment();
            if (environment.isPresent()) {
                session = Session.of(environment.get(), bytes);
                state = new State.Ready(MODEL);
            }
        } catch (IOException | OrtException e) {
            fail("its model cannot be read: " + e.getMessage());
        }
    }

    /** The native library, once it is loaded. */
    private Optional<OrtEnvironment> environment() {
        try {
            return Optional.of(NativeLibrary.load());
        } catch (IOException | LinkageError | IllegalStateException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            fail("its native library cannot be unpacked into " + System.getProperty("java.io.tmpdir")
                    + " and loaded from there (" + cause.getMessage()
                    + "); -Djava.io.tmpdir=DIR names another directory");
            return Optional.empty();
        }
    }

    private InputStream open(String name) throws IOException {
        return files.open(name).orElseThrow(() -> new IOException("no file " + name + " on the class path"));
    }

    private void fail(String reason) {
        session = null;
        pieces = null;
        state = new State.Missing(reason);
    }
}
