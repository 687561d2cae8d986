package org.stemma.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stemma.app.linked.SchemaOrg;
import org.stemma.app.page.StemmaFile;
import org.stemma.app.page.TimelineFile;
import org.stemma.app.tei.DossierTei;
import org.stemma.app.tree.GraphMl;
import org.stemma.app.tree.VariantsGraphMl;
import org.stemma.dossier.Dossier;

/**
 * The formats in which one story can be written to one file. JSON, CSV and the page are not among them: they hold all
 * stories of a run, or need a directory.
 */
public enum Export {
    /** The apparatuses as TEI, parallel segmentation. */
    TEI("tei", ".xml", "the apparatuses as TEI", (d, out) -> DossierTei.write(List.of(d), out)),
    /** The copy tree as GraphML. */
    GRAPHML("graphml", ".graphml", "the copy tree as GraphML", GraphMl::write),
    /** The variant graphs of all apparatuses as GraphML. */
    VARIANTS("variants", ".graphml", "the variant graphs as GraphML", VariantsGraphMl::write),
    /** The drawing of the copy tree. */
    SVG("svg", ".svg", "the copy tree as a picture", StemmaFile::write),
    /** The timeline as a picture. */
    TIMELINE("timeline", ".svg", "the timeline as a picture", TimelineFile::write),
    /** Everything found, as W3C Web Annotations. */
    ANNOTATIONS("annotations", ".jsonld", "what was found as W3C Web Annotations", WebAnnotations::write),
    /** The articles as CSL-JSON, for Zotero, pandoc and their like. */
    CSL("csl", ".json", "the articles as CSL-JSON", CslJson::write),
    /** The articles as BibTeX. */
    BIBTEX("bibtex", ".bib", "the articles as BibTeX", BibTex::write),
    /** Articles, quotations and claims in the words of schema.org. */
    SCHEMA(
            "schema",
            ".jsonld",
            "articles, quotations and claims as schema.org JSON-LD",
            (d, out) -> JsonFile.write(out, json -> SchemaOrg.write(d, json))),
    /** Brief, quotations and figures as Markdown. */
    MARKDOWN("markdown", ".md", "brief, quotations and figures as Markdown notes", MarkdownNotes::write);

    private final String title;
    private final String ending;
    private final String what;
    private final Writer writer;

    Export(String title, String ending, String what, Writer writer) {
        this.title = title;
        this.ending = ending;
        this.what = what;
        this.writer = writer;
    }

    /** What writes one story. */
    private interface Writer {
        void write(Dossier dossier, OutputStream out) throws IOException;
    }

    /** The format of this name; empty when there is none. */
    public static Optional<Export> named(String name) {
        return Arrays.stream(values()).filter(e -> e.title.equals(name)).findFirst();
    }

    /** All names, for a user: {@code tei, graphml, ...}. */
    public static String names() {
        return Arrays.stream(values()).map(e -> e.title).collect(Collectors.joining(", "));
    }

    /** Its name on the command line. */
    public String title() {
        return title;
    }

    /** How its files' names end, with the dot. */
    public String ending() {
        return ending;
    }

    /** What it holds, in words. */
    public String what() {
        return what;
    }

    /** Writes one story; the stream stays open. */
    public void write(Dossier dossier, OutputStream out) throws IOException {
        writer.write(dossier, out);
    }
}
