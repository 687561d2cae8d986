package org.stemma.app.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.stemma.app.proof.DossierFile;
import org.stemma.app.proof.PageWords;
import org.stemma.app.proof.Sha256;

/**
 * Reads the claims of a page.
 *
 * <p>Words of others stand in {@code bdi} elements. With {@code data-c} they are words of articles; without, they are names
 * (of outlets, speakers, things counted), of which every word must stand in the page's data. Paragraphs of articles have
 * their place in {@code data-x}. All other words are the page's own and hold no quotation.
 */
final class PageClaims implements NodeVisitor {
    private static final String CITED = "data-c";
    private static final String PLACE = "data-x";

    private final Names names;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Claims.Shown> shown = new ArrayList<>();
    private final ArticleWords words;

    private PageClaims(JsonNode data) {
        this.names = Names.of(data);
        this.words = new ArticleWords(data, faults);
    }

    static Claims of(DossierFile file, Document page) {
        PageClaims claims = new PageClaims(file.data());
        DataClaims common = new DataClaims(file.data(), claims.faults);
        List<Claims.Account> articles = common.articles();
        page.traverse(claims);
        claims.style(page);
        return new Claims(articles, common.citations(), claims.words.excerpts(), claims.shown, claims.faults);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element e) {
            element(e);
        } else if (node instanceof TextNode t && quotes(t.getWholeText()) && outside(t) == null) {
            faults.add(
                    new Fault(where(t), "no citation covers the words \u201c" + Contrast.brief(t.text()) + "\u201d"));
        } else if (node instanceof DataNode d && isLinked(node.parent())) {
            new LinkedClaims(where(node), names, shown, faults).read(d.getWholeData());
        } else if (node instanceof DataNode && !isData(node.parent())) {
            faults.add(new Fault(where(node), "there is a script or style that is not the page's"));
        }
    }

    private void element(Element e) {
        if (e.hasAttr(CITED)) {
            shown.add(new Claims.Shown(where(e), e.attr(CITED), PageWords.of(e)));
        } else if (e.hasAttr(PLACE)) {
            words.add(where(e), e.attr(PLACE), PageWords.of(e));
        } else if (e.normalName().equals("bdi") && outside(e.parent()) == null) {
            names.unknown(e.wholeText())
                    .ifPresent(w -> faults.add(new Fault(
                            where(e),
                            "\u201c" + Contrast.brief(w) + "\u201d is neither cited nor a name in the data")));
        }
        e.attributes().forEach(a -> {
            String name = a.getKey().toLowerCase(Locale.ROOT);
            if (name.startsWith("on") || name.equals("style")) {
                faults.add(new Fault(where(e), "there is a script or style that is not the page's"));
            }
        });
    }

    /** The element around a node that holds words of others, if one does. */
    private static @Nullable Element outside(@Nullable Node node) {
        for (Node n = node; n != null; n = n.parent()) {
            if (n instanceof Element e
                    && (e.normalName().equals("bdi")
                            || e.hasAttr(CITED)
                            || e.hasAttr(PLACE)
                            || e.normalName().equals("title"))) {
                return e;
            }
        }
        return null;
    }

    /** True for a quotation of our own making: a pair of marks with letters in between. */
    private static boolean quotes(String text) {
        int open = text.indexOf('\u201c');
        int close = open < 0 ? -1 : text.indexOf('\u201d', open);
        return close > 0 && text.substring(open, close).chars().anyMatch(Character::isLetter);
    }

    /** True for the style sheet and for data that no browser and no search engine reads. */
    private static boolean isData(@Nullable Node parent) {
        return parent instanceof Element e
                && (e.normalName().equals("style")
                        || (e.normalName().equals("script") && e.attr("type").equals("application/json")));
    }

    private static boolean isLinked(@Nullable Node parent) {
        return parent instanceof Element e
                && e.normalName().equals("script")
                && e.attr("type").equals("application/ld+json");
    }

    /** The one style sheet is the one whose hash the policy names. */
    private void style(Document page) {
        List<Element> styles = page.select("style");
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        if (styles.size() != 1
                || !policy.contains("'sha256-" + Sha256.base64(styles.get(0).data()) + "'")) {
            faults.add(new Fault("style", "the style sheet is not the one that the page's policy names"));
        }
    }

    /** The nearest place with a name. */
    private static String where(Node node) {
        for (Node n = node; n != null; n = n.parent()) {
            if (n instanceof Element e && !e.id().isEmpty()) {
                return "#" + Contrast.brief(e.id());
            }
        }
        return "page";
    }
}
