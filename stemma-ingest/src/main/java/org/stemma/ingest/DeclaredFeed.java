package org.stemma.ingest;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The feed that a page names: {@code <link rel="alternate" type="application/rss+xml">} and its like. */
final class DeclaredFeed {
    private static final Set<String> TYPES =
            Set.of("application/rss+xml", "application/atom+xml", "application/feed+json");

    private DeclaredFeed() {}

    /** The address of the first feed a page names that is not one of comments; empty for what is no page. */
    static Optional<String> of(Source source) {
        if (!source.extension().equals("html")
                || source.text().length() > source.limits().pageUnits()) {
            return Optional.empty();
        }
        String base = source.origin().address().orElse("");
        for (Element link : Jsoup.parse(source.text(), base).head().select("link[rel~=(?i)\\balternate\\b][href]")) {
            if (TYPES.contains(link.attr("type").strip().toLowerCase(Locale.ROOT)) && !isOfComments(link)) {
                String address = link.absUrl("href");
                if (Addresses.isAddress(address) && !address.equals(base)) {
                    return Optional.of(address);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOfComments(Element link) {
        return (link.attr("href") + link.attr("title")).toLowerCase(Locale.ROOT).contains("comment");
    }
}
