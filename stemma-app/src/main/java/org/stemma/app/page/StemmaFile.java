package org.stemma.app.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.stemma.dossier.Dossier;

/** The drawing of a copy tree as an SVG file that needs nothing else: for a slide, a paper, a wiki. */
public final class StemmaFile {
    private StemmaFile() {}

    /** Writes it in UTF-8; the stream stays open. */
    public static void write(Dossier dossier, OutputStream out) throws IOException {
        out.write(svg(dossier).getBytes(StandardCharsets.UTF_8));
    }

    static String svg(Dossier dossier) throws IOException {
        Drawing drawing = StemmaDrawing.of(new Edition(dossier, ""));
        String title = dossier.title().isBlank() ? "The copy tree" : "The copy tree of: " + dossier.title();
        StringWriter out = new StringWriter();
        try (PlainWriter plain = new PlainWriter(out)) {
            plain.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
            plain.write(StemmaSvg.alone(drawing, title, style()).toString());
            plain.write("\n");
        }
        return out.toString();
    }

    static String style() {
        try (InputStream in = StemmaFile.class.getResourceAsStream("stemma.css")) {
            if (in == null) {
                throw new IllegalStateException("the program is damaged: stemma.css is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
