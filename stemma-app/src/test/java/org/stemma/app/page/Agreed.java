package org.stemma.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that we looked at and agreed on; {@code -Dstemma.agree=true} writes them anew. */
final class Agreed {
    private Agreed() {}

    /** The text is that of the file beside this class. */
    static void check(String name, String text) throws IOException {
        if (Boolean.getBoolean("stemma.agree")) {
            Files.writeString(Path.of("src/test/resources/org/stemma/app/page", name), text);
            return;
        }
        try (InputStream in = Agreed.class.getResourceAsStream(name)) {
            assertThat(in).as(name + "; write it with -Dstemma.agree=true").isNotNull();
            assertThat(text).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
