package org.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.article.Article;
import org.stemma.article.Edition;
import org.stemma.article.Named;
import org.stemma.article.Outlet;
import org.stemma.article.Part;

/** What the agencies' own formats declare reaches the article. */
class AgencyFormatsTest {
    private static final String FIRST = "The ferry Linnet ran aground off Quillon on Tuesday with forty people aboard.";
    private static final String SECOND = "All of them were brought ashore by pilot boats, the harbour master said.";
    private static final String ITEM = "urn:newsml:mpa.example:20250914:FERRY-QUILLON";

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"1.x", "2.x", "3.x"})
    void reads_ninjs_of_all_versions_alike(String version) throws IOException {
        String text = switch (version) {
            case "1.x" -> """
                        {"uri":"%s","type":"text","version":"3","versioncreated":"2025-09-14T10:37:00Z",
                         "pubstatus":"usable","ednote":"CORRECTS name of the ferry","urgency":3,
                         "copyrightholder":"Meridian Press Agency","usageterms":"No use after 2026.","language":"en",
                         "byline":"By Anna Moor","located":"Quillon, Sovara","headline":"Ferry runs aground",
                         "body_text":"%2$s %3$s","body_xhtml":"<p>%2$s</p><p>%3$s</p>",
                         "associations":{"main":{"uri":"x","type":"picture","description_text":"The Linnet at low tide"}}}""";
            case "2.x" -> """
                        {"uri":"%s","type":"text","version":"3","versioncreated":"2025-09-14T10:37:00Z",
                         "pubstatus":"usable","ednote":"CORRECTS name of the ferry","urgency":3,
                         "copyrightholder":"Meridian Press Agency","usageterms":"No use after 2026.","language":"en",
                         "by":"Anna Moor","located":"Quillon, Sovara",
                         "headlines":[{"role":"short","value":"Ferry"},{"role":"main","value":"Ferry runs aground"}],
                         "bodies":[{"role":"plain","contenttype":"text/plain","value":"%2$s %3$s"},
                                   {"role":"html","contenttype":"text/html","value":"<section><p>%2$s</p><p>%3$s</p></section>"}],
                         "associations":[{"name":"main","uri":"x","type":"picture",
                                          "descriptions":[{"role":"caption","value":"The Linnet at low tide"}]}]}""";
            default -> """
                        {"uri":"%s","type":"text","version":"3","versionCreated":"2025-09-14T10:37:00Z",
                         "standard":{"name":"ninjs","version":"3.1"},"infoSources":[{"name":"Meridian Press Agency","role":"originator"}],
                         "pubStatus":"usable","edNote":"CORRECTS name of the ferry","urgency":3,
                         "copyrightHolder":"Meridian Press Agency","usageTerms":"No use after 2026.","language":"en",
                         "by":"Anna Moor","located":"Quillon, Sovara",
                         "headlines":[{"role":"main","value":"Ferry runs aground"}],
                         "bodies":[{"role":"main","contentType":"text/html","value":"<p>%2$s</p><p>%3$s</p>"}],
                         "associations":[{"name":"main","uri":"x","type":"picture",
                                          "descriptions":[{"role":"caption","value":"The Linnet at low tide"}]}]}""";
        };
        Reading reading = Given.read(Given.file(dir, "item.json", text.formatted(ITEM, FIRST, SECOND)));
        Article article = only(reading);
        assertThat(article.title()).contains("Ferry runs aground");
        assertThat(article.body()).isEqualTo(FIRST + "\n" + SECOND);
        assertThat(article.author()).contains("Anna Moor");
        assertThat(article.outlet().map(Outlet::name)).contains("Meridian Press Agency");
        Named agency = article.agency().orElseThrow();
        assertThat(agency.name()).isEqualTo("Meridian Press Agency");
        assertThat(article.words(agency.where())).isEqualTo("Meridian Press Agency");
        Named place = article.dateline().orElseThrow();
        assertThat(place.name()).isEqualTo("Quillon");
        assertThat(article.words(place.where())).isEqualTo("Quillon");
        assertThat(article.published().orElseThrow()).hasToString("2025-09-14T10:37:00Z");
        assertThat(article.language()).contains("en");
        assertThat(article.edition()).contains(new Edition(ITEM, OptionalLong.of(3), Edition.Status.USABLE, true));
        assertThat(article.extra())
                .containsEntry("usageterms", "No use after 2026.")
                .containsEntry("copyrightholder", "Meridian Press Agency")
                .containsEntry("ednote", "CORRECTS name of the ferry");
        assertThat(article.texts(Part.Kind.CAPTION)).containsExactly("The Linnet at low tide");
        assertThat(reading.notes()).isEmpty();
    }

    @Test
    void reads_ninjs_line_by_line_and_says_what_was_killed_withheld_or_embargoed() throws IOException {
        String line = "{\"uri\":\"urn:x:%d\",\"version\":\"1\",\"pubstatus\":\"%s\",\"headline\":\"Fog\","
                + "\"body_text\":\"The fog came %d times.\"%s}\n";
        Reading reading = Given.read(Given.file(
                dir,
                "wire.jsonl",
                line.formatted(1, "canceled", 1, "")
                        + line.formatted(2, "withheld", 2, ",\"embargoed\":\"2025-09-15T06:00:00Z\"")
                        + line.formatted(3, "usable", 3, "")));
        assertThat(reading.articles())
                .extracting(a -> a.edition().orElseThrow().status())
                .containsExactly(Edition.Status.WITHDRAWN, Edition.Status.WITHHELD, Edition.Status.USABLE);
        assertThat(Given.notes(reading))
                .containsExactly(
                        "wire.jsonl was withdrawn by its agency (\"Fog\"); it is read as a record of what was sent",
                        "wire.jsonl is withheld by its agency (\"Fog\")",
                        "wire.jsonl is under embargo until 2025-09-15T06:00:00Z (\"Fog\")");
    }

    @Test
    void keeps_what_the_text_itself_says_before_what_is_declared_beside_it() throws IOException {
        Article article = only(Given.read(Given.file(dir, "a.json", """
                {"uri":"urn:x:1","pubstatus":"usable","copyrightholder":"Reuters","located":"London",
                 "body_text":"QUILLON, Sept 14 (AFP) - The ferry Linnet ran aground on Tuesday."}""")));
        assertThat(article.agency().map(Named::name)).contains("AFP");
        assertThat(article.dateline().map(Named::name)).contains("Quillon");
        assertThat(article.body()).isEqualTo("The ferry Linnet ran aground on Tuesday.");
    }

    @Test
    void reads_newsml_g2_with_nitf() throws IOException {
        Article article =
                only(Given.read(Given.file(dir, "item.xml", newsItem("ninat:text", """
                <inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body>
                <body.head><hedline><hl1>Not this</hl1></hedline><byline>By Anna Moor</byline></body.head>
                <body.content><p>%s</p><hl2>At low tide</hl2><p>%s</p><p>The pilot&#8217;s boat came twice &amp; left.</p>
                <media><media-caption>The Linnet at low tide</media-caption></media></body.content>
                </body></nitf></inlineXML>""".formatted(FIRST, SECOND)))));
        assertThat(article.title()).contains("Ferry runs aground");
        assertThat(article.body()).isEqualTo(FIRST + "\n" + SECOND + "\nThe pilot\u2019s boat came twice & left.");
        assertThat(article.texts(Part.Kind.SUBHEAD)).containsExactly("At low tide");
        assertThat(article.texts(Part.Kind.CAPTION)).containsExactly("The Linnet at low tide");
        assertThat(article.author()).contains("Anna Moor");
        assertThat(article.outlet().map(Outlet::name)).contains("Meridian Press Agency");
        assertThat(article.agency().map(Named::name)).contains("Reuters");
        assertThat(article.dateline().map(Named::name)).contains("Quillon");
        assertThat(article.language()).contains("en-GB");
        assertThat(article.edition()).contains(new Edition(ITEM, OptionalLong.of(10), Edition.Status.USABLE, true));
        assertThat(article.extra())
                .containsEntry("copyrightholder", "Meridian Holdings")
                .containsEntry("usageterms", "Not for use in Sovara.");
    }

    @Test
    void reads_newsml_g2_with_xhtml_and_with_plain_text() throws IOException {
        String xhtml = newsItem(
                "ninat:text",
                "<inlineXML contenttype=\"application/xhtml+xml\"><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>x"
                        + "</title></head><body><p>" + FIRST + "</p><p>" + SECOND + "</p></body></html></inlineXML>");
        String plain = newsItem(
                "ninat:text",
                "<inlineData contenttype=\"text/plain\"><![CDATA[" + FIRST + "\n\n" + SECOND + "]]></inlineData>");
        assertThat(only(Given.read(Given.file(dir, "x.xml", xhtml))).body()).isEqualTo(FIRST + "\n" + SECOND);
        assertThat(only(Given.read(Given.file(dir, "p.xml", plain))).body()).isEqualTo(FIRST + "\n" + SECOND);
    }

    @Test
    void reads_a_message_of_several_items_and_names_those_that_are_no_text() throws IOException {
        String text = newsItem("ninat:text", "<inlineData>" + FIRST + "</inlineData>");
        String picture = newsItem("ninat:picture", "");
        Reading reading = Given.read(Given.file(
                dir,
                "message.xml",
                "<?xml version=\"1.0\"?><newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>"
                        + withoutDeclaration(text) + withoutDeclaration(picture) + "</itemSet></newsMessage>"));
        assertThat(reading.articles()).extracting(Article::id).containsExactly("message-1");
        assertThat(Given.notes(reading))
                .containsExactly("message.xml item 2 is a news item of the type \"picture\", not a text");
    }

    @Test
    void refuses_xml_bombs_external_entities_and_what_it_does_not_know() throws IOException {
        Reading reading = Given.read(
                Given.file(dir, "bomb.xml", """
                        <?xml version="1.0"?><!DOCTYPE newsItem [<!ENTITY a "fog"><!ENTITY b "&a;&a;&a;&a;">]>
                        <newsItem><contentSet><inlineData>&b;</inlineData></contentSet></newsItem>"""),
                Given.file(dir, "file.xml", """
                        <?xml version="1.0"?><!-- x --><!DOCTYPE newsItem [<!ENTITY a SYSTEM "file:///etc/hostname">]>
                        <newsItem><contentSet><inlineData>&a;</inlineData></contentSet></newsItem>"""),
                Given.file(dir, "old.xml", "<?xml version=\"1.0\"?><NewsML><NewsItem/></NewsML>"),
                Given.file(dir, "map.xml", "<?xml version=\"1.0\"?><kml><Placemark/></kml>"),
                Given.file(dir, "cut.xml", "<?xml version=\"1.0\"?>"));
        assertThat(reading.articles()).isEmpty();
        assertThat(Given.reasons(reading))
                .containsExactly(
                        "bomb.xml is XML with declarations of its own (a DTD), which Stemma does not read",
                        "cut.xml is XML without an element",
                        "file.xml is XML with declarations of its own (a DTD), which Stemma does not read",
                        "map.xml is XML of a kind Stemma does not read (its root is \"kml\")",
                        "old.xml is NewsML 1; Stemma reads NewsML-G2");
    }

    @Test
    void an_entity_that_nobody_declared_stays_as_it_is_written() throws IOException {
        Article article = only(Given.read(Given.file(
                dir,
                "e.xml",
                newsItem("ninat:text", "<inlineData>The &fog; came, and it was &quot;thick&quot;.</inlineData>"))));
        assertThat(article.body()).isEqualTo("The &fog; came, and it was \"thick\".");
    }

    @Test
    void reads_deeply_nested_xml_without_falling_over() throws IOException {
        String deep = "<?xml version=\"1.0\"?>" + "<newsItem>".repeat(100_000) + "x";
        assertThat(Given.read(Given.file(dir, "deep.xml", deep)).articles()).isEmpty();
    }

    private static Article only(Reading reading) {
        assertThat(Given.reasons(reading)).isEmpty();
        return reading.articles().get(0);
    }

    private static String withoutDeclaration(String xml) {
        return xml.substring(xml.indexOf("?>") + 2);
    }

    private static String newsItem(String type, String content) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="%s" version="10" standard="NewsML-G2"
                    standardversion="2.24" xml:lang="en">
                  <rightsInfo><copyrightHolder><name>Meridian Holdings</name></copyrightHolder>
                    <copyrightNotice>Copyright 2025 Meridian Holdings</copyrightNotice>
                    <usageTerms>Not for use in Sovara.</usageTerms></rightsInfo>
                  <itemMeta><itemClass qcode="%s"/><provider literal="Meridian Press Agency"/>
                    <versionCreated>2025-09-14T12:37:00+02:00</versionCreated><pubStatus qcode="stat:usable"/>
                    <edNote>See also the picture.</edNote><signal qcode="sig:correction"/></itemMeta>
                  <contentMeta><located qcode="city:1"><name>Quillon</name></located>
                    <infoSource qcode="is:R"><name>Reuters</name></infoSource><language tag="en-GB"/>
                    <headline> Ferry runs aground </headline></contentMeta>
                  <contentSet>%s</contentSet>
                </newsItem>""".formatted(ITEM, type, content);
    }
}
