package org.stemma.app.web.desk;

import java.util.List;
import org.stemma.store.StoredArticle;

/**
 * A version of an article.
 *
 * @param href its page
 * @param number from 1
 * @param added when it came, in words
 */
public record VersionRow(String href, int number, String added) {
    static List<VersionRow> all(StoredArticle stored) {
        String base = "/articles/" + stored.article().id() + "/versions/";
        return stored.versions().stream()
                .map(v -> new VersionRow(base + v.number(), v.number(), Days.time(v.added())))
                .toList();
    }
}
