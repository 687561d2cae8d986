package org.stemma.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import org.stemma.text.Embedding;

/** A model in memory, ready to be asked. */
final class Session {
    private final OrtEnvironment environment;
    private final OrtSession session;

    private Session(OrtEnvironment environment, OrtSession session) {
        this.environment = environment;
        this.session = session;
    }

    /** Loads a model; the process holds it until it ends. */
    static Session of(OrtEnvironment environment, byte[] model) throws OrtException {
        // On Windows the library would write events for the system to send home.
        environment.setTelemetry(false);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // A second thread made a sentence slower, and threads that wait by spinning take the core from the finders.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            return new Session(environment, environment.createSession(model, options));
        }
    }

    /** The mean over the vectors of the pieces. */
    Embedding mean(long[] pieces) throws OrtException {
        long[] shape = {1, pieces.length};
        long[] ones = new long[pieces.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(pieces), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[pieces.length]), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            OnnxTensor hidden = (OnnxTensor) result.get(0);
            int width = (int) hidden.getInfo().getShape()[2];
            FloatBuffer values = hidden.getFloatBuffer();
            float[] mean = new float[width];
            for (int i = 0; i < pieces.length; i++) {
                for (int k = 0; k < width; k++) {
                    mean[k] += values.get();
                }
            }
            return Embedding.of(mean);
        }
    }
}
