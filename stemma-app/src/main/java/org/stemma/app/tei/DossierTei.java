package org.stemma.app.tei;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.stemma.article.Article;
import org.stemma.article.Outlet;
import org.stemma.article.Published;
import org.stemma.dossier.CollatedUtterance;
import org.stemma.dossier.CriticalText;
import org.stemma.dossier.Dossier;

/**
 * Writes the apparatuses of the dossiers as one TEI document, in parallel segmentation.
 *
 * <p>The witnesses stand in {@code listWit}, a group for each lineage. Every utterance that two articles quote is a {@code
 * div} with one in it for each passage; its {@code app} elements name the kind of each reading in {@code type} and where it comes from in a {@code
 * witDetail}. Taking of every {@code app} the reading of one witness spells that witness.
 */
public final class DossierTei {
    private static final String TEI = "http://www.tei-c.org/ns/1.0";

    private DossierTei() {}

    /** Writes the document in UTF-8. */
    public static void write(List<Dossier> dossiers, OutputStream out) throws IOException {
        Xml xml = new Xml(out);
        xml.root("TEI", TEI).line();
        header(dossiers, xml);
        xml.open("text").open("body").line();
        for (Dossier d : dossiers) {
            story(d, xml);
        }
        if (dossiers.isEmpty()) {
            xml.element("p", "No article could be read.");
        }
        xml.close().close().line();
        xml.close();
        xml.end();
    }

    private static void header(List<Dossier> dossiers, Xml xml) throws IOException {
        xml.open("teiHeader").line().open("fileDesc").line();
        xml.open("titleStmt")
                .element("title", dossiers.size() == 1 ? dossiers.get(0).title() : dossiers.size() + " stories")
                .close()
                .line();
        xml.open("publicationStmt")
                .element("p", "Made by Stemma from the articles alone.")
                .close()
                .line();
        xml.open("sourceDesc").line();
        for (Dossier d : dossiers) {
            witnesses(d, xml);
        }
        if (dossiers.isEmpty()) {
            xml.element("p", "No article.");
        }
        xml.close().close().line();
        xml.open("encodingDesc").line();
        xml.open("projectDesc")
                .element(
                        "p",
                        "One utterance in all the words that quote it. The base text is the earliest of the fullest"
                                + " independent witnesses; copies count once for each lineage.")
                .close()
                .line();
        xml.open("variantEncoding", "method", "parallel-segmentation", "location", "internal")
                .close()
                .line();
        xml.close().close().line();
    }

    /** A list for each lineage; a second quotation in one article is a witness of its own. */
    private static void witnesses(Dossier d, Xml xml) throws IOException {
        Set<String> sigla = new TreeSet<>();
        for (CollatedUtterance u : d.utterances()) {
            u.texts().forEach(t -> t.apparatus().witnesses().forEach(w -> sigla.add(w.siglum())));
        }
        xml.open("listWit").element("head", d.title()).line();
        for (List<String> lineage : d.copyTree().lineages()) {
            xml.open("listWit").line();
            for (String id : lineage) {
                String siglum = d.sigla().getOrDefault(id, id);
                witness(d, id, siglum, xml);
                for (String s : sigla) {
                    if (isSecond(s, siglum)) {
                        witness(d, id, s, xml);
                    }
                }
            }
            xml.close().line();
        }
        xml.close().line();
    }

    private static void witness(Dossier d, String id, String siglum, Xml xml) throws IOException {
        Article a = d.of(id).account().article();
        xml.open("witness", "xml:id", Apparatuses.id(d, siglum), "n", siglum);
        List<String> words = new ArrayList<>();
        a.outlet().map(Outlet::name).ifPresent(words::add);
        a.title().ifPresent(words::add);
        words.add(a.capture().name());
        xml.text(String.join(", ", words));
        if (a.published().isPresent()) {
            Published p = a.published().get();
            xml.text(", ").element("date", p.toString(), "when", p.toString());
        }
        xml.close().line();
    }

    /** {@code A1b} is another witness of {@code A1}. */
    private static boolean isSecond(String witness, String siglum) {
        return witness.length() > siglum.length()
                && witness.startsWith(siglum)
                && !Character.isDigit(witness.charAt(siglum.length()));
    }

    private static void story(Dossier d, Xml xml) throws IOException {
        xml.open("div", "type", "story", "xml:id", d.id())
                .element("head", d.title())
                .line();
        boolean any = false;
        for (CollatedUtterance u : d.utterances()) {
            if (!u.texts().isEmpty()) {
                any = true;
                utterance(d, u, xml);
            }
        }
        if (!any) {
            xml.element("p", "No utterance is quoted by two articles.").line();
        }
        xml.close().line();
    }

    /** A division for the utterance, and one in it for each passage that was collated. */
    private static void utterance(Dossier d, CollatedUtterance u, Xml xml) throws IOException {
        String id = Apparatuses.id(d, u.utterance().id());
        xml.open("div", "type", "utterance", "xml:id", id).line();
        xml.element("head", u.utterance().speaker().orElse("Unknown speaker")).line();
        for (int p = 0; p < u.passages().size(); p++) {
            Optional<CriticalText> text = u.passages().get(p).text();
            if (text.isPresent()) {
                new Apparatuses(d, id + "-p" + (p + 1), text.get(), xml).write();
            }
        }
        xml.close().line();
    }

    /** The sigla of witnesses as pointers. */
    static String pointers(Dossier d, List<String> sigla) {
        return String.join(
                " ", sigla.stream().map(s -> "#" + Apparatuses.id(d, s)).toList());
    }
}
