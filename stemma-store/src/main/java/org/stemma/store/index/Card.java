package org.stemma.store.index;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stemma.article.Article;
import org.stemma.article.Outlet;
import org.stemma.article.Part;
import org.stemma.article.Published;
import org.stemma.text.Span;

/**
 * What the index keeps of an article to show it when it is found.
 *
 * <p>The parts that search reads are one text here, a line end between them, and every offset in the index is an offset in it.
 *
 * @param id the article's
 * @param outlet who published it, if known
 * @param published when, if known
 * @param url its address, if known
 * @param language BCP 47 tag, if known
 * @param agency whose text it is, if known
 * @param kinds of all parts, in the article's order
 * @param texts of all parts; empty for furniture, which belongs to the site and is not searched
 */
record Card(
        String id,
        Optional<String> outlet,
        Optional<Published> published,
        Optional<String> url,
        Optional<String> language,
        Optional<String> agency,
        List<Part.Kind> kinds,
        List<String> texts) {
    private static final Part.Kind[] KINDS = Part.Kind.values();
    /** A day has ten characters, a time more. */
    private static final int DAY = 10;

    static Card of(Article article) {
        List<Part.Kind> kinds = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Part p : article.parts()) {
            kinds.add(p.kind());
            texts.add(p.kind() == Part.Kind.FURNITURE ? "" : p.text());
        }
        return new Card(
                article.id(),
                article.outlet().map(Outlet::name),
                article.published(),
                article.url(),
                article.language(),
                article.agency().map(a -> a.name()),
                kinds,
                texts);
    }

    /** The index of the first part of this kind; -1 when there is none. */
    int part(Part.Kind kind) {
        return kinds.indexOf(kind);
    }

    /** Where a part starts in the text of all. */
    int start(int part) {
        int start = 0;
        for (int i = 0; i < part; i++) {
            start += texts.get(i).length() + 1;
        }
        return start;
    }

    /** Where the body stands in the text of all. */
    Span body() {
        int body = part(Part.Kind.BODY);
        int start = start(body);
        return new Span(start, start + texts.get(body).length());
    }

    byte[] toBytes() {
        Packer out = new Packer();
        out.text(id);
        out.optional(outlet);
        out.optional(published.map(Published::toString));
        out.optional(url);
        out.optional(language);
        out.optional(agency);
        out.number(kinds.size());
        for (int i = 0; i < kinds.size(); i++) {
            out.number(kinds.get(i).ordinal());
            out.text(texts.get(i));
        }
        return out.bytes();
    }

    static Card of(byte[] bytes, int offset, int length) {
        Unpacker in = new Unpacker(bytes, offset, length);
        String id = in.text();
        Optional<String> outlet = in.optional();
        Optional<Published> published = in.optional().map(Card::published);
        Optional<String> url = in.optional();
        Optional<String> language = in.optional();
        Optional<String> agency = in.optional();
        int parts = in.number();
        List<Part.Kind> kinds = new ArrayList<>(parts);
        List<String> texts = new ArrayList<>(parts);
        for (int i = 0; i < parts; i++) {
            kinds.add(KINDS[in.number()]);
            texts.add(in.text());
        }
        return new Card(id, outlet, published, url, language, agency, kinds, texts);
    }

    private static Published published(String s) {
        return s.length() > DAY ? Published.at(OffsetDateTime.parse(s)) : Published.on(LocalDate.parse(s));
    }
}
