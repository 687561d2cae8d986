package org.stemma.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.stemma.ingest.Unreadable.ListOfFeeds;

/** An index of sitemaps (sitemaps.org): where a site's news sitemaps are. */
final class SitemapIndex {
    private SitemapIndex() {}

    /**
     * The sitemaps worth reading, the last changed first.
     *
     * <p>An index lists a site's pages by months and sections as well. Where some sitemaps are called news, only they are
     * read: the others name addresses without a word of what is there.
     */
    static ListOfFeeds of(Element root) {
        List<Element> sitemaps = new ArrayList<>(Xml.children(root, "sitemap"));
        // Dates of ISO 8601 in one zone sort as text; where they are not, the order is only nearly right.
        sitemaps.sort(
                Comparator.comparing((Element s) -> Xml.text(s, "lastmod").orElse(""), Comparator.reverseOrder()));
        List<Opml.Feed> all = new ArrayList<>();
        List<Opml.Feed> news = new ArrayList<>();
        for (Element sitemap : sitemaps) {
            Optional<String> address = Xml.text(sitemap, "loc");
            if (address.isPresent()) {
                Opml.Feed feed = new Opml.Feed(address.get(), address.get(), Optional.empty());
                all.add(feed);
                if (isNews(address.get())) {
                    news.add(feed);
                }
            }
        }
        return ListOfFeeds.index(sitemaps.size(), news.isEmpty() ? all : news);
    }

    /** By its path: a host may be called news and all its sitemaps with it. */
    private static boolean isNews(String address) {
        int path = address.indexOf('/', Math.max(0, address.indexOf("://") + 3));
        return path >= 0 && address.substring(path).toLowerCase(Locale.ROOT).contains("news");
    }
}
