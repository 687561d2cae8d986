package org.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.article.Article;
import org.stemma.article.Edition;
import org.stemma.article.Outlet;

class FeedsTest {
    private static final String FIRST = "The ferry Linnet ran aground off Quillon on Tuesday with forty people aboard.";
    private static final String SECOND = "All of them were brought ashore by pilot boats, the harbour master said.";

    @TempDir
    Path dir;

    @Test
    void reads_rss_with_the_full_text_where_the_feed_has_it() throws IOException {
        Reading reading = Given.read(Given.file(dir, "q.rss", """
                <?xml version="1.0"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel><title>Quillon Post</title><link>https://quillonpost.example/</link><language>en-gb</language>
                <item><title>Ferry &amp;amp; fog</title><link>https://quillonpost.example/2025/ferry</link>
                  <guid isPermaLink="false">770</guid><pubDate>Sun, 14 Sep 2025 10:37:00 +0200</pubDate>
                  <dc:creator><![CDATA[Anna Moor]]></dc:creator><description>A ferry is stuck.</description>
                  <content:encoded><![CDATA[<p>%s</p><figure><figcaption>The Linnet at low tide</figcaption></figure><p>%s</p>]]></content:encoded></item>
                <item><title>Fog</title><guid>https://quillonpost.example/2025/fog</guid>
                  <author>desk@quillonpost.example (Jan Vale)</author>
                  <description>&lt;p&gt;The fog came &amp;ndash; and stayed.&lt;/p&gt;</description></item>
                </channel></rss>""".formatted(FIRST, SECOND)));
        Article ferry = reading.articles().get(0);
        assertThat(ferry.title()).contains("Ferry & fog");
        assertThat(ferry.body()).isEqualTo(FIRST + "\n" + SECOND);
        assertThat(ferry.author()).contains("Anna Moor");
        assertThat(ferry.outlet()).contains(new Outlet("Quillon Post", Optional.of("quillonpost.example")));
        assertThat(ferry.language()).contains("en-gb");
        assertThat(ferry.published().orElseThrow()).hasToString("2025-09-14T10:37:00+02:00");
        assertThat(ferry.edition().map(Edition::item)).contains("https://quillonpost.example/#770");
        assertThat(ferry.extra()).doesNotContainKey("text");
        assertThat(ferry.capture().name()).endsWith("q.rss#1");
        Article fog = reading.articles().get(1);
        assertThat(fog.body()).isEqualTo("The fog came \u2013 and stayed.");
        assertThat(fog.url()).contains("https://quillonpost.example/2025/fog");
        assertThat(fog.author()).contains("Jan Vale");
        assertThat(fog.extra()).containsEntry("text", "summary");
        assertThat(Given.notes(reading))
                .containsExactly("q.rss is a feed that gives only a headline or summary of 1 of its 2 items;"
                        + " their full text stands at their addresses, and --follow all fetches it");
    }

    @Test
    void reads_rss_1_0_and_0_91() throws IOException {
        Reading rdf = Given.read(Given.file(dir, "a.rdf", """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
                <channel rdf:about="https://p.example/"><title>Harbour Courier</title><link>https://p.example/</link></channel>
                <item rdf:about="https://p.example/1"><title>Fog</title><link>https://p.example/1</link>
                <dc:date>2025-09-14T10:00:00Z</dc:date><description>The fog came.</description></item></rdf:RDF>"""));
        assertThat(rdf.articles()).singleElement().satisfies(a -> {
            assertThat(a.outlet().map(Outlet::name)).contains("Harbour Courier");
            assertThat(a.published().orElseThrow()).hasToString("2025-09-14T10:00:00Z");
            assertThat(a.url()).contains("https://p.example/1");
        });
        Reading old = Given.read(Given.file(dir, "b.xml", """
                <?xml version="1.0"?>
                <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://127.0.0.1:1/rss-0.91.dtd">
                <rss version="0.91"><channel><title>Courier</title>
                <item><title>Fog</title><link>https://p.example/2</link></item></channel></rss>"""));
        assertThat(old.articles()).extracting(Article::title).containsExactly(Optional.of("Fog"));
    }

    @Test
    void reads_atom_with_html_xhtml_and_plain_text() throws IOException {
        Reading reading = Given.read(Given.file(dir, "f.atom", """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Kestrel World</title><id>tag:k.example,2025:f</id>
                <author><name>Kestrel desk</name></author>
                <entry><id>tag:k.example,2025:1</id><title type="html">Ferry &amp;amp; fog</title>
                  <link rel="edit" href="https://k.example/edit/1"/><link href="https://k.example/1"/>
                  <published>2025-09-14T10:00:00Z</published><updated>2025-09-14T11:00:00Z</updated>
                  <content type="html">&lt;p&gt;%1$s&lt;/p&gt;&lt;p&gt;%2$s&lt;/p&gt;</content></entry>
                <entry><id>tag:k.example,2025:2</id><title>Fog</title><link rel="alternate" href="https://k.example/2"/>
                  <author><name>Anna Moor</name></author><author><name>Jan Vale</name></author>
                  <updated>2025-09-15T11:00:00Z</updated>
                  <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>%1$s</p><p>%2$s</p></div></content></entry>
                <entry><id>tag:k.example,2025:3</id><title>Night</title><updated>2025-09-16T11:00:00Z</updated>
                  <content>%1$s</content></entry>
                </feed>""".formatted(FIRST, SECOND)));
        assertThat(reading.articles())
                .extracting(Article::body)
                .containsExactly(FIRST + "\n" + SECOND, FIRST + "\n" + SECOND, FIRST);
        assertThat(reading.articles())
                .extracting(a -> a.author().orElse(""))
                .containsExactly("Kestrel desk", "Anna Moor, Jan Vale", "Kestrel desk");
        assertThat(reading.articles().get(0).title()).contains("Ferry & fog");
        assertThat(reading.articles().get(0).url()).contains("https://k.example/1");
        assertThat(reading.articles().get(0).published().orElseThrow()).hasToString("2025-09-14T10:00:00Z");
        assertThat(reading.notes()).isEmpty();
    }

    @Test
    void reads_json_feed() throws IOException {
        Reading reading = Given.read(Given.file(dir, "feed.json", """
                {"version":"https://jsonfeed.org/version/1.1","title":"Northgate Herald","language":"en",
                 "home_page_url":"https://n.example/","feed_url":"https://n.example/feed.json",
                 "items":[{"id":"1","url":"https://n.example/1","title":"Ferry","content_html":"<p>%s</p><p>%s</p>",
                           "date_published":"2025-09-14T10:00:00Z","authors":[{"name":"Anna Moor"}]},
                          {"id":"2","content_text":"The fog came.","date_published":"2025-09-15T10:00:00Z"},
                          {"id":"3"}]}""".formatted(FIRST, SECOND)));
        assertThat(reading.articles())
                .extracting(Article::body)
                .containsExactly(FIRST + "\n" + SECOND, "The fog came.");
        assertThat(reading.articles().get(0).author()).contains("Anna Moor");
        assertThat(reading.articles().get(0).edition().map(Edition::item)).contains("https://n.example/feed.json#1");
        assertThat(Given.notes(reading)).containsExactly("feed.json item 3 has no text");
    }

    @Test
    void reads_a_feed_saved_twice_once_and_takes_an_edited_item_as_another_edition_of_it() throws IOException {
        String feed =
                "<rss><channel><title>Post</title><link>https://p.example/</link><lastBuildDate>%s</lastBuildDate>"
                        + "<item><guid>urn:x:1</guid><title>Fog</title><description>The fog came %s.</description></item>"
                        + "<item><guid>urn:x:2</guid><title>Tide</title><description>The tide went.</description></item>"
                        + "</channel></rss>";
        Reading reading = Given.read(
                Given.file(dir, "1.rss", feed.formatted("Sun, 14 Sep 2025 10:00:00 GMT", "twice")),
                Given.file(dir, "2.rss", feed.formatted("Sun, 14 Sep 2025 12:00:00 GMT", "three times")));
        assertThat(reading.articles()).hasSize(3);
        List<Edition> fog = reading.articles().stream()
                .map(a -> a.edition().orElseThrow())
                .filter(e -> e.item().equals("urn:x:1"))
                .toList();
        assertThat(fog).hasSize(2);
        assertThat(fog.get(0).compareNumber(fog.get(1))).isNegative();
        assertThat(Given.notes(reading)).contains("2.rss has one item that was read before");
    }

    @Test
    void reads_the_headlines_of_a_news_sitemap() throws IOException {
        Reading reading = Given.read(Given.file(dir, "map.xml", """
                <?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://n">
                <url><loc>https://p.example/1</loc><news:news><news:publication><news:name>Quillon Post</news:name>
                <news:language>en</news:language></news:publication><news:publication_date>2025-09-14</news:publication_date>
                <news:title>Ferry runs aground</news:title></news:news></url><url><loc>https://p.example/about</loc></url></urlset>"""));
        assertThat(reading.articles()).singleElement().satisfies(a -> {
            assertThat(a.title()).contains("Ferry runs aground");
            assertThat(a.url()).contains("https://p.example/1");
            assertThat(a.outlet().map(Outlet::name)).contains("Quillon Post");
            assertThat(a.published().orElseThrow()).hasToString("2025-09-14");
        });
    }

    @Test
    void reads_broken_feeds_as_far_as_they_go_and_refuses_what_has_no_articles() throws IOException {
        Reading reading = Given.read(
                Given.file(
                        dir,
                        "cut.rss",
                        "<rss><channel><title>P</title><item><title>Fog & tide</title><description>The fog"),
                Given.file(dir, "none.rss", "<rss><channel><title>P</title></channel></rss>"),
                Given.file(
                        dir,
                        "plain.xml",
                        "<?xml version=\"1.0\"?><urlset><url><loc>https://p.example/</loc></url></urlset>"),
                Given.file(
                        dir, "index.xml", "<?xml version=\"1.0\"?><sitemapindex><sitemap/><sitemap/></sitemapindex>"),
                Given.file(
                        dir,
                        "list.xml",
                        "<?xml version=\"1.0\"?><opml><body><outline xmlUrl=\"https://p.example/f\"/></body></opml>"),
                Given.file(
                        dir, "bomb.rss", "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"fog\">]><rss>&a;</rss>"));
        assertThat(reading.articles()).singleElement().satisfies(a -> {
            assertThat(a.title()).contains("Fog & tide");
            assertThat(a.body()).isEqualTo("The fog");
        });
        assertThat(Given.reasons(reading))
                .containsExactly(
                        "bomb.rss is XML with declarations of its own (a DTD), which Stemma does not read",
                        "index.xml is an index of 2 sitemaps, and holds no articles itself; name the sitemaps, or have them"
                                + " fetched with --follow all",
                        "list.xml is a list of 1 feed, and holds no articles itself; name the feeds, or have them"
                                + " fetched with --follow all",
                        "none.rss is a feed without items",
                        "plain.xml is a sitemap of 1 addresses that says nothing of articles");
    }

    @Test
    void writes_the_opml_that_it_reads() {
        Opml list = new Opml(
                "Harbour \u0001& fog",
                List.of(
                        new Opml.Feed(
                                "Quillon \"Post\" <1>",
                                "https://q.example/f?a=1&b=2",
                                Optional.of("https://q.example/")),
                        new Opml.Feed("Kestrel", "https://k.example/feed", Optional.empty())));
        Opml read = Opml.read(list.write());
        assertThat(read.title()).isEqualTo("Harbour & fog");
        assertThat(read.feeds()).isEqualTo(list.feeds());
        assertThat(Opml.read("<opml><body><outline text=\"Folder\"><outline text=\"A\" xmlUrl=\"https://a.example\"/>"
                                + "</outline></body></opml>")
                        .feeds())
                .containsExactly(new Opml.Feed("A", "https://a.example", Optional.empty()));
        assertThatThrownBy(
                        () -> Opml.read("<!DOCTYPE opml [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><opml>&a;</opml>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DTD");
        assertThatThrownBy(() -> Opml.read("<rss/>")).hasMessageContaining("is no OPML");
    }
}
