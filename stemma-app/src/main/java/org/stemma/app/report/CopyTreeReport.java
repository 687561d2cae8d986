package org.stemma.app.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stemma.article.Article;
import org.stemma.article.Outlet;
import org.stemma.dossier.Dossier;
import org.stemma.reuse.Copy;

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
        Map<String, Copy> parentOf = new LinkedHashMap<>();
        d.copyTree().copies().forEach(c -> parentOf.put(c.to(), c));
        for (List<String> lineage : d.copyTree().lineages()) {
            for (String id : lineage) {
                if (!parentOf.containsKey(id)) {
                    line(d, "  ", id, Optional.empty());
                    children(d, "  ", id, parentOf);
                }
            }
        }
    }

    private void children(Dossier d, String indent, String parent, Map<String, Copy> parentOf) {
        List<Copy> copies =
                parentOf.values().stream().filter(c -> c.from().equals(parent)).toList();
        for (int i = 0; i < copies.size(); i++) {
            boolean last = i == copies.size() - 1;
            line(
                    d,
                    indent + (last ? "\u2514\u2500 " : "\u251c\u2500 "),
                    copies.get(i).to(),
                    Optional.of(copies.get(i)));
            children(d, indent + (last ? "   " : "\u2502  "), copies.get(i).to(), parentOf);
        }
    }

    private void line(Dossier d, String branch, String id, Optional<Copy> copy) {
        Article a = d.of(id).account().article();
        StringBuilder s = new StringBuilder();
        s.append(d.sigla().getOrDefault(id, id)).append(' ');
        s.append(a.outlet().map(Outlet::name).orElse("unknown outlet"));
        a.published().ifPresent(p -> s.append(", ").append(TerminalReport.when(p)));
        copy.ifPresent(c -> {
            s.append(": ").append(Math.round(c.share() * 100)).append(" % of its prose ");
            s.append(c.directed() ? "from " : "shared with ").append(d.sigla().getOrDefault(c.from(), c.from()));
            s.append(c.credited() ? ", credited" : ", no credit found");
        });
        paper.paragraph(branch, Ink.FAINT, s.toString(), Ink.PLAIN);
    }
}
