package org.stemma.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * A list of feeds in OPML 2.0, as feed readers import and export it.
 *
 * @param title what the list is called
 * @param feeds in the order of the list; folders are taken apart
 */
public record Opml(String title, List<Feed> feeds) {
    /**
     * A feed of the list.
     *
     * @param title as the list has it
     * @param address of the feed itself
     * @param site the address of the outlet, if the list has it
     */
    public record Feed(String title, String address, Optional<String> site) {}

    /** Copies the feeds. */
    public Opml {
        feeds = List.copyOf(feeds);
    }

    /** Reads a list; throws {@link IllegalArgumentException} with a line for the user when it is none. */
    public static Opml read(String xml) {
        try {
            return of(Xml.root(Xml.parse(xml, Limits.DEFAULT)));
        } catch (Unreadable e) {
            throw new IllegalArgumentException("is no list of feeds that can be read (OPML): it " + e.reason(), e);
        }
    }

    static Opml of(Element root) throws Unreadable {
        if (!Xml.name(root).equals("opml")) {
            throw new Unreadable("is no OPML");
        }
        String title =
                Xml.child(root, "head").flatMap(h -> Xml.text(h, "title")).orElse("");
        List<Feed> feeds = new ArrayList<>();
        for (Element outline : Xml.all(root, "outline")) {
            Optional<String> address = Xml.attribute(outline, "xmlurl");
            if (address.isPresent()) {
                String name = Xml.attribute(outline, "title")
                        .or(() -> Xml.attribute(outline, "text"))
                        .orElse(address.get());
                feeds.add(new Feed(name, address.get(), Xml.attribute(outline, "htmlurl")));
            }
        }
        return new Opml(title, feeds);
    }

    /** The list as an OPML 2.0 document. */
    public String write() {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n");
        out.append("  <head><title>").append(escaped(title)).append("</title></head>\n  <body>\n");
        for (Feed feed : feeds) {
            out.append("    <outline type=\"rss\" text=\"").append(escaped(feed.title));
            out.append("\" title=\"").append(escaped(feed.title));
            out.append("\" xmlUrl=\"").append(escaped(feed.address)).append('"');
            feed.site.ifPresent(
                    s -> out.append(" htmlUrl=\"").append(escaped(s)).append('"'));
            out.append("/>\n");
        }
        return out.append("  </body>\n</opml>\n").toString();
    }

    /** Characters that XML 1.0 cannot hold are left out. */
    private static String escaped(String s) {
        StringBuilder out = new StringBuilder(s.length());
        s.codePoints()
                .filter(c -> c >= ' ' && c != 0xfffe && c != 0xffff && !(c >= 0xd800 && c <= 0xdfff))
                .forEach(c -> {
                    switch (c) {
                        case '&' -> out.append("&amp;");
                        case '<' -> out.append("&lt;");
                        case '>' -> out.append("&gt;");
                        case '"' -> out.append("&quot;");
                        default -> out.appendCodePoint(c);
                    }
                });
        return out.toString();
    }
}
