package org.stemma.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.stemma.article.Draft;

/** Reads feeds in XML: RSS 0.9x to 2.0, RSS 1.0 (RDF), Atom, and news sitemaps. */
final class Feeds {
    private final Source source;
    private final List<Draft> drafts = new ArrayList<>();
    private int items;

    private Feeds(Source source) {
        this.source = source;
    }

    /** The articles of RSS, whatever its version. */
    static List<Draft> rss(Element root, Source source) throws Unreadable {
        Feeds feeds = new Feeds(source);
        Element channel = Xml.child(root, "channel").orElse(root);
        Optional<String> title = Xml.text(channel, "title").map(FeedItem::plain);
        Optional<String> built = Xml.text(channel, "lastbuilddate").or(() -> Xml.text(channel, "pubdate"));
        String name = link(channel).or(() -> title).orElse(source.stem());
        for (Element element : Xml.all(root, "item")) {
            FeedItem item = new FeedItem(name);
            item.title(Xml.text(element, "title"));
            item.author(Xml.text(element, "creator").or(() -> Xml.text(element, "author")));
            item.fields.url = link(element);
            item.guid = Xml.text(element, "guid").or(() -> Xml.attribute(element, "about"));
            item.fields.published = Xml.text(element, "pubdate").or(() -> Xml.text(element, "date"));
            item.updated = Xml.text(element, "updated").or(() -> Xml.text(element, "modified"));
            item.built = built;
            item.content = Xml.text(element, "encoded");
            item.summary = Xml.text(element, "description");
            item.fields.outlet = Xml.text(element, "source").or(() -> title);
            item.fields.language = Xml.text(channel, "language");
            feeds.add(item);
        }
        return feeds.drafts("a feed");
    }

    /** The articles of an Atom feed, or of one entry. */
    static List<Draft> atom(Element root, Source source) throws Unreadable {
        Feeds feeds = new Feeds(source);
        Optional<String> title = Xml.text(root, "title").map(FeedItem::plain);
        Optional<String> author = Xml.child(root, "author").flatMap(a -> Xml.text(a, "name"));
        String name = Xml.text(root, "id").or(() -> title).orElse(source.stem());
        List<Element> entries = Xml.name(root).equals("entry") ? List.of(root) : Xml.children(root, "entry");
        for (Element entry : entries) {
            FeedItem item = new FeedItem(name);
            item.title(feeds.construct(entry, "title"));
            item.author(names(entry).or(() -> author));
            item.fields.url = alternate(entry);
            item.guid = Xml.text(entry, "id");
            item.fields.published = Xml.text(entry, "published")
                    .or(() -> Xml.text(entry, "issued"))
                    .or(() -> Xml.text(entry, "updated"));
            item.updated = Xml.text(entry, "updated").or(() -> Xml.text(entry, "modified"));
            item.content = feeds.construct(entry, "content");
            item.summary = feeds.construct(entry, "summary");
            item.fields.outlet = Xml.child(entry, "source")
                    .flatMap(s -> Xml.text(s, "title"))
                    .or(() -> title);
            item.fields.language = Xml.attribute(entry, "lang").or(() -> Xml.attribute(root, "lang"));
            feeds.add(item);
        }
        return feeds.drafts("an Atom feed");
    }

    /** The headlines of a news sitemap. */
    static List<Draft> sitemap(Element root, Source source) throws Unreadable {
        Feeds feeds = new Feeds(source);
        List<Element> urls = Xml.children(root, "url");
        for (Element url : urls) {
            Optional<Element> news = Xml.child(url, "news");
            if (news.isPresent()) {
                Optional<Element> publication = Xml.child(news.get(), "publication");
                FeedItem item = new FeedItem(source.stem());
                item.title(Xml.text(news.get(), "title"));
                item.fields.url = Xml.text(url, "loc");
                item.fields.published = Xml.text(news.get(), "publication_date");
                item.updated = Xml.text(url, "lastmod");
                item.fields.outlet = publication.flatMap(p -> Xml.text(p, "name"));
                item.fields.language = publication.flatMap(p -> Xml.text(p, "language"));
                feeds.add(item);
            }
        }
        if (feeds.items == 0) {
            throw new Unreadable("is a sitemap of " + urls.size() + " addresses that says nothing of articles");
        }
        return feeds.drafts("a sitemap");
    }

    private void add(FeedItem item) {
        items++;
        try {
            if (item.fields.id.isEmpty()) {
                item.fields.id = Optional.of(source.stem() + "-" + items);
            }
            drafts.add(item.draft(source, source.capture(items)));
        } catch (Unreadable e) {
            source.notes().accept("item " + items + " " + e.reason());
        }
    }

    private List<Draft> drafts(String kind) throws Unreadable {
        return some(drafts, kind);
    }

    /** The drafts of a feed, which must not be none. */
    static List<Draft> some(List<Draft> drafts, String kind) throws Unreadable {
        if (drafts.isEmpty()) {
            throw new Unreadable("is " + kind + " without items");
        }
        return drafts;
    }

    /** RSS writes the address as words, Atom inside RSS as an attribute. */
    private static Optional<String> link(Element element) {
        for (Element link : Xml.children(element, "link")) {
            String words = Xml.words(link);
            if (words.startsWith("http")) {
                return Optional.of(words);
            }
        }
        boolean guidIsLink = Xml.child(element, "guid")
                .flatMap(g -> Xml.attribute(g, "ispermalink"))
                .map(p -> !p.equalsIgnoreCase("false"))
                .orElse(true);
        return Xml.text(element, "guid").filter(g -> guidIsLink && g.startsWith("http"));
    }

    private static Optional<String> alternate(Element entry) {
        for (Element link : Xml.children(entry, "link")) {
            if (Xml.attribute(link, "rel").orElse("alternate").equals("alternate")) {
                return Xml.attribute(link, "href").filter(h -> h.startsWith("http"));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> names(Element entry) {
        List<String> names = new ArrayList<>();
        for (Element author : Xml.children(entry, "author")) {
            Xml.text(author, "name").ifPresent(names::add);
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
    }

    /** The words of a text construct: XHTML is the markup itself, all else its characters. */
    private Optional<String> construct(Element entry, String name) {
        Optional<Element> element = Xml.child(entry, name);
        boolean markup = element.flatMap(e -> Xml.attribute(e, "type"))
                .filter(t -> t.equals("xhtml") || t.endsWith("+xml") || t.endsWith("/xml"))
                .isPresent();
        return element.map(e -> markup ? Xml.inner(e, source.text()) : Xml.words(e))
                .filter(s -> !s.isBlank());
    }
}
