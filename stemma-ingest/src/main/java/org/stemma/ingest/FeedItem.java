package org.stemma.ingest;

import java.util.Optional;
import java.util.OptionalLong;
import org.jsoup.Jsoup;
import org.stemma.article.Capture;
import org.stemma.article.Declared;
import org.stemma.article.Draft;
import org.stemma.article.Edition;
import org.stemma.article.MappedText;
import org.stemma.ingest.date.Dates;

/**
 * What a feed says of one of its items, whatever its format; {@link #draft} makes the article's draft of it.
 *
 * <p>An item that is edited keeps its identity: its texts are editions of one article.
 */
final class FeedItem {
    /** The field of an article that says that its text is only what the feed told of it. */
    static final String TEXT = "text";

    /** The field of an article that says when its item was changed, as the feed words it. */
    static final String CHANGED = "updated";

    /** Descriptions from this length are the text itself; teasers are shorter. */
    private static final int FULL = 1200;

    final Fields fields = new Fields();
    Optional<String> guid = Optional.empty();
    Optional<String> updated = Optional.empty();

    /** When the feed as a whole was built: it numbers the states of items that do not say when they were changed. */
    Optional<String> built = Optional.empty();

    Optional<String> content = Optional.empty();
    Optional<String> summary = Optional.empty();

    private final String feed;

    /** An item of the feed of this name or address. */
    FeedItem(String feed) {
        this.feed = feed;
    }

    /** Its title; feeds escape what is in it, some twice. */
    void title(Optional<String> title) {
        fields.title = title.map(FeedItem::plain).map(MappedText::of);
    }

    /** Who signed it; RSS has an address for mail before the name. */
    void author(Optional<String> author) {
        fields.byline = author.map(FeedItem::plain)
                .map(FeedItem::withoutMail)
                .filter(a -> !a.isEmpty())
                .map(Fields::withoutBy);
    }

    /** True when the feed has no more of the text than a summary. */
    private boolean isSummary() {
        return content.isEmpty() && summary.map(String::length).orElse(0) < FULL;
    }

    /** The draft of its article. */
    Draft draft(Source source, Capture capture) throws Unreadable {
        Optional<String> text = content.or(() -> summary);
        if (text.isPresent()) {
            fields.blocks = Markup.isMarkup(text.get()) || text.get().indexOf('&') >= 0
                    ? Markup.blocks(text.get(), source.limits())
                    : TextFormats.blocks(text.get(), source.limits());
        }
        if (isSummary()) {
            fields.extra.put(TEXT, "summary");
        }
        updated.ifPresent(u -> fields.extra.put(CHANGED, u));
        Optional<String> identity = guid.or(() -> fields.url);
        fields.declared = new Declared(
                java.util.List.of(),
                Optional.empty(),
                identity.map(i -> new Edition(ownName(i), number(), Edition.Status.USABLE, false)));
        return fields.draft(source.ofMany(), capture);
    }

    /** A guid that is no address is only unique in its feed. */
    private String ownName(String guid) {
        return guid.indexOf(':') > 0 ? guid : feed + "#" + guid;
    }

    private OptionalLong number() {
        return updated.or(() -> built)
                .or(() -> fields.published)
                .flatMap(Dates::parse)
                .map(p -> OptionalLong.of(p.earliest().getEpochSecond()))
                .orElse(OptionalLong.empty());
    }

    /** Words without markup and references. */
    static String plain(String s) {
        return s.indexOf('<') < 0 && s.indexOf('&') < 0
                ? s
                : Jsoup.parseBodyFragment(s).text();
    }

    private static String withoutMail(String author) {
        int open = author.indexOf('(');
        if (open > 0 && author.indexOf('@') > 0 && author.indexOf('@') < open && author.endsWith(")")) {
            return author.substring(open + 1, author.length() - 1).strip();
        }
        return author.indexOf('@') > 0 && author.indexOf(' ') < 0 ? "" : author;
    }
}
