package org.stemma.app.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.stemma.dossier.Dossier;

/**
 * The dossier page: all stories of one run in one HTML file that needs nothing else.
 *
 * <p>Equal dossiers give equal bytes. The page holds no script, fetches nothing, and its content security policy names
 * its one style sheet by its hash.
 */
public final class DossierPage {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, DossierPage.class.getClassLoader());

    private DossierPage() {}

    /** Writes the page in UTF-8 and flushes; the stream stays open. */
    public static void write(PageSettings settings, List<Dossier> dossiers, OutputStream out) throws IOException {
        PageView page = view(settings, dossiers);
        Writer writer =
                new PlainWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15));
        try {
            TEMPLATES.render("page.jte", page, new WriterOutput(writer));
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
        writer.flush();
    }

    private static PageView view(PageSettings settings, List<Dossier> dossiers) {
        List<StoryView> stories = new ArrayList<>();
        for (int i = 0; i < dossiers.size(); i++) {
            String prefix = dossiers.size() == 1 ? "" : "s" + (i + 1) + "-";
            stories.add(StorySetter.of(dossiers.get(i), prefix, settings));
        }
        String title = stories.size() == 1
                ? stories.get(0).title()
                : Words.capital(Words.spelled(stories.size())) + (stories.size() == 1 ? " story" : " stories");
        String css = styleSheet();
        String policy =
                "default-src 'none'; style-src 'sha256-" + sha256(css) + "'; base-uri 'none'; form-action 'none'";
        return new PageView(title, css, policy, stories, settings.fullText(), settings.notRead());
    }

    private static String styleSheet() {
        try (InputStream in = DossierPage.class.getResourceAsStream("page.css")) {
            if (in == null) {
                throw new IllegalStateException("the program is damaged: page.css is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String s) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(s.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
