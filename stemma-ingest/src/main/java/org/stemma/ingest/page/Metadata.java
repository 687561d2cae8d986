package org.stemma.ingest.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.stemma.article.Agencies;
import org.stemma.article.Outlets;
import org.stemma.ingest.date.DayOrder;

/** Gathers what a page says of itself and chooses each field. */
final class Metadata {
    private final Document page;
    private final JsonLd jsonLd;
    private final MetaElements metas;

    Metadata(Document page) {
        this.page = page;
        this.jsonLd = new JsonLd(page);
        this.metas = new MetaElements(page);
    }

    /** The article's text, as the JSON-LD object has it; empty when it has none. */
    String text() {
        return jsonLd.words("articleBody").stream()
                .map(Evidence::words)
                .findFirst()
                .orElse("");
    }

    /** The article's text as the page's scripts have it, wherever: for a page that shows none. */
    String anyText() {
        String text = text();
        return text.isEmpty() ? StateText.of(page) : text;
    }

    /** False when the page says that its article costs something. */
    boolean isFree() {
        return !jsonLd.denies("isAccessibleForFree");
    }

    /** True when the page says that it is an article. */
    boolean saysArticle() {
        boolean meta = metas.of("og:type").stream().anyMatch(e -> e.words().equalsIgnoreCase("article"));
        return meta || jsonLd.hasArticle() || page.selectFirst("[itemprop=articleBody]") != null;
    }

    /**
     * All fields.
     *
     * @param runs the page's runs of text
     * @param taken when it was fetched, if known: nothing later is a date of its
     */
    PageData data(List<HtmlBlock> runs, Optional<Instant> taken) {
        Told<String> url = url();
        Told<String> outlet = outlet();
        Told<String> language = language();
        Told<String> title = Titles.of(page, jsonLd, metas, outlet.value().orElse(""));
        List<String> titles = new ArrayList<>();
        title.value().ifPresent(titles::add);
        title.evidence().forEach(e -> titles.add(e.words()));
        HeadlineArea area = HeadlineArea.of(runs, titles);
        String host = url.value().flatMap(Outlets::host).orElse("");
        AuthorNames names = new AuthorNames(outlet.value().orElse(""), host);
        Told<List<String>> authors = Authors.of(page, jsonLd, metas, area, names);
        Told<String> agency = agency(authors);
        Times times = Times.of(page, jsonLd, metas, area, DayOrder.of(language.value()), url.value(), taken);
        return new PageData(
                title,
                outlet,
                authors,
                byline(authors, agency),
                times.published(),
                times.modified(),
                url,
                language,
                agency,
                basedOn());
    }

    private Told<String> outlet() {
        List<Evidence> all = new ArrayList<>(jsonLd.words("publisher"));
        all.addAll(metas.of("og:site_name", "application-name", "dc.publisher", "publisher", "parsely-network-name"));
        all.removeIf(e -> e.words().contains("://"));
        return Told.first(all);
    }

    private Told<String> url() {
        List<Evidence> all = new ArrayList<>();
        for (Element e : page.select("link[rel=canonical][href]")) {
            all.add(new Evidence("canonical link", e.attr("href").strip()));
        }
        all.addAll(metas.of("og:url", "twitter:url", "parsely-link"));
        all.addAll(jsonLd.words("url"));
        all.addAll(jsonLd.words("mainEntityOfPage"));
        return Told.first(all.stream()
                .filter(e -> e.words().toLowerCase(Locale.ROOT).startsWith("http"))
                .toList());
    }

    private Told<String> language() {
        List<Evidence> all = new ArrayList<>(jsonLd.words("inLanguage"));
        String lang = page.select("html").attr("lang").strip();
        if (!lang.isEmpty()) {
            all.add(new Evidence("html lang", lang));
        }
        all.addAll(metas.of("og:locale", "content-language", "dc.language", "language"));
        List<Evidence> tags = new ArrayList<>();
        for (Evidence e : all) {
            String tag = e.words().replace('_', '-').strip();
            if (tag.length() >= 2 && tag.length() <= 12 && tag.indexOf(' ') < 0) {
                tags.add(new Evidence(e.where(), tag));
            }
        }
        return Told.first(tags);
    }

    /** The agency that signed, or that the metadata give as source. */
    private Told<String> agency(Told<List<String>> authors) {
        List<Evidence> all = new ArrayList<>();
        for (String field : List.of("sourceOrganization", "provider", "copyrightHolder", "creditText")) {
            all.addAll(jsonLd.words(field));
        }
        all.addAll(metas.of("news_source", "dc.source", "source", "article:source", "syndication-source"));
        List<Evidence> agencies = new ArrayList<>();
        for (Evidence e : authors.evidence()) {
            agencyIn(e.words()).ifPresent(a -> agencies.add(new Evidence(e.where(), a)));
        }
        for (Evidence e : all) {
            Agencies.named(e.words()).ifPresent(a -> agencies.add(new Evidence(e.where(), a)));
        }
        return Told.first(agencies);
    }

    /** A known agency as a part of a byline, or at the start of one: {@code Jane Doe, AP Business Writer}. */
    private static Optional<String> agencyIn(String byline) {
        for (String part : byline.split("[,/|;()]")) {
            String words = part.strip();
            int at = BylineWords.afterCue(words);
            String bare = at < 0 ? words : words.substring(at);
            Optional<String> whole = Agencies.named(bare);
            int space = bare.indexOf(' ');
            boolean job = space > 0 && isJob(bare.substring(space + 1));
            Optional<String> agency = whole.or(
                    () -> job ? Agencies.named(bare.substring(0, space).toUpperCase(Locale.ROOT)) : Optional.empty());
            if (agency.isPresent()) {
                return agency;
            }
        }
        return Optional.empty();
    }

    private static boolean isJob(String words) {
        for (String word : words.split(" ")) {
            if (BylineWords.JOBS.contains(word.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static Told<String> byline(Told<List<String>> authors, Told<String> agency) {
        if (authors.value().isEmpty()) {
            return new Told<>(Optional.empty(), authors.because(), authors.evidence());
        }
        StringBuilder words =
                new StringBuilder(String.join(", ", authors.value().get()));
        boolean named =
                authors.value().get().stream().anyMatch(a -> Agencies.named(a).isPresent());
        boolean signed = agency.value().isPresent()
                && agencySigned(authors, agency.value().get());
        if (signed && !named) {
            words.append(", ").append(agency.value().get());
        }
        return new Told<>(Optional.of(words.toString()), authors.because(), authors.evidence());
    }

    private static boolean agencySigned(Told<List<String>> authors, String agency) {
        return authors.evidence().stream()
                .anyMatch(e -> agencyIn(e.words()).filter(agency::equals).isPresent());
    }

    private Told<String> basedOn() {
        List<Evidence> all = new ArrayList<>(jsonLd.words("isBasedOn"));
        all.addAll(metas.of("syndication-source", "original-source"));
        for (Element e : page.select("link[rel=syndication-source][href], link[rel=original-source][href]")) {
            all.add(new Evidence("link " + e.attr("rel"), e.attr("href").strip()));
        }
        return Told.first(all);
    }
}
