package org.stemma.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stemma.text.Folding;
import org.stemma.text.Span;

/**
 * Finds an article's structure in its paragraphs: what is reporting, and what is a dateline, a caption, a heading, a
 * credit or the site's own.
 *
 * <p>One pass over the blocks. Nothing is thrown away: what leaves the body becomes a part of its own, with its map.
 */
public final class Structure {
    /** So many paragraphs from the start a byline or dateline may stand: teasers and captions go before. */
    private static final int HEAD = 6;

    /** So many, if no agency stands in it: further down a place in capitals labels a section. */
    private static final int UNSIGNED = 3;

    /** So many blocks from the end a line may be a credit by its form alone. */
    private static final int TAIL = 5;

    /** A page with fewer pictures is no gallery. */
    private static final int LEAST_PICTURES = 2;

    private final Draft draft;
    private final List<Part> before = new ArrayList<>();
    private final List<Part> after = new ArrayList<>();
    private final List<MappedText> body = new ArrayList<>();
    private Optional<String> author = Optional.empty();
    private Optional<Named> agency = Optional.empty();
    private Optional<Named> dateline = Optional.empty();
    private Optional<Named> byForm = Optional.empty();

    private Structure(Draft draft) {
        this.draft = draft;
    }

    /** The article whose file gave this draft. */
    public static Article article(Draft draft) {
        return new Structure(draft).build();
    }

    /** True when a paragraph's own words show it to be a picture's caption or credit. */
    public static boolean isCaption(String paragraph) {
        return Captions.isCaption(paragraph);
    }

    /** True when the whole of a short line is a label of sites ("Advertisement", "Related stories"). */
    public static boolean isSiteLabel(String line) {
        return Furniture.isLabel(line);
    }

    private Article build() {
        draft.title().filter(t -> !t.isEmpty()).ifPresent(t -> before.add(t.part(Part.Kind.TITLE)));
        draft.byline().filter(t -> !t.isEmpty()).ifPresent(b -> sign(b, 0));
        List<Block> blocks =
                draft.blocks().stream().filter(b -> !b.text().isEmpty()).toList();
        List<Part.Kind> kinds = kinds(blocks);
        for (int i = 0; i < blocks.size(); i++) {
            place(blocks.get(i).text(), kinds.get(i), i, i + TAIL >= blocks.size());
        }
        declared(draft.declared());
        List<Part> parts = new ArrayList<>(before);
        parts.add(MappedText.join(body, "\n").part(Part.Kind.BODY));
        parts.addAll(after);
        return new Article(
                draft.id(),
                draft.capture(),
                draft.outlet(),
                draft.published(),
                draft.url(),
                draft.language(),
                author,
                agency.or(() -> byForm),
                dateline,
                draft.declared().edition(),
                parts,
                draft.extra());
    }

    /** What each block is. Headings come last: they are known by the paragraphs of reporting around them. */
    private List<Part.Kind> kinds(List<Block> blocks) {
        List<Part.Kind> out = new ArrayList<>();
        int reporting = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Part.Kind kind = kind(blocks.get(i), reporting, i + TAIL >= blocks.size());
            if (kind == Part.Kind.CAPTION || kind == Part.Kind.BODY) {
                kind = inGallery(blocks, out, i) ? Part.Kind.CAPTION : kind;
            }
            reporting += kind == Part.Kind.BODY ? 1 : 0;
            out.add(kind);
        }
        return reporting == 0 ? gallery(blocks, out) : withSubheads(blocks, out);
    }

    /** A gallery has no reporting but under its pictures: its captions that are sentences are what it tells. */
    private static List<Part.Kind> gallery(List<Block> blocks, List<Part.Kind> kinds) {
        List<Part.Kind> out = new ArrayList<>(kinds);
        int told = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (kinds.get(i) == Part.Kind.CAPTION
                    && Captions.tells(blocks.get(i).text().text())) {
                out.set(i, Part.Kind.BODY);
                told++;
            }
        }
        return told >= LEAST_PICTURES ? out : kinds;
    }

    private Part.Kind kind(Block block, int reportingBefore, boolean nearEnd) {
        if (block.kind() != Part.Kind.BODY) {
            return block.kind();
        }
        String text = block.text().text();
        if (reportingBefore == 0 && repeatsTitle(text)) {
            return Part.Kind.FURNITURE;
        }
        if (reportingBefore <= 1 && Bylines.names(text) >= 0) {
            return Part.Kind.BYLINE;
        }
        if (Credits.isCredit(text, nearEnd && reportingBefore > 0)) {
            return Part.Kind.CREDIT;
        }
        boolean signed = nearEnd && reportingBefore > 0 && Credits.trailing(text, true) > 0;
        if (!signed && Captions.isCaption(text)) {
            return Part.Kind.CAPTION;
        }
        if (Furniture.isFurniture(text)) {
            return Part.Kind.FURNITURE;
        }
        return Stamps.isStamp(text) ? Part.Kind.FURNITURE : Part.Kind.BODY;
    }

    private boolean repeatsTitle(String text) {
        return draft.title()
                .filter(t -> Folding.fold(t.text()).equals(Folding.fold(text)))
                .isPresent();
    }

    /** The line between a gallery's counter and the next picture's credit is that picture's caption. */
    private static boolean inGallery(List<Block> blocks, List<Part.Kind> kinds, int i) {
        return i > 0
                && i + 1 < blocks.size()
                && kinds.get(i - 1) == Part.Kind.CAPTION
                && Captions.isCounterAlone(blocks.get(i - 1).text().text())
                && Captions.isCredit(blocks.get(i + 1).text().text());
    }

    private static List<Part.Kind> withSubheads(List<Block> blocks, List<Part.Kind> kinds) {
        List<Integer> reporting = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (kinds.get(i) == Part.Kind.BODY) {
                reporting.add(i);
            }
        }
        List<Part.Kind> out = new ArrayList<>(kinds);
        for (int k = 1; k + 1 < reporting.size(); k++) {
            int i = reporting.get(k);
            String above = blocks.get(reporting.get(k - 1)).text().text();
            String below = blocks.get(reporting.get(k + 1)).text().text();
            boolean filed = k < HEAD && Dateline.at(blocks.get(i).text().text()).isPresent();
            if (!filed && Subheads.isSubhead(blocks.get(i), above, below)) {
                out.set(i, Part.Kind.SUBHEAD);
            }
        }
        return out;
    }

    private void place(MappedText text, Part.Kind kind, int index, boolean nearEnd) {
        switch (kind) {
            case BODY -> report(text, index, nearEnd);
            case BYLINE -> sign(text, Math.max(0, Bylines.names(text.text())));
            case CREDIT -> credit(text);
            default -> add(text.part(kind));
        }
    }

    private void report(MappedText paragraph, int index, boolean nearEnd) {
        MappedText text = paragraph;
        if (dateline.isEmpty() && body.size() < HEAD && index < HEAD * 2) {
            Optional<Dateline> found = Dateline.at(text.text())
                    .filter(d -> body.size() < UNSIGNED || d.agency().isPresent());
            if (found.isPresent()) {
                text = file(text, found.orElseThrow());
            }
        }
        int credit = Credits.trailing(text.text(), nearEnd && !body.isEmpty());
        if (credit > 0) {
            addBody(text.slice(0, credit));
            credit(text.slice(credit, text.text().length()));
        } else {
            addBody(text);
        }
    }

    private void addBody(MappedText text) {
        if (!text.isEmpty()) {
            body.add(text);
        }
    }

    /** Makes the dateline a part; what is left is reporting. */
    private MappedText file(MappedText text, Dateline found) {
        MappedText sign = text.slice(0, found.sign().end());
        int part = add(sign.part(Part.Kind.DATELINE));
        dateline = found.place().map(p -> new Named(p.name(), new PartSpan(part, p.where())));
        // The initials in the dateline are the usual form of a name that the byline writes out.
        boolean shorter = found.agency()
                .filter(a -> agency.isEmpty()
                        || Agencies.areInitialsOf(a.name(), agency.get().name()))
                .isPresent();
        if (shorter) {
            agency = found.agency().map(a -> new Named(a.name(), new PartSpan(part, a.where())));
        }
        return text.slice(found.end(), text.text().length());
    }

    private void sign(MappedText byline, int namesAt) {
        int part = add(byline.part(Part.Kind.BYLINE));
        String text = byline.text();
        if (author.isEmpty()) {
            author = Optional.of(text.substring(namesAt));
        }
        if (agency.isEmpty()) {
            agency = Bylines.agency(text).map(a -> new Named(a.name(), new PartSpan(part, a.where())));
        }
    }

    private void credit(MappedText text) {
        int part = add(text.part(Part.Kind.CREDIT));
        PartSpan whole = new PartSpan(part, new Span(0, text.text().length()));
        if (agency.isEmpty()) {
            agency = Credits.agency(text.text()).map(name -> new Named(name, whole));
        }
        if (byForm.isEmpty() && Credits.isReutersForm(text.text())) {
            byForm = Optional.of(new Named("Reuters", whole));
        }
    }

    /** What is declared beside the text counts where the text itself does not say it. */
    private void declared(Declared declared) {
        for (MappedText text : declared.credits()) {
            int part = add(text.part(Part.Kind.CREDIT));
            if (agency.isEmpty()) {
                agency = Agencies.namedOrLike(text.text(), true)
                        .or(() -> Credits.agency(text.text()))
                        .map(name -> new Named(
                                name, new PartSpan(part, new Span(0, text.text().length()))));
            }
        }
        declared.dateline().filter(d -> dateline.isEmpty()).ifPresent(this::declaredDateline);
    }

    private void declaredDateline(MappedText line) {
        // A declared line has no dash after it, for no sentence follows.
        Optional<Dateline> found = Dateline.at(line.text() + " - ");
        int comma = line.text().indexOf(',');
        Span first = new Span(0, comma > 0 ? comma : line.text().length());
        int part = add(line.part(Part.Kind.DATELINE));
        dateline = Optional.of(found.flatMap(Dateline::place)
                .map(p -> new Named(p.name(), new PartSpan(part, p.where())))
                .orElseGet(() -> new Named(first.of(line.text()), new PartSpan(part, first))));
        if (agency.isEmpty()) {
            agency = found.flatMap(Dateline::agency).map(a -> new Named(a.name(), new PartSpan(part, a.where())));
        }
    }

    /** Adds a part and gives its index in the article: the body stands where its first paragraph does. */
    private int add(Part part) {
        if (body.isEmpty()) {
            before.add(part);
            return before.size() - 1;
        }
        after.add(part);
        return before.size() + after.size();
    }
}
