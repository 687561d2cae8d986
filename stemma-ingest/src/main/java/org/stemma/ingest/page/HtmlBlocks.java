package org.stemma.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.stemma.article.MappedText;

/**
 * Cuts a page into its runs of text, in order: one for each stretch between the starts and ends of block elements.
 *
 * <p>Each keeps the way back to the page's source: text as the source has it is mapped unit by unit, character references
 * are decoded and stand in no stretch.
 */
final class HtmlBlocks implements NodeVisitor {
    /** Elements whose text no reader sees. */
    static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "canvas",
            "head",
            "select",
            "option",
            "textarea",
            "button",
            "input",
            "form",
            "label",
            "dialog",
            "audio",
            "video",
            "map",
            "datalist",
            "amp-ad",
            "amp-consent",
            "amp-lightbox",
            "amp-sidebar",
            "amp-sticky-ad",
            "amp-user-notification");

    private static final Set<String> BLOCKS = Set.of(
            "td",
            "th",
            "tr",
            "li",
            "dt",
            "dd",
            "figcaption",
            "figure",
            "caption",
            "picture",
            "amp-img",
            "summary",
            "details",
            "main",
            "article",
            "section",
            "aside",
            "header",
            "footer",
            "nav",
            "time-block");

    private final String source;
    private final boolean hiddenToo;
    private final List<HtmlBlock> blocks = new ArrayList<>();
    private final List<Integer> lineEnds = new ArrayList<>();
    private MappedText.Plain run;
    private int linked;
    private int units;
    private int breaks;
    private int openLinks;
    private Element container;
    private int unseenDepth = -1;

    private HtmlBlocks(String source, Element root, boolean hiddenToo) {
        this.source = source;
        this.hiddenToo = hiddenToo;
        this.run = new MappedText.Plain(source);
        this.container = root;
    }

    /** The runs of text below an element of a page that was parsed with positions from this source. */
    static List<HtmlBlock> of(Element root, String source) {
        return of(root, source, false);
    }

    /** The same, with the runs that the page hides until its scripts show them. */
    static List<HtmlBlock> of(Element root, String source, boolean hiddenToo) {
        HtmlBlocks cut = new HtmlBlocks(source, root, hiddenToo);
        root.traverse(cut);
        cut.flush();
        return cut.blocks;
    }

    @Override
    public void head(Node node, int depth) {
        if (unseenDepth >= 0) {
            return;
        }
        if (node instanceof TextNode text) {
            add(text);
        } else if (node instanceof Element element) {
            if (isUnseen(element)) {
                unseenDepth = depth;
                return;
            }
            openLinks += isLink(element) ? 1 : 0;
            if (element.normalName().equals("br")) {
                breaks++;
                run.addSpace();
                if (breaks > 1) {
                    flush();
                } else {
                    lineEnds.add(run.length());
                }
            } else if (isBlock(element)) {
                flush();
                container = element;
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (unseenDepth >= 0) {
            if (depth == unseenDepth) {
                unseenDepth = -1;
            }
            return;
        }
        if (node instanceof Element element) {
            openLinks -= isLink(element) ? 1 : 0;
        }
        if (node instanceof Element element && isBlock(element)) {
            flush();
            Element parent = element.parent();
            while (parent != null && !isBlock(parent)) {
                parent = parent.parent();
            }
            container = parent == null ? container : parent;
        }
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() || BLOCKS.contains(element.normalName());
    }

    private boolean isUnseen(Element element) {
        String tag = element.normalName();
        if (tag.equals("noscript")) {
            return Unfolded.prose(element) < Unfolded.LEAST;
        }
        if (hiddenToo) {
            return UNSEEN.contains(tag) && !tag.equals("form");
        }
        if (UNSEEN.contains(tag)) {
            // ASP.NET wraps whole pages in one form.
            return !tag.equals("form") || element.getElementsByTag("p").size() < 4;
        }
        return Unfolded.isHidden(element) && !Unfolded.goesOn(element);
    }

    private void add(TextNode text) {
        String words = text.getWholeText();
        if (!words.isBlank()) {
            breaks = 0;
            units += words.strip().length();
            if (openLinks > 0) {
                linked += words.strip().length();
            }
        }
        addMapped(text, words);
    }

    private static boolean isLink(Element element) {
        return element.normalName().equals("a") && element.hasAttr("href");
    }

    /** Walks the text beside its source; where they part (a character reference), it looks for where they meet again. */
    private void addMapped(TextNode text, String words) {
        int from = text.sourceRange().isTracked() ? text.sourceRange().startPos() : -1;
        int to = text.sourceRange().isTracked() ? text.sourceRange().endPos() : -1;
        if (from < 0 || to > source.length() || to < from) {
            run.addUnmapped(words);
            return;
        }
        int i = 0;
        int s = from;
        while (i < words.length()) {
            int same = 0;
            while (i + same < words.length()
                    && s + same < to
                    && words.charAt(i + same) == source.charAt(s + same)
                    && (source.charAt(s + same) != '&' || isBareAmpersand(words, i + same, s + same, to))) {
                same++;
            }
            run.add(s, s + same);
            i += same;
            s += same;
            if (i < words.length()) {
                int end = s < to && source.charAt(s) == '&' ? endOfReference(s, to) : -1;
                int decoded = end < 0 ? -1 : decodedLength(words, i, end, to);
                if (decoded < 0) {
                    run.addUnmapped(words.substring(i));
                    return;
                }
                run.addUnmapped(words.substring(i, i + decoded));
                i += decoded;
                s = end;
            }
        }
    }

    private boolean isBareAmpersand(String words, int i, int s, int to) {
        // "&amp;" decodes to "&" too: it is bare only if what follows is the same on both sides.
        return !source.startsWith("amp;", s + 1) || words.startsWith("amp;", i + 1) && s + 5 <= to;
    }

    private int endOfReference(int s, int to) {
        for (int e = s + 1; e < to && e - s < 32; e++) {
            if (source.charAt(e) == ';') {
                return e + 1;
            }
        }
        return -1;
    }

    /** One or two units, whichever lets the texts meet again after the reference. */
    private int decodedLength(String words, int i, int end, int to) {
        int first = Character.isHighSurrogate(words.charAt(i)) && i + 1 < words.length() ? 2 : 1;
        for (int n = first; n <= 2 && i + n <= words.length(); n++) {
            boolean atEnd = i + n == words.length() && end == to;
            boolean meets = i + n < words.length()
                    && end < to
                    && (words.charAt(i + n) == source.charAt(end) || source.charAt(end) == '&');
            if (atEnd || meets) {
                return n;
            }
        }
        return -1;
    }

    private void flush() {
        if (units > 0) {
            MappedText text = run.done();
            List<MappedText> parts = container.normalName().equals("pre")
                    ? LineEnds.partedAtBlankLines(text, source)
                    : LineEnds.parted(text, lineEnds);
            for (MappedText part : parts) {
                if (!part.isEmpty()) {
                    int share = (int)
                            ((long) linked * part.text().length() / text.text().length());
                    blocks.add(new HtmlBlock(container, part, share));
                }
            }
        }
        lineEnds.clear();
        run = new MappedText.Plain(source);
        linked = 0;
        units = 0;
        breaks = 0;
    }
}
