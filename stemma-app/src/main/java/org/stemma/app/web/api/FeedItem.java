package org.stemma.app.web.api;

import java.util.Optional;
import org.stemma.article.Article;
import org.stemma.article.Outlet;
import org.stemma.article.Published;

/**
 * What a feed tells of one article or quotation.
 *
 * @param id that stays
 * @param href the page of the desk
 * @param title in words
 * @param summary in words, empty for none
 * @param at when, as RFC 3339 has it; empty when unknown
 */
record FeedItem(String id, String href, String title, String summary, Optional<String> at) {
    static FeedItem of(Article a) {
        String outlet = a.outlet().map(Outlet::name).orElse("unknown outlet");
        return new FeedItem(
                "urn:stemma:article:" + a.id(),
                "/articles/" + a.id(),
                outlet + ": " + a.title().orElse("Untitled"),
                "",
                a.published().map(Published::earliest).map(Object::toString));
    }
}
