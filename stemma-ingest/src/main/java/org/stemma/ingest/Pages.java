package org.stemma.ingest;

import org.stemma.article.Draft;
import org.stemma.article.MappedText;
import org.stemma.ingest.page.HtmlPage;

/** Reads a web page as a file gives it. */
final class Pages {
    private Pages() {}

    /** The article of an HTML file. */
    static Draft read(Source source) throws Unreadable {
        String html = source.text();
        if (html.length() > source.limits().pageUnits()) {
            throw new Unreadable("is a page of " + html.length() + " characters, more than Stemma takes apart");
        }
        HtmlPage page = HtmlPage.of(html, source.limits().depth());
        Fields fields = new Fields();
        fields.title = page.title().map(t -> found(html, t));
        fields.byline = page.author().map(a -> found(html, a));
        fields.published = page.publishedAs();
        fields.outlet = page.outlet();
        fields.url = page.url();
        fields.language = page.language();
        fields.blocks = page.blocks();
        return fields.draft(source, source.capture());
    }

    private static MappedText found(String html, String words) {
        int at = html.indexOf(words);
        return at < 0 ? MappedText.unmapped(words) : MappedText.of(html, at, at + words.length());
    }
}
