package org.stemma.ingest;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.stemma.article.Block;
import org.stemma.article.Declared;
import org.stemma.article.Draft;
import org.stemma.article.Edition;
import org.stemma.article.Part;

/** The article behind an item of a feed: the text of its page, and the identity that the feed gives it. */
final class FullText {
    /** Less than this is a notice in the article's place. */
    private static final int LEAST = 250;

    private FullText() {}

    /** True for a draft that has only what a feed tells of its article, and an address where the rest is. */
    static boolean isElsewhere(Draft draft) {
        return "summary".equals(draft.extra().get(FeedItem.TEXT)) && draft.url().isPresent();
    }

    /**
     * The two in one: the page's own word goes first, what it does not say is the feed's. Empty when the page shows no more
     * than the feed did: a wall, a notice.
     */
    static Optional<Draft> of(Draft item, Draft page) {
        int shown = units(page);
        if (shown < LEAST || shown <= units(item)) {
            return Optional.empty();
        }
        Map<String, String> extra = new TreeMap<>(item.extra());
        extra.remove(FeedItem.TEXT);
        extra.putAll(page.extra());
        return Optional.of(new Draft(
                item.id(),
                page.capture(),
                page.outlet().filter(o -> !o.name().isBlank()).or(item::outlet),
                page.published().or(item::published),
                page.url().or(item::url),
                page.language().or(item::language),
                page.title().or(item::title),
                page.byline().or(item::byline),
                page.blocks(),
                extra,
                new Declared(page.declared().credits(), page.declared().dateline(), edition(item, page))));
    }

    /** The item that the feed names; the page may know of a later change than the feed does. */
    private static Optional<Edition> edition(Draft item, Draft page) {
        Optional<Edition> ofPage = page.declared().edition();
        return item.declared()
                .edition()
                .map(e -> new Edition(e.item(), later(e, ofPage), e.status(), e.corrected()))
                .or(() -> ofPage);
    }

    private static OptionalLong later(Edition edition, Optional<Edition> other) {
        OptionalLong number = other.map(Edition::number).orElse(OptionalLong.empty());
        if (edition.number().isEmpty() || number.isEmpty()) {
            return edition.number().isPresent() ? edition.number() : number;
        }
        return OptionalLong.of(Math.max(edition.number().getAsLong(), number.getAsLong()));
    }

    private static int units(Draft draft) {
        int units = 0;
        for (Block block : draft.blocks()) {
            units += block.kind() == Part.Kind.BODY ? block.text().text().length() : 0;
        }
        return units;
    }
}
