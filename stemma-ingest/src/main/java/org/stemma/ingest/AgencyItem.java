package org.stemma.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.stemma.article.Block;
import org.stemma.article.Capture;
import org.stemma.article.Declared;
import org.stemma.article.Draft;
import org.stemma.article.Edition;
import org.stemma.article.MappedText;

/** What ninjs and NewsML-G2 both declare of a news item; {@link #draft} makes the article's draft of it. */
final class AgencyItem {
    private static final List<String> CORRECTING = List.of("correct", "corrig", "berichtig", "korrig", "rectif");

    final Fields fields = new Fields();
    final List<MappedText> credits = new ArrayList<>();
    Optional<String> item = Optional.empty();
    Optional<String> version = Optional.empty();
    Optional<String> status = Optional.empty();
    Optional<String> note = Optional.empty();
    Optional<String> signal = Optional.empty();
    Optional<String> embargo = Optional.empty();
    Optional<String> dateline = Optional.empty();
    Optional<String> type = Optional.empty();

    /** Adds one who made or owns the text; the nearest is to come first. */
    void credit(Optional<String> name) {
        name.ifPresent(n -> credits.add(MappedText.of(n)));
    }

    /** Takes blocks as the text, unless there are some. */
    void blocks(List<Block> blocks) {
        if (fields.blocks.isEmpty()) {
            fields.blocks = blocks;
        }
    }

    /** The draft; what the user must know of its state (killed, withheld, embargoed) becomes a note. */
    Draft draft(Source source, Capture capture) throws Unreadable {
        if (type.isPresent() && !type.get().equals("text") && !type.get().equals("composite")) {
            throw new Unreadable("is a news item of the type \"" + type.get() + "\", not a text");
        }
        if (fields.outlet.isEmpty()) {
            fields.outlet = item.flatMap(AgencyItem::host);
        }
        keep("item", item);
        keep("version", version);
        keep("pubstatus", status);
        keep("ednote", note);
        keep("signal", signal);
        keep("embargoed", embargo);
        Edition.Status use = use();
        String name = fields.title.map(t -> " (\"" + t.text() + "\")").orElse("");
        if (use == Edition.Status.WITHDRAWN) {
            source.notes().accept("was withdrawn by its agency" + name + "; it is read as a record of what was sent");
        } else if (use == Edition.Status.WITHHELD) {
            source.notes().accept("is withheld by its agency" + name);
        }
        embargo.ifPresent(e -> source.notes().accept("is under embargo until " + e + name));
        Optional<Edition> edition = item.map(i -> new Edition(i, number(), use, isCorrection()));
        fields.declared = new Declared(credits, dateline.map(MappedText::of), edition);
        return fields.draft(source.ofMany(), capture);
    }

    /** Keeps a field with the article, under the name that ninjs has for it. */
    void keep(String name, Optional<String> value) {
        value.ifPresent(v -> fields.extra.put(name, v));
    }

    private Edition.Status use() {
        String s = status.orElse("").toLowerCase(Locale.ROOT);
        if (s.startsWith("cancel")) {
            return Edition.Status.WITHDRAWN;
        }
        return s.equals("withheld") ? Edition.Status.WITHHELD : Edition.Status.USABLE;
    }

    private boolean isCorrection() {
        String said = (signal.orElse("") + " " + note.orElse("")).toLowerCase(Locale.ROOT);
        return CORRECTING.stream().anyMatch(said::contains);
    }

    private OptionalLong number() {
        String digits = version.map(String::strip).orElse("");
        int end = 0;
        while (end < digits.length() && end < 18 && digits.charAt(end) >= '0' && digits.charAt(end) <= '9') {
            end++;
        }
        return end == 0 ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(digits.substring(0, end)));
    }

    /** The host that a name of an item starts with: {@code urn:newsml:mpa.example:...}, {@code tag:mpa.example,2025:...}. */
    static Optional<String> host(String item) {
        String rest = item;
        for (String scheme : List.of("urn:newsml:", "urn:", "tag:", "http://", "https://")) {
            if (item.startsWith(scheme)) {
                rest = item.substring(scheme.length());
                break;
            }
        }
        int end = 0;
        while (end < rest.length() && ":,/?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        String host = rest.substring(0, end);
        return end < rest.length() && host.indexOf('.') > 0 && host.indexOf(' ') < 0
                ? Optional.of(host)
                : Optional.empty();
    }
}
