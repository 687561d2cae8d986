package org.stemma.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.stemma.article.Declared;
import org.stemma.article.Draft;
import org.stemma.article.Edition;
import org.stemma.article.MappedText;
import org.stemma.article.Published;
import org.stemma.ingest.page.HtmlPage;
import org.stemma.ingest.page.PageData;

/** Reads a web page as a file gives it. */
final class Pages {
    private Pages() {}

    /** The article of an HTML file. */
    static Draft read(Source source) throws Unreadable {
        String html = source.text();
        if (html.length() > source.limits().pageUnits()) {
            throw new Unreadable("is a page of " + html.length() + " characters, more than Stemma takes apart");
        }
        HtmlPage page =
                HtmlPage.of(html, source.limits().depth(), source.origin().taken());
        source.onlooker().page(source.capture(), page);
        PageData data = page.data();
        Fields fields = new Fields();
        fields.title = data.title().value().map(t -> found(html, t));
        fields.byline = data.byline().value().map(a -> found(html, a));
        fields.dated = data.published().value();
        if (fields.dated.isEmpty()) {
            // Words that are no date: the user is told of them.
            fields.published = data.publishedWords();
        }
        fields.outlet = data.outlet().value();
        fields.url = data.url().value();
        fields.language = data.language().value();
        fields.blocks = page.article();
        Optional<Published> modified = data.modified().value();
        modified.ifPresent(m -> fields.extra.put("modified", m.toString()));
        source.origin().taken().ifPresent(t -> fields.extra.put("fetched", t.toString()));
        data.basedOn().value().ifPresent(b -> fields.extra.put("isBasedOn", b));
        fields.declared = new Declared(List.of(), Optional.empty(), edition(source, data));
        return fields.draft(source, source.capture());
    }

    /** Of two states of one address the one that was changed, or fetched, later is the later edition. */
    private static Optional<Edition> edition(Source source, PageData data) {
        Optional<Instant> state = data.modified()
                .value()
                .map(Published::earliest)
                .or(() -> source.origin().taken());
        Optional<String> address = data.url().value().or(() -> source.origin().address());
        return state.flatMap(s ->
                address.map(a -> new Edition(a, OptionalLong.of(s.getEpochSecond()), Edition.Status.USABLE, false)));
    }

    private static MappedText found(String html, String words) {
        int at = html.indexOf(words);
        return at < 0 ? MappedText.unmapped(words) : MappedText.of(html, at, at + words.length());
    }
}
