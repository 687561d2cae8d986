package org.stemma.app.report;

import java.util.ArrayList;
import java.util.List;
import org.stemma.app.proof.Seal;
import org.stemma.app.verify.Fault;
import org.stemma.app.verify.Verdict;
import org.stemma.app.verify.Verification;

/** Prints what the check of a dossier file found. */
public final class VerifyReport {
    /** So many faults of a sort are listed. */
    private static final int MOST = 20;

    private final Paper paper;
    private final int most;

    /**
     * Prints to a place.
     *
     * @param all true to list every fault
     */
    public VerifyReport(Appendable out, int width, boolean colour, boolean all) {
        this.paper = new Paper(out, width, colour);
        this.most = all ? Integer.MAX_VALUE : MOST;
    }

    /** Prints one check. */
    public void print(Verification v) {
        paper.paragraph(
                "",
                Ink.PLAIN,
                v.file() + ": " + (v.page() ? "a dossier page" : "a dossier in JSON") + ", "
                        + Count.of(v.articles(), "article", "articles") + ", "
                        + Count.of(v.citations(), "citation", "citations") + ", shown at "
                        + Count.of(v.shown(), "place", "places"),
                Ink.STRONG);
        paper.heading("IN ITSELF");
        line(v.seal() == Seal.WHOLE, v.seal().inWords());
        if (v.faults().isEmpty()) {
            line(true, "every word shown is its citation's, every citation agrees with its excerpt");
        }
        faults(v.faults());
        if (!v.against().isEmpty()) {
            paper.heading("AGAINST THE ARTICLES");
            articles(v);
        }
        paper.blank();
        paper.paragraph("", Ink.PLAIN, conclusion(v), Ink.STRONG);
    }

    private void faults(List<Fault> faults) {
        for (Fault f : faults.subList(0, Math.min(most, faults.size()))) {
            line(false, f.where() + ": " + f.what());
        }
        more(faults.size());
    }

    private void articles(Verification v) {
        for (Verification.Given g : v.against()) {
            int verified = g.count(Verdict.Outcome.VERIFIED);
            boolean whole = verified == g.verdicts().size();
            line(
                    whole,
                    name(g) + ": " + g.state().inWords() + ", " + verified + " of "
                            + g.verdicts().size() + " verified" + others(g));
        }
        List<Verdict> failed = new ArrayList<>();
        for (Verification.Given g : v.against()) {
            if (g.state() != Verification.State.MISSING) {
                g.verdicts().stream()
                        .filter(x -> x.outcome() != Verdict.Outcome.VERIFIED)
                        .forEach(failed::add);
            }
        }
        if (!failed.isEmpty()) {
            paper.blank();
        }
        for (Verdict x : failed.subList(0, Math.min(most, failed.size()))) {
            line(false, x.citation().article() + ", citation " + x.number() + ", " + inWords(x));
        }
        more(failed.size());
    }

    /** The id; with the file where the id does not tell of it, as in a library. */
    private static String name(Verification.Given g) {
        String file = g.file().substring(g.file().lastIndexOf('/') + 1);
        return file.isEmpty() || file.contains(g.article()) ? g.article() : g.article() + " (" + file + ")";
    }

    private static String others(Verification.Given g) {
        StringBuilder out = new StringBuilder();
        for (Verdict.Outcome o : List.of(Verdict.Outcome.MOVED, Verdict.Outcome.CHANGED)) {
            if (g.count(o) > 0) {
                out.append(", ").append(g.count(o)).append(o == Verdict.Outcome.MOVED ? " moved" : " changed");
            }
        }
        return out.toString();
    }

    private static String inWords(Verdict x) {
        String words = "\u201c"
                + Paper.fit(
                        x.citation().exact(), Math.min(60, x.citation().exact().length())) + "\u201d";
        if (x.outcome() == Verdict.Outcome.MOVED) {
            return "moved: " + words + " stands at "
                    + x.found().map(f -> "unit " + f.span().start()).orElse("another place") + " now, not at "
                    + x.citation().where().span().start();
        }
        return "changed: " + x.contrast();
    }

    private void more(int of) {
        if (of > most) {
            paper.paragraph("    ", Ink.PLAIN, "and " + (of - most) + " more; --all lists them", Ink.FAINT);
        }
    }

    private void line(boolean good, String words) {
        paper.paragraph(good ? "  \u2713 " : "  \u2717 ", good ? Ink.SIGN : Ink.DIFFERENCE, words, Ink.PLAIN);
    }

    private static String conclusion(Verification v) {
        if (v.against().isEmpty()) {
            return v.isProven()
                    ? "The file hangs together. Name the articles to prove that they say it."
                    : "Not proven: the file does not hang together.";
        }
        String counts = v.count(Verdict.Outcome.VERIFIED) + " verified, " + v.count(Verdict.Outcome.MOVED) + " moved, "
                + v.count(Verdict.Outcome.CHANGED) + " changed, " + v.count(Verdict.Outcome.MISSING) + " missing.";
        if (v.isProven()) {
            return "Proven: " + counts;
        }
        boolean inside = v.faults().isEmpty() && v.seal() == Seal.WHOLE;
        return "Not proven: " + counts + (inside ? "" : " The file does not hang together.");
    }
}
