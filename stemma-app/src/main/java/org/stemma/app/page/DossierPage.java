package org.stemma.app.page;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.WriterOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stemma.app.outcome.Crowds;
import org.stemma.app.outcome.ErrorRates;
import org.stemma.app.proof.Citations;
import org.stemma.app.proof.SealedStream;
import org.stemma.app.proof.Sha256;
import org.stemma.dossier.Dossier;

/**
 * The dossier page: all stories of one run in one HTML file that needs nothing else.
 *
 * <p>Equal dossiers give equal bytes. The page runs no script, fetches nothing, and its content security policy names
 * its one style sheet by its hash. Words of articles stand in {@code bdi} elements with a reference to the table of
 * citations in the page's data, or in the articles' own paragraphs, with their place; docs/verify.md says how they are
 * checked.
 */
public final class DossierPage {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, DossierPage.class.getClassLoader());

    private DossierPage() {}

    /** Writes the page in UTF-8 and flushes; the stream stays open. */
    public static void write(PageSettings settings, List<Dossier> dossiers, OutputStream out) throws IOException {
        SealedStream sealed = new SealedStream(out);
        Writer writer =
                new PlainWriter(new BufferedWriter(new OutputStreamWriter(sealed, StandardCharsets.UTF_8), 1 << 15));
        PageView page = view(settings, dossiers, new SealContent(writer, sealed));
        try {
            TEMPLATES.render("page.jte", page, new WriterOutput(writer));
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
        writer.flush();
    }

    /** One story with its articles in full, for a page around it: the template {@code story.jte} shows it. */
    public static StoryView story(Dossier dossier) {
        return StorySetter.of(dossier, "", PageSettings.SERVED, new Citations(List.of(dossier), true));
    }

    /**
     * One article of a story in full, for a page of its own: the template {@code article.jte} shows it.
     *
     * @throws IllegalArgumentException when it is not of this story
     */
    public static ArticleView article(Dossier dossier, String id) {
        // Nothing around it leads to its words, so nothing but the article has to be set.
        Edition edition = new Edition(dossier, "", new Citations(List.of(dossier), true));
        return new ArticleSetter(edition, PageSettings.SERVED).view(edition.article(id));
    }

    /** Two articles side by side, out of a dossier of both. */
    public static ComparedView compare(Dossier both, String left, String right) {
        return ComparisonSetter.of(both, left, right);
    }

    private static PageView view(PageSettings settings, List<Dossier> dossiers, Content seal) {
        Citations citations = new Citations(dossiers, settings.fullText(), Crowds.THRONG);
        List<StoryView> stories = new ArrayList<>();
        Map<String, Dossier> byPrefix = new LinkedHashMap<>();
        for (int i = 0; i < dossiers.size(); i++) {
            String prefix = dossiers.size() == 1 ? "" : "s" + (i + 1) + "-";
            stories.add(StorySetter.of(dossiers.get(i), prefix, settings, citations));
            byPrefix.put(prefix, dossiers.get(i));
        }
        String title = stories.size() == 1
                ? stories.get(0).title()
                : Words.capital(Words.spelled(stories.size())) + (stories.size() == 1 ? " story" : " stories");
        String css = styleSheet();
        String policy = "default-src 'none'; style-src 'sha256-" + Sha256.base64(css)
                + "'; base-uri 'none'; form-action 'none'";
        Content linked = DataBlock.linked(byPrefix, citations);
        Content data = DataBlock.of(settings, dossiers, citations);
        return new PageView(
                title,
                css,
                policy,
                stories,
                settings.fullText(),
                settings.notRead(),
                ErrorRates.built(),
                linked,
                data,
                seal);
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

    /** Writes the digest of all that was written before it. */
    private record SealContent(Writer writer, SealedStream sealed) implements Content {
        @Override
        public void writeTo(TemplateOutput output) {
            try {
                writer.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            output.writeContent(sealed.seal());
        }
    }
}
