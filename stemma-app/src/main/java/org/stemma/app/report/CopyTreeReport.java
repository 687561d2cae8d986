package org.stemma.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stemma.app.outcome.Crowds;
import org.stemma.app.tree.Branch;
import org.stemma.article.Article;
import org.stemma.article.Outlet;
import org.stemma.dossier.Dossier;
import org.stemma.reuse.Copy;
import org.stemma.reuse.Edit;
import org.stemma.reuse.LostSource;
import org.stemma.text.Span;

/** The copy tree as lines with branches, and below each what the copyist did. */
final class CopyTreeReport {
    /** So many changed quotations are shown; all of them are with the changes word by word. */
    private static final int MOST_QUOTED = 6;

    /** Longer edits are counted, not shown: the page has the text. */
    private static final int LONGEST = 30;

    /** So many below one original are shown one by one, however many articles there are. */
    private static final int FEW = 6;

    private final Paper paper;
    private final boolean wordByWord;

    CopyTreeReport(Paper paper, boolean wordByWord) {
        this.paper = paper;
        this.wordByWord = wordByWord;
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
                if (Crowds.isThrong(d) && !wordByWord && root.all().size() > FEW) {
                    folded(d, root);
                } else {
                    branches(d, "  ", root);
                }
            }
        }
    }

    /** Of many copies how they are, and those that changed most inside quotation marks. */
    private void folded(Dossier d, Branch root) {
        List<Copy> copies = root.all().stream().flatMap(b -> b.copy().stream()).toList();
        long credited = copies.stream().filter(Copy::credited).count();
        List<Copy> edited = new ArrayList<>(copies.stream()
                .filter(c -> !c.changes().inQuotations().isEmpty())
                .toList());
        paper.paragraph(
                "  \u2514\u2500 ",
                Ink.FAINT,
                Count.of(copies.size(), "copy", "copies") + ", "
                        + root.branches().size() + " straight from "
                        + siglum(d, root.id()) + ", " + credited + " credited, " + edited.size()
                        + " with other words inside quotation marks: "
                        + Signs.bare(d, edited.stream().map(Copy::to).toList()),
                Ink.PLAIN);
        edited.sort(Comparator.comparingInt(c -> -c.changes().inQuotations().size()));
        for (Copy c : edited.subList(0, Math.min(MOST_QUOTED, edited.size()))) {
            paper.paragraph("     ", Ink.FAINT, siglum(d, c.to()) + ": " + taken(d, c), Ink.PLAIN);
            changes(d, "       ", c);
        }
        paper.paragraph(
                "     ", Ink.FAINT, "every copy with --changes, on the page, in the JSON and the CSV", Ink.FAINT);
    }

    private void branches(Dossier d, String indent, Branch parent) {
        List<Branch> branches = parent.branches();
        for (int i = 0; i < branches.size(); i++) {
            boolean last = i == branches.size() - 1;
            Branch branch = branches.get(i);
            line(d, indent + (last ? "\u2514\u2500 " : "\u251c\u2500 "), branch);
            String below = indent + (last ? "   " : "\u2502  ");
            branch.copy().ifPresent(c -> changes(d, below + (branch.branches().isEmpty() ? "   " : "\u2502  "), c));
            branches(d, below, branch);
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

    private void changes(Dossier d, String branch, Copy c) {
        String summary = c.changes().summary();
        if (summary.isEmpty() || d.copyTree().lost(c.from()).isPresent()) {
            return;
        }
        paper.paragraph(branch, Ink.FAINT, summary, Ink.FAINT);
        List<Edit> shown = wordByWord ? c.changes().edits() : c.changes().inQuotations();
        String from = d.of(c.from()).account().body().text();
        String to = d.of(c.to()).account().body().text();
        int most = wordByWord ? shown.size() : Math.min(shown.size(), MOST_QUOTED);
        for (Edit e : shown.subList(0, most)) {
            paper.paragraph(branch + "  ", Ink.FAINT, inWords(e, from, to), e.quoted() ? Ink.DIFFERENCE : Ink.PLAIN);
        }
        if (shown.size() > most) {
            paper.paragraph(branch + "  ", Ink.FAINT, "and " + (shown.size() - most) + " more", Ink.PLAIN);
        }
    }

    private static String inWords(Edit e, String from, String to) {
        String was = words(e.from(), from, e.words());
        String is = words(e.to(), to, e.words());
        String what = switch (e.kind()) {
            case CUT -> "cut: " + was;
            case ADDED -> "added: " + is;
            case MOVED -> "moved: " + is;
            case ATTRIBUTION_DROPPED -> "attribution dropped: " + was;
            case SPELLING, NUMBER, REWORDED -> was + " \u2192 " + is;
        };
        return e.quoted() ? "inside quotation marks: " + what : what;
    }

    private static String words(Span span, String body, int words) {
        return words > LONGEST
                ? Count.of(words, "word", "words")
                : span.of(body).replace('\n', ' ');
    }

    private static String siglum(Dossier d, String id) {
        return d.sigla().getOrDefault(id, id);
    }
}
