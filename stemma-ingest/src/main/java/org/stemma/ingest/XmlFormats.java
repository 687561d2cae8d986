package org.stemma.ingest;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.stemma.article.Draft;
import org.stemma.text.Shown;

/** Tells one XML format from another by its root, and reads it. */
final class XmlFormats {
    private XmlFormats() {}

    /** The articles of an XML file. */
    static List<Draft> read(Source source) throws Unreadable {
        Document document = Xml.parse(source.text(), source.limits());
        Element root = Xml.root(document);
        return switch (Xml.name(root)) {
            case "newsitem", "newsmessage" -> NewsMl.read(root, source);
            case "rss", "rdf" -> Feeds.rss(root, source);
            case "feed", "entry" -> Feeds.atom(root, source);
            case "urlset" -> Feeds.sitemap(root, source);
            case "sitemapindex" -> throw SitemapIndex.of(root);
            case "opml" -> throw new Unreadable.ListOfFeeds(Opml.of(root).feeds());
            case "newsml" -> throw new Unreadable("is NewsML 1; Stemma reads NewsML-G2");
            case "packageitem", "knowledgeitem", "conceptitem", "planningitem", "catalogitem" ->
                throw new Unreadable("is a NewsML-G2 " + Xml.name(root) + ", which holds no text");
            default ->
                throw new Unreadable(
                        "is XML of a kind Stemma does not read (its root is \"" + Shown.of(root.tagName()) + "\")");
        };
    }
}
