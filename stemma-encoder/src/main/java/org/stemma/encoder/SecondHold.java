package org.stemma.encoder;

import ai.onnxruntime.OrtEnvironment;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * A second hold on the native environment, so that the process can end while a sentence is being read.
 *
 * <p>Machine note: the Java half of ONNX Runtime lets go of the environment in a shutdown hook of its own, beside all others, and
 * whoever loads the model or reads a sentence at that moment takes the whole process down (its issue 31352; seen with every
 * third stop of a desk that was making a page). The environment counts its holders and goes with the last one, so one that never
 * lets go keeps it until the process is gone. There is no public way to be one. Where this way is closed nothing is worse than
 * without.
 */
final class SecondHold {
    private static final int WARNING = 2;

    private SecondHold() {}

    /** Takes it, after the environment was made; to take another does no harm. */
    static void take() {
        try {
            Field api = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("ortApiHandle");
            Method hold = OrtEnvironment.class.getDeclaredMethod("createHandle", long.class, int.class, String.class);
            api.setAccessible(true);
            hold.setAccessible(true);
            hold.invoke(null, api.getLong(null), WARNING, OrtEnvironment.DEFAULT_NAME);
        } catch (ReflectiveOperationException | RuntimeException e) {
            // Of a version that is made otherwise: as it comes.
        }
    }
}
