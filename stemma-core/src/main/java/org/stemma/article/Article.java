package org.stemma.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One published account: its parts, which never change, and what it says of itself.
 *
 * <p>Exactly one part is the {@link Part.Kind#BODY}; it may be empty. All findings are spans in these parts.
 *
 * @param id unique among the articles of one run; the input's own where it has one
 * @param capture what it was read from
 * @param outlet who published it, if known
 * @param published when, if known
 * @param url its address, if known
 * @param language BCP 47 tag of its text, if known
 * @param author as the byline has it, if any
 * @param agency the news agency whose text it is, with the words that say so
 * @param dateline the place it was filed from, with the words that say so
 * @param edition which version of which item it is, if declared
 * @param parts in the order of the source
 * @param extra fields of the input that Stemma does not know, kept as they were
 */
public record Article(
        String id,
        Capture capture,
        Optional<Outlet> outlet,
        Optional<Published> published,
        Optional<String> url,
        Optional<String> language,
        Optional<String> author,
        Optional<Named> agency,
        Optional<Named> dateline,
        Optional<Edition> edition,
        List<Part> parts,
        Map<String, String> extra) {

    /** The order in which articles are collated: by time (undated last), then by id. */
    public static final Comparator<Article> BY_TIME_THEN_ID = Comparator.comparing(
                    (Article a) -> a.published().isEmpty())
            .thenComparing(a -> a.published().map(Published::earliest).orElse(java.time.Instant.MAX))
            .thenComparing(Article::id);

    /** Copies what it is given; throws {@link IllegalArgumentException} unless there is exactly one body. */
    public Article {
        parts = List.copyOf(parts);
        extra = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(extra));
        if (parts.stream().filter(p -> p.kind() == Part.Kind.BODY).count() != 1) {
            throw new IllegalArgumentException("article " + id + " needs exactly one body");
        }
    }

    /** An article that declares no edition. */
    public Article(
            String id,
            Capture capture,
            Optional<Outlet> outlet,
            Optional<Published> published,
            Optional<String> url,
            Optional<String> language,
            Optional<String> author,
            Optional<Named> agency,
            Optional<Named> dateline,
            List<Part> parts,
            Map<String, String> extra) {
        this(id, capture, outlet, published, url, language, author, agency, dateline, Optional.empty(), parts, extra);
    }

    /** An article that is nothing but its body, as it stands: what data sets of plain texts are made of. */
    public static Article ofBody(String id, String text) {
        return new Article(
                id,
                new Capture(id, Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(Part.whole(Part.Kind.BODY, text)),
                Map.of());
    }

    /** The same article under another capture. */
    public Article withCapture(Capture other) {
        return new Article(
                id, other, outlet, published, url, language, author, agency, dateline, edition, parts, extra);
    }

    /** The same article under another id. */
    public Article withId(String other) {
        return new Article(
                other, capture, outlet, published, url, language, author, agency, dateline, edition, parts, extra);
    }

    /** The index of the body in {@link #parts()}. */
    public int bodyIndex() {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).kind() == Part.Kind.BODY) {
                return i;
            }
        }
        throw new IllegalStateException("no body in " + id);
    }

    /** The text of the body. */
    public String body() {
        return parts.get(bodyIndex()).text();
    }

    /** The headline, if it has one. */
    public Optional<String> title() {
        return parts.stream()
                .filter(p -> p.kind() == Part.Kind.TITLE)
                .map(Part::text)
                .findFirst();
    }

    /** The texts of all parts of this kind, in order. */
    public List<String> texts(Part.Kind kind) {
        List<String> out = new ArrayList<>();
        for (Part p : parts) {
            if (p.kind() == kind) {
                out.add(p.text());
            }
        }
        return List.copyOf(out);
    }

    /** The words of a span in one of the parts. */
    public String words(PartSpan where) {
        return where.span().of(parts.get(where.part()).text());
    }
}
