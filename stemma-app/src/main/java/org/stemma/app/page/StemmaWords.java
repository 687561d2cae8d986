package org.stemma.app.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stemma.app.tree.Branch;
import org.stemma.article.Named;
import org.stemma.article.Published;
import org.stemma.reuse.Copy;
import org.stemma.reuse.CopyTree;
import org.stemma.reuse.Credit;

/** The copy tree in words: notes beside the nodes, what pointing at them tells, the cells of the table. */
final class StemmaWords {
    private final Edition edition;
    private final CopyTree tree;

    StemmaWords(Edition edition) {
        this.edition = edition;
        this.tree = edition.dossier.copyTree();
    }

    /** What was taken from whom; and that only the day is known, for the axis would promise more. */
    String note(Branch b) {
        String share = b.copy().map(this::share).orElse("");
        boolean dayOnly = !edition.isLost(b.id())
                && edition.article(b.id())
                        .published()
                        .map(p -> p.time().isEmpty())
                        .orElse(false);
        return dayOnly ? share + (share.isEmpty() ? "" : ", ") + "day only" : share;
    }

    private String share(Copy c) {
        String from = edition.siglum(c.from());
        if (c.kind() == Copy.Kind.REVISION) {
            return "version of " + from;
        }
        return Words.percent(c.share()) + (c.directed() ? " from " : " with ") + from;
    }

    /** All of a node. */
    String title(Branch b) {
        if (edition.isLost(b.id())) {
            return edition.siglum(b.id()) + ", " + edition.name(b.id())
                    + ": not among the articles, inferred from what its copies share";
        }
        String when = edition.article(b.id()).published().map(Dates::published).orElse("undated");
        return edition.siglum(b.id()) + ", " + edition.outlet(b.id()) + ", " + when
                + edition.article(b.id()).title().map(t -> ": " + t).orElse("");
    }

    /** What a collapsed lineage holds beside its root. */
    String copies(List<Branch> lineage) {
        List<Copy> copies = lineage.stream().flatMap(b -> b.copy().stream()).toList();
        if (copies.isEmpty()) {
            return "";
        }
        long silent = copies.stream()
                .filter(c -> StemmaDrawing.line(c) == Drawing.Line.DOTTED)
                .count();
        return "+ " + Words.count(copies.size(), "copy", "copies") + (silent == 0 ? "" : ", " + silent + " uncredited");
    }

    /** An edge in a sentence. */
    String inWords(Copy c) {
        String share = Words.percent(c.share());
        String to = edition.siglum(c.to()) + " " + edition.name(c.to());
        String from = edition.siglum(c.from()) + " " + edition.name(c.from());
        String what = c.directed()
                ? to + " takes " + share + " of its text from " + from
                : to + " and " + from + " share " + share + " of the text";
        String kind = c.kind() == Copy.Kind.REPRINT || c.kind() == Copy.Kind.PARTIAL ? "" : ", " + kind(c);
        return what + kind + ", " + creditInShort(c) + "; "
                + Words.count(c.passages().size(), "shared passage") + changed(c)
                + (c.directed() ? "" : "; which came first is not known");
    }

    private static String changed(Copy c) {
        int quoted = c.changes().inQuotations().size();
        return quoted == 0 ? "" : "; " + Words.count(quoted, "change") + " inside quotation marks";
    }

    private static String creditInShort(Copy c) {
        return c.credited()
                ? "with credit"
                : StemmaDrawing.line(c) == Drawing.Line.DOTTED ? "no credit visible" : "needs no credit";
    }

    /** What sort of copy it is. */
    static String kind(Copy c) {
        return switch (c.kind()) {
            case REPRINT -> "reprint";
            case PARTIAL -> "in part";
            case REVISION -> "other version";
            case OWN_TEXT -> "own earlier text";
        };
    }

    /** Whether and how the copy names its origin. */
    String credit(Copy c) {
        Optional<String> named = c.credit().map(Credit::name);
        if (named.isEmpty()) {
            return creditInShort(c);
        }
        Optional<String> agency = edition.isLost(c.to())
                ? Optional.empty()
                : edition.article(c.to()).agency().map(Named::name);
        // The article's own spelling, where it is the same name.
        return agency.filter(a ->
                        named.filter(n -> n.isBlank() || n.equalsIgnoreCase(a)).isPresent())
                .or(() -> named.filter(n -> !n.isBlank()))
                .map(n -> "credits " + n)
                .orElse("credited");
    }

    /** A line of the nested list, behind its sign and outlet. */
    String line(Branch b) {
        StringBuilder out = new StringBuilder();
        if (edition.isLost(b.id())) {
            out.append("not among the articles");
        } else {
            Optional<Published> published = edition.article(b.id()).published();
            out.append(published.map(Dates::published).orElse("undated"));
        }
        b.copy().ifPresent(c -> out.append("; ").append(taken(c)));
        for (Copy c : tree.further()) {
            if (c.to().equals(b.id())) {
                out.append("; also ").append(taken(c));
            }
        }
        return out.toString();
    }

    private String taken(Copy c) {
        return (c.directed() ? "takes " : "shares ") + Words.percent(c.share()) + (c.directed() ? " from " : " with ")
                + edition.siglum(c.from()) + ", " + creditInShort(c);
    }

    /** The picture in words. */
    String description(boolean collapsed) {
        int lost = tree.lost().size();
        return String.format(
                Locale.ROOT,
                "%s in %s, from the earliest on the left to the latest on the right; %s%s.%s The table that follows"
                        + " says the same in words.",
                Words.count(edition.dossier.articles().size(), "article"),
                Words.count(tree.lineages().size(), "lineage"),
                Words.count(tree.copies().size() + tree.further().size(), "copy", "copies"),
                lost == 0 ? "" : "; " + Words.count(lost, "lost source"),
                collapsed ? " Each lineage is one line, with a stroke for each of its articles." : "");
    }
}
