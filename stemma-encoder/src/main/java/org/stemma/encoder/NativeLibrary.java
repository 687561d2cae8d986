package org.stemma.encoder;

import ai.onnxruntime.OrtEnvironment;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The native half of ONNX Runtime, unpacked for as long as it takes to load it.
 *
 * <p>Machine note: the runtime can unpack it by itself, but leaves an empty directory behind with every process. Where a file
 * may be deleted while it is loaded (not on Windows) nothing is left even when the process is killed.
 */
final class NativeLibrary {
    /** Where ONNX Runtime looks for its native half before it unpacks its own. */
    private static final String PATH = "onnxruntime.native.path";

    private static final List<String> NAMES = List.of("onnxruntime", "onnxruntime4j_jni");

    private NativeLibrary() {}

    /** The environment of this process, with the library that came along or the one the user's own property names. */
    static OrtEnvironment load() throws IOException {
        if (System.getProperty(PATH) != null) {
            return kept();
        }
        String platform = platform(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
        List<Path> unpacked = new ArrayList<>();
        try {
            Path dir = Files.createTempDirectory("stemma-encoder");
            unpacked.add(dir);
            for (String name : NAMES) {
                String file = System.mapLibraryName(name);
                try (InputStream in = OrtEnvironment.class.getResourceAsStream("native/" + platform + '/' + file)) {
                    if (in == null) {
                        throw new IOException("there is none for " + platform);
                    }
                    Files.copy(in, dir.resolve(file));
                    unpacked.add(dir.resolve(file));
                }
            }
            System.setProperty(PATH, dir.toString());
            return kept();
        } finally {
            System.clearProperty(PATH);
            delete(unpacked);
        }
    }

    private static OrtEnvironment kept() {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        SecondHold.take();
        return environment;
    }

    /** How ONNX Runtime calls the machine: {@code linux-x64}. */
    static String platform(String system, String machine) {
        String name = system.toLowerCase(Locale.ROOT);
        String arch = machine.toLowerCase(Locale.ROOT);
        String os = name.startsWith("mac") ? "osx" : name.startsWith("windows") ? "win" : name.replace(' ', '-');
        return os + '-' + (arch.equals("amd64") || arch.equals("x86_64") ? "x64" : arch);
    }

    /** Last first; what is in use goes when the process ends, in the same order. */
    private static void delete(List<Path> unpacked) {
        for (Path p : unpacked) {
            p.toFile().deleteOnExit();
        }
        for (int i = unpacked.size() - 1; i >= 0; i--) {
            File file = unpacked.get(i).toFile();
            if (!file.delete()) {
                return;
            }
        }
    }
}
