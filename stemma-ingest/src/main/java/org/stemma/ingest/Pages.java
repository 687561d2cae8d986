package org.stemma.ingest;

import java.util.Optional;
import org.stemma.article.Draft;
import org.stemma.article.MappedText;
import org.stemma.ingest.page.Evidence;
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
        HtmlPage page = HtmlPage.of(html, source.limits().depth(), Optional.empty());
        source.onlooker().page(source.capture(), page);
        PageData data = page.data();
        Fields fields = new Fields();
        fields.title = data.title().value().map(t -> found(html, t));
        fields.byline = data.byline().value().map(a -> found(html, a));
        fields.dated = data.published().value();
        if (fields.dated.isEmpty()) {
            // Words that are no date: the user is told of them.
            fields.published =
                    data.published().evidence().stream().map(Evidence::words).findFirst();
        }
        fields.outlet = data.outlet().value();
        fields.url = data.url().value();
        fields.language = data.language().value();
        fields.blocks = page.article();
        data.modified().value().ifPresent(m -> fields.extra.put("modified", m.toString()));
        data.basedOn().value().ifPresent(b -> fields.extra.put("isBasedOn", b));
        return fields.draft(source, source.capture());
    }

    private static MappedText found(String html, String words) {
        int at = html.indexOf(words);
        return at < 0 ? MappedText.unmapped(words) : MappedText.of(html, at, at + words.length());
    }
}
