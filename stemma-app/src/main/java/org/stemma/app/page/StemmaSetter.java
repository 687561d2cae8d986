package org.stemma.app.page;

import java.util.ArrayList;
import java.util.List;
import org.stemma.app.tree.Branch;
import org.stemma.reuse.Copy;
import org.stemma.reuse.CopyTree;

/** Sets the copy tree: the picture, the table, the nested list. */
final class StemmaSetter {
    private final Edition edition;
    private final CopyTree tree;
    private final StemmaWords words;

    private StemmaSetter(Edition edition) {
        this.edition = edition;
        this.tree = edition.dossier.copyTree();
        this.words = new StemmaWords(edition);
    }

    static StemmaView of(Edition edition) {
        StemmaSetter s = new StemmaSetter(edition);
        Drawing drawing = StemmaDrawing.of(edition);
        boolean versions = s.tree.copies().stream().anyMatch(c -> c.kind() == Copy.Kind.REVISION);
        return new StemmaView(
                StemmaSvg.inPage(drawing, edition.prefix),
                new StemmaView.Legend(
                        !drawing.strokes().isEmpty(), !s.tree.lost().isEmpty(), versions),
                CopyRows.of(edition, s.words),
                s.tree.copies().isEmpty() ? new Markup() : s.list());
    }

    /** Lineages in their order, each article above what was taken from it. */
    private Markup list() {
        Markup out = new Markup();
        List<Branch> roots = new ArrayList<>();
        Branch.lineages(tree).forEach(roots::addAll);
        list(roots, out);
        return out;
    }

    private void list(List<Branch> branches, Markup out) {
        out.open("ul");
        for (Branch b : branches) {
            Cite cite = edition.cite(b.id());
            out.open("li").open("a", "class", "sig " + cite.hue(), "href", cite.href());
            out.text(cite.siglum()).close("a").text(" ");
            out.open("bdi").text(cite.outlet()).close("bdi").text(", " + words.line(b));
            if (!b.branches().isEmpty()) {
                list(b.branches(), out);
            }
            out.close("li");
        }
        out.close("ul");
    }
}
