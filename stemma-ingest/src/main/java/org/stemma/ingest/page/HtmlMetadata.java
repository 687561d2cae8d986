package org.stemma.ingest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.stemma.ingest.date.Dates;

/**
 * What a page says of itself: headline, author, date, outlet, address, language.
 *
 * <p>Evidence in the order of trust: the JSON-LD object that is an article, OpenGraph and other meta elements, microdata,
 * {@code time} elements, the address, what readers see.
 */
final class HtmlMetadata {
    private static final int MOST_NODES = 5000;
    private static final int LONGEST_SCRIPT = 1 << 20;

    private final Document page;
    private final Optional<JsonNode> article;

    private HtmlMetadata(Document page) {
        this.page = page;
        this.article = articleObject(page);
    }

    static HtmlMetadata of(Document page) {
        return new HtmlMetadata(page);
    }

    /** The headline. */
    Optional<String> title() {
        Optional<String> shown = only(page.select("h1"));
        Optional<String> told = field("headline")
                .or(() -> meta("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title"));
        Optional<String> named = Optional.of(page.title().strip()).filter(t -> !t.isEmpty());
        // A meta title often ends in the site's name; the heading that readers see does not.
        return shown.filter(h -> told.or(() -> named).map(t -> contains(t, h)).orElse(true))
                .or(() -> told)
                .map(HtmlMetadata::decoded)
                .or(() -> shown)
                .or(() -> named.map(HtmlMetadata::withoutSite));
    }

    private static boolean contains(String longer, String part) {
        return part.length() > 10 && longer.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private static String withoutSite(String title) {
        for (String bar : List.of(" | ", " - ", " \u2013 ", " \u2014 ", " :: ")) {
            int at = title.lastIndexOf(bar);
            if (at > title.length() / 3) {
                return title.substring(0, at).strip();
            }
        }
        return title;
    }

    /** Who signed it. */
    Optional<String> author() {
        return field("author")
                .or(() -> meta("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl"))
                .or(() -> firstText("[itemprop=author] [itemprop=name], [itemprop=author], [rel=author]"))
                .filter(a -> !a.contains("://") && a.length() < 200)
                .map(HtmlMetadata::decoded)
                .map(a -> a.regionMatches(true, 0, "by ", 0, 3) ? a.substring(3).strip() : a);
    }

    /** When it was published, as the page words it. */
    Optional<String> published(Optional<String> url) {
        List<Optional<String>> evidence = List.of(
                field("datePublished"),
                meta(
                        "article:published_time",
                        "og:published_time",
                        "og:article:published_time",
                        "datepublished",
                        "date",
                        "pubdate",
                        "publishdate",
                        "publish-date",
                        "publish_date",
                        "dc.date",
                        "dc.date.issued",
                        "dcterms.created",
                        "parsely-pub-date",
                        "sailthru.date",
                        "article.published",
                        "cxenseparse:recs:publishtime",
                        "published_time",
                        "displaydate",
                        "ptime",
                        "bt:pubdate",
                        "originalpublicationdate",
                        "article_date_original",
                        "dcterms.date",
                        "news_publish_date"),
                attribute("[itemprop=datePublished]", "content", "datetime"),
                field("dateCreated"));
        for (Optional<String> e : evidence) {
            if (e.isPresent() && Dates.parse(e.get()).isPresent()) {
                return e;
            }
        }
        Optional<String> time = times();
        if (time.isPresent()) {
            return time;
        }
        Optional<String> inAddress = url.flatMap(Dates::ofAddress).map(Object::toString);
        Optional<String> modified = field("dateModified")
                .or(() -> meta("article:modified_time", "og:updated_time", "last-modified"))
                .filter(d -> Dates.parse(d).isPresent());
        return inAddress
                .or(() -> shownDate())
                .or(() -> modified)
                .or(() -> evidence.stream().flatMap(Optional::stream).findFirst());
    }

    private Optional<String> times() {
        for (Element time : page.select("time[datetime], abbr.published[title], abbr[data-utime]")) {
            String value = time.hasAttr("datetime") ? time.attr("datetime") : time.attr("title");
            if (Dates.parse(value).isPresent()) {
                return Optional.of(value);
            }
        }
        for (Element time : page.select("time")) {
            if (Dates.parse(time.text()).isPresent()) {
                return Optional.of(time.text());
            }
        }
        return Optional.empty();
    }

    /** A short text that is a date, in an element named for one. */
    private Optional<String> shownDate() {
        for (Element e : page.select("[class*=date], [class*=time], [id*=date], [class*=publi], [class*=meta]")) {
            String text = e.text();
            if (text.length() >= 8 && text.length() <= 80 && Dates.parse(text).isPresent()) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    /** The article's text, as the JSON-LD object has it. */
    Optional<String> text() {
        return field("articleBody").map(HtmlMetadata::decoded);
    }

    /** The outlet's name as the page gives it. */
    Optional<String> outlet() {
        return field("publisher")
                .or(() -> meta("og:site_name", "application-name", "dc.publisher"))
                .map(HtmlMetadata::decoded);
    }

    /** The page's own address. */
    Optional<String> url() {
        return attribute("link[rel=canonical]", "href")
                .filter(u -> u.startsWith("http"))
                .or(() -> meta("og:url").filter(u -> u.startsWith("http")))
                .or(() -> field("url").filter(u -> u.startsWith("http")));
    }

    /** The language the page declares. */
    Optional<String> language() {
        return field("inLanguage")
                .or(() -> Optional.of(page.select("html").attr("lang")).filter(l -> !l.isBlank()))
                .or(() -> meta("og:locale", "content-language", "language"))
                .map(l -> l.replace('_', '-').strip())
                .filter(l -> l.length() >= 2 && l.length() <= 12 && l.indexOf(' ') < 0);
    }

    private Optional<String> field(String name) {
        return article.map(a -> a.path(name)).flatMap(HtmlMetadata::text);
    }

    private static Optional<String> text(JsonNode node) {
        if (node.isTextual()) {
            return Optional.of(node.asText().strip()).filter(s -> !s.isEmpty());
        }
        if (node.isArray()) {
            List<String> items = new ArrayList<>();
            for (JsonNode item : node) {
                text(item).filter(t -> !items.contains(t)).ifPresent(items::add);
            }
            return items.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", items));
        }
        return node.isObject() ? text(node.path("name")) : Optional.empty();
    }

    private Optional<String> meta(String... names) {
        for (String name : names) {
            for (Element e : page.select("meta")) {
                boolean named = e.attr("property").equalsIgnoreCase(name)
                        || e.attr("name").equalsIgnoreCase(name)
                        || e.attr("http-equiv").equalsIgnoreCase(name);
                if (named && !e.attr("content").isBlank()) {
                    return Optional.of(e.attr("content").strip());
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> attribute(String selector, String... names) {
        for (Element e : page.select(selector)) {
            for (String name : names) {
                if (!e.attr(name).isBlank()) {
                    return Optional.of(e.attr(name).strip());
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> firstText(String selector) {
        Element e = page.selectFirst(selector);
        return Optional.ofNullable(e).map(x -> x.text().strip()).filter(t -> !t.isEmpty());
    }

    private static Optional<String> only(List<Element> elements) {
        List<String> texts = new ArrayList<>();
        for (Element e : elements) {
            if (e.hasText()) {
                texts.add(e.text().strip());
            }
        }
        return texts.size() == 1 ? Optional.of(texts.get(0)) : Optional.empty();
    }

    /** Some sites escape what they write into attributes and JSON once too often. */
    private static String decoded(String s) {
        return s.indexOf('&') < 0 ? s : org.jsoup.parser.Parser.unescapeEntities(s, false);
    }

    /** The first JSON-LD object whose type is a kind of article. */
    private static Optional<JsonNode> articleObject(Document page) {
        ObjectMapper json = new ObjectMapper();
        for (Element script : page.select("script[type=application/ld+json]")) {
            String data = script.data();
            if (data.length() > LONGEST_SCRIPT) {
                continue;
            }
            try {
                Optional<JsonNode> found = articleIn(json.readTree(cleaned(data)));
                if (found.isPresent()) {
                    return found;
                }
            } catch (JsonProcessingException e) {
                // Pages with broken JSON-LD are common; the other evidence stands.
                continue;
            }
        }
        return Optional.empty();
    }

    /** Line ends inside strings are not JSON, and common. */
    private static String cleaned(String data) {
        StringBuilder out = new StringBuilder(data.length());
        for (int i = 0; i < data.length(); i++) {
            char c = data.charAt(i);
            out.append(c < ' ' ? ' ' : c);
        }
        return out.toString();
    }

    private static Optional<JsonNode> articleIn(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        for (int n = 0; n < MOST_NODES && !open.isEmpty(); n++) {
            JsonNode node = open.removeFirst();
            if (node.isObject() && isArticle(node.path("@type"))) {
                return Optional.of(node);
            }
            if (node.isContainerNode()) {
                node.forEach(open::add);
            }
        }
        return Optional.empty();
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode t : type) {
                if (isArticle(t)) {
                    return true;
                }
            }
            return false;
        }
        String t = type.asText();
        return t.endsWith("Article") || t.endsWith("BlogPosting") || t.equals("Report") || t.equals("LiveBlogPosting");
    }
}
