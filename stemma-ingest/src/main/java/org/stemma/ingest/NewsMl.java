package org.stemma.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.stemma.article.Block;
import org.stemma.article.Draft;
import org.stemma.article.MappedText;

/** Reads news items in NewsML-G2, the agencies' XML: one {@code newsItem}, or all of a {@code newsMessage}. */
final class NewsMl {
    private final Element root;
    private final Source source;
    private final AgencyItem item = new AgencyItem();

    private NewsMl(Element root, Source source) {
        this.root = root;
        this.source = source;
    }

    /** The articles of a file; an item that is no text becomes a note, unless all are none. */
    static List<Draft> read(Element root, Source source) throws Unreadable {
        List<Element> items = Xml.all(root, "newsitem");
        if (items.isEmpty()) {
            throw new Unreadable("is NewsML-G2 without a news item");
        }
        List<Draft> drafts = new ArrayList<>();
        int number = 0;
        for (Element element : items) {
            number++;
            try {
                NewsMl one = new NewsMl(element, source);
                one.item.fields.id = items.size() > 1 ? Optional.of(source.stem() + "-" + number) : Optional.empty();
                one.fill();
                drafts.add(one.item.draft(source, items.size() > 1 ? source.capture(number) : source.capture()));
            } catch (Unreadable e) {
                if (items.size() == 1) {
                    throw e;
                }
                source.notes().accept("item " + number + " " + e.reason());
            }
        }
        if (drafts.isEmpty()) {
            throw new Unreadable("is NewsML-G2 without a text");
        }
        return drafts;
    }

    private void fill() throws Unreadable {
        item.item = Xml.attribute(root, "guid");
        item.version = Xml.attribute(root, "version");
        Optional<Element> management = Xml.child(root, "itemmeta");
        Optional<Element> content = Xml.child(root, "contentmeta");
        Optional<Element> rights = Xml.child(root, "rightsinfo");
        Optional<String> provider = management.flatMap(m -> party(m, "provider"));
        Optional<String> holder = rights.flatMap(r -> party(r, "copyrightholder"));
        List<String> sources = content.map(c -> parties(c, "infosource")).orElse(List.of());
        management.ifPresent(this::management);
        content.ifPresent(this::content);
        content.flatMap(c -> Xml.text(c, "creditline")).map(Optional::of).ifPresent(item::credit);
        sources.forEach(s -> item.credit(Optional.of(s)));
        item.credit(provider);
        item.credit(holder);
        rights.ifPresent(r -> {
            item.credit(Xml.text(r, "copyrightnotice"));
            item.keep("copyrightnotice", Xml.text(r, "copyrightnotice"));
            item.keep("usageterms", Xml.text(r, "usageterms"));
        });
        item.keep("copyrightholder", holder);
        item.fields.outlet = provider.or(() -> holder);
        Optional<Element> text = Xml.child(root, "contentset");
        if (text.isPresent()) {
            text(text.get());
        }
        if (item.fields.language.isEmpty()) {
            item.fields.language = Xml.attribute(root, "lang");
        }
        if (item.fields.byline.isEmpty()) {
            item.fields.byline = content.flatMap(c -> party(c, "creator")).map(MappedText::of);
        }
    }

    private void management(Element meta) {
        item.type = Xml.child(meta, "itemclass").flatMap(NewsMl::code).map(c -> c.toLowerCase(Locale.ROOT));
        item.status = Xml.child(meta, "pubstatus").flatMap(NewsMl::code);
        item.signal = Xml.child(meta, "signal").flatMap(NewsMl::code);
        item.note = Xml.text(meta, "ednote");
        item.embargo = Xml.text(meta, "embargoed");
        item.fields.published = Xml.text(meta, "versioncreated").or(() -> Xml.text(meta, "firstcreated"));
        item.keep("firstcreated", Xml.text(meta, "firstcreated"));
        item.fields.title = Xml.text(meta, "title").map(MappedText::of);
    }

    private void content(Element meta) {
        Xml.text(meta, "headline").ifPresent(h -> item.fields.title = Optional.of(MappedText.of(h)));
        item.fields.byline = Xml.text(meta, "by").map(Fields::withoutBy);
        item.fields.language = Xml.child(meta, "language").flatMap(l -> Xml.attribute(l, "tag"));
        item.dateline = Xml.text(meta, "dateline").or(() -> party(meta, "located"));
        item.keep("slugline", Xml.text(meta, "slugline"));
        item.keep("urgency", Xml.text(meta, "urgency"));
        if (item.fields.published.isEmpty()) {
            item.fields.published = Xml.text(meta, "contentcreated");
        }
    }

    /** The text: NITF or XHTML in place, or as characters. */
    private void text(Element contentSet) throws Unreadable {
        for (Element inline : Xml.children(contentSet, "inlinexml")) {
            nitf(inline);
            Element body = first(inline, "body.content", "body").orElse(inline);
            item.blocks(Markup.blocks(Xml.inner(body, source.text()), source.limits()));
        }
        for (Element inline : Xml.children(contentSet, "inlinedata")) {
            String words = Xml.words(inline);
            List<Block> blocks = Markup.isMarkup(words)
                    ? Markup.blocks(words, source.limits())
                    : TextFormats.blocks(words, source.limits());
            item.blocks(blocks);
        }
    }

    /** What NITF says above its text, where the item itself does not. */
    private void nitf(Element inline) {
        Optional<Element> head = first(inline, "body.head");
        if (head.isEmpty()) {
            return;
        }
        if (item.fields.title.isEmpty()) {
            item.fields.title = first(head.get(), "hl1").map(Xml::words).map(MappedText::of);
        }
        if (item.fields.byline.isEmpty()) {
            item.fields.byline = first(head.get(), "byline").map(Xml::words).map(Fields::withoutBy);
        }
        if (item.dateline.isEmpty()) {
            item.dateline = first(head.get(), "dateline").map(Xml::words);
        }
    }

    private static Optional<Element> first(Element root, String... names) {
        for (String name : names) {
            List<Element> found = Xml.all(root, name);
            if (!found.isEmpty()) {
                return Optional.of(found.get(0));
            }
        }
        return Optional.empty();
    }

    private static List<String> parties(Element meta, String name) {
        List<String> out = new ArrayList<>();
        for (Element e : Xml.children(meta, name)) {
            named(e).ifPresent(out::add);
        }
        return out;
    }

    private static Optional<String> party(Element meta, String name) {
        return parties(meta, name).stream().findFirst();
    }

    /** A party's or place's name: in words, as a literal, or the last part of its code. */
    private static Optional<String> named(Element e) {
        return Xml.text(e, "name")
                .or(() -> Xml.attribute(e, "literal"))
                .or(() -> code(e))
                .or(() -> Optional.of(e.ownText().strip()).filter(s -> !s.isEmpty()));
    }

    /** {@code usable} of {@code stat:usable}, or of an address that ends in it. */
    private static Optional<String> code(Element e) {
        return Xml.attribute(e, "qcode")
                .map(q -> q.substring(q.indexOf(':') + 1))
                .or(() -> Xml.attribute(e, "uri")
                        .filter(u -> !u.endsWith("/"))
                        .map(u -> u.substring(Math.max(u.lastIndexOf('/'), u.lastIndexOf('#')) + 1)));
    }
}
