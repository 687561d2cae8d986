package org.stemma.app.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A file of every format that people send, with the same evil in each of its fields. */
final class PoisonedFiles {
    /** Would run in three ways where it is not escaped. */
    static final String EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg onload=alert(3)>";

    private static final String LINK = "javascript:alert(1)";

    private PoisonedFiles() {}

    /** Name and content of each; the names say the kind, as a sender's do. */
    static Map<String, String> all() {
        Map<String, String> out = new LinkedHashMap<>();
        out.put(EVIL.replace('/', '_') + ".txt", words(0));
        out.put("header.md", """
                # %1$s

                Published at: **2021-05-05T10:00:00+00:00**

                Author: **%1$s**

                Original: [%1$s](%2$s)

                %3$s
                """.formatted(EVIL, LINK, words(1)));
        out.put("front.md", """
                ---
                title: %1$s
                outlet: %1$s
                author: %1$s
                url: %2$s
                language: %1$s
                ---

                %3$s
                """.formatted(EVIL, LINK, words(2)));
        out.put("page.html", page(3));
        out.put("lines.jsonl", json("""
                {"id":"%1$s","title":"%1$s","outlet":"%1$s","author":"%1$s","url":"%2$s","language":"%1$s","%1$s":"%1$s","text":"%3$s"}
                """.replace("\n", ""), 4));
        out.put("ninjs.json", json("""
                {"uri":"%1$s","type":"text","pubstatus":"usable","version":"%1$s","headline":"%1$s","byline":"%1$s",\
                "located":"%1$s","copyrightholder":"%1$s","copyrightnotice":"%1$s","ednote":"%1$s","usageterms":"%1$s",\
                "embargoed":"%1$s","body_xhtml":"<p>%3$s</p>","associations":{"main":{"type":"picture","description_text":"%1$s"}}}""", 5));
        out.put("newsml.xml", xml("""
                <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:%1$s" version="1"><rightsInfo><copyrightHolder literal="%1$s"><name>%1$s</name>\
                </copyrightHolder><usageTerms>%1$s</usageTerms></rightsInfo><itemMeta><itemClass qcode="ninat:text"/><provider literal="%1$s">\
                <name>%1$s</name></provider><edNote>%1$s</edNote></itemMeta><contentMeta><located><name>%1$s</name></located><by>%1$s</by>\
                <creditline>%1$s</creditline><headline>%1$s</headline><dateline>%1$s</dateline></contentMeta><contentSet>\
                <inlineData contenttype="text/plain">%3$s</inlineData></contentSet></newsItem>""", 6));
        out.put("rss.xml", xml("""
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>%1$s</title><link>%2$s</link>\
                <item><title>%1$s</title><link>%2$s</link><guid>%1$s</guid><author>%1$s</author><content:encoded>%3$s</content:encoded></item>\
                </channel></rss>""", 7));
        out.put("atom.xml", xml("""
                <feed xmlns="http://www.w3.org/2005/Atom"><title>%1$s</title><id>%1$s</id><author><name>%1$s</name></author><entry><id>%1$s</id>\
                <title type="html">%1$s</title><link href="%2$s"/><updated>2025-09-14T11:00:00Z</updated><content type="html">%3$s</content>\
                </entry></feed>""", 8));
        out.put("feed.json", json("""
                {"version":"https://jsonfeed.org/version/1.1","title":"%1$s","items":[{"id":"%1$s","url":"%2$s","title":"%1$s",\
                "content_html":"<p>%3$s</p>","authors":[{"name":"%1$s"}]}]}""", 9));
        out.put(
                "table.csv",
                "title,text,outlet,author,url\n" + quoted(EVIL) + "," + quoted(words(10)) + "," + quoted(EVIL) + ","
                        + quoted(EVIL) + "," + LINK + "\n");
        out.put("web.warc", warc(page(11)));
        return out;
    }

    private static String words(int n) {
        return "The ferry Linnet " + n + " ran aground off Quillon, its owners said on Tuesday evening. \"" + EVIL
                + " we will not sail in fog, whatever it costs us " + n + ",\"" + " said Anna " + EVIL + " Moor.";
    }

    private static String page(int n) {
        String evil = escaped(EVIL);
        return "<html lang=\"" + evil + "\"><head><title>" + evil + "</title><meta property=og:site_name content=\""
                + evil
                + "\"><meta name=author content=\"" + evil + "\"><link rel=canonical href='" + LINK
                + "'></head><body><article><h1>" + evil + "</h1><p>" + escaped(words(n))
                + "</p><p>The harbour was closed until"
                + " the tide turned at noon, and " + n + " boats waited outside.</p>" + EVIL + "<figure><figcaption>"
                + evil
                + "</figcaption></figure></article></body></html>";
    }

    private static String warc(String page) {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
                + "WARC-Date: 2025-09-14T10:00:00Z\r\nWARC-Target-URI: http://evil.example/" + "%3Cscript%3E"
                + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                + http.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + http + "\r\n\r\n";
    }

    private static String json(String template, int n) {
        return template.formatted(inJson(EVIL), LINK, inJson(words(n)));
    }

    private static String xml(String template, int n) {
        return template.formatted(escaped(EVIL), LINK, escaped(words(n)));
    }

    private static String inJson(String text) {
        return text.replace("\"", "\\\"");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
