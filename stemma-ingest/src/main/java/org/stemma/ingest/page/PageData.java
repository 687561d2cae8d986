package org.stemma.ingest.page;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stemma.article.Published;

/**
 * What a page says of itself, as understood, each field with its evidence.
 *
 * @param title the headline, without the site's name
 * @param outlet who published it, as the page words it
 * @param authors who signed it, one by one; none when it is not signed
 * @param byline who signed it as the page words it, with the agency where it names one
 * @param published when
 * @param modified when it was last changed
 * @param url its own address
 * @param language the language it declares
 * @param agency the agency that the page credits in its metadata or byline
 * @param basedOn the address or name of what it says it is based on
 */
public record PageData(
        Told<String> title,
        Told<String> outlet,
        Told<List<String>> authors,
        Told<String> byline,
        Told<Published> published,
        Told<Published> modified,
        Told<String> url,
        Told<String> language,
        Told<String> agency,
        Told<String> basedOn) {
    /** What the page says of its publication, the first of all, in words that may be no date. */
    public Optional<String> publishedWords() {
        return published.evidence().stream()
                .filter(e -> !e.where().equals(Times.TAKEN))
                .map(Evidence::words)
                .findFirst();
    }

    /** The lines near the headline that told who wrote it and when. */
    Set<String> printedLines() {
        Set<String> out = new HashSet<>();
        for (Told<?> told : List.of(authors, published, modified)) {
            for (Evidence e : told.evidence()) {
                if (e.where().endsWith("the headline") || e.where().endsWith("the text")) {
                    out.add(e.words());
                }
            }
        }
        return out;
    }
}
