package org.stemma.app.report;

import java.util.List;
import java.util.Optional;
import org.stemma.app.tree.Branch;
import org.stemma.article.Article;
import org.stemma.article.Outlet;
import org.stemma.dossier.Dossier;
import org.stemma.reuse.Copy;
import org.stemma.reuse.LostSource;

/** The copy tree as lines with branches. */
final class CopyTreeReport {
    private final Paper paper;

    CopyTreeReport(Paper paper) {
        this.paper = paper;
    }

    void print(Dossier d) {
        paper.heading("WHO COPIED WHOM");
        if (d.copyTree().copies().isEmpty()) {
            paper.paragraph("  ", "No article shares reporting prose with another.");
            return;
        }
        for (List<Branch> lineage : Branch.lineages(d.copyTree())) {
            for (Branch root : lineage) {
                line(d, "  ", root);
                branches(d, "  ", root);
            }
        }
    }

    private void branches(Dossier d, String indent, Branch parent) {
        List<Branch> branches = parent.branches();
        for (int i = 0; i < branches.size(); i++) {
            boolean last = i == branches.size() - 1;
            line(d, indent + (last ? "\u2514\u2500 " : "\u251c\u2500 "), branches.get(i));
            branches(d, indent + (last ? "   " : "\u2502  "), branches.get(i));
        }
    }

    private void line(Dossier d, String lead, Branch branch) {
        StringBuilder s = new StringBuilder();
        s.append(siglum(d, branch.id())).append(' ');
        Optional<LostSource> lost = d.copyTree().lost(branch.id());
        if (lost.isPresent()) {
            s.append("lost source").append(lost.get().name().map(n -> ": " + n).orElse(""));
            s.append(" (not among the articles)");
        } else {
            Article a = d.of(branch.id()).account().article();
            s.append(a.outlet().map(Outlet::name).orElse("unknown outlet"));
            a.published().ifPresent(p -> s.append(", ").append(TerminalReport.when(p)));
        }
        branch.copy().ifPresent(c -> s.append(": ").append(taken(d, c)));
        for (Copy c : d.copyTree().further()) {
            if (c.to().equals(branch.id())) {
                s.append("; also ").append(taken(d, c));
            }
        }
        paper.paragraph(lead, Ink.FAINT, s.toString(), Ink.PLAIN);
    }

    private static String taken(Dossier d, Copy c) {
        String share = Math.round(c.share() * 100) + " % of its prose ";
        String from = siglum(d, c.from());
        String source = (c.directed() ? "from " : "shared with ") + from;
        return switch (c.kind()) {
            case REVISION -> "another version of " + from + ", " + share + "alike";
            case OWN_TEXT -> share + source + ", the outlet's own earlier text";
            case REPRINT, PARTIAL -> share + source + (c.credited() ? ", credited" : ", no credit found");
        };
    }

    private static String siglum(Dossier d, String id) {
        return d.sigla().getOrDefault(id, id);
    }
}
