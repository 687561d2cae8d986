package org.stemma.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stemma.app.diff.Change;
import org.stemma.app.diff.Snapshot;
import org.stemma.app.diff.StoryChanges;
import org.stemma.text.Shown;

/** Prints what changed in stories, in people's words. */
public final class DiffReport {
    /** So many changes of one kind are listed. */
    private static final int MOST = 12;

    private static final int MOST_WORDS = 120;
    private static final List<String> KIN = List.of("\"\u201c\u201d\u201e", "'\u2018\u2019", "\u00ab\u00bb");
    private static final String MARKS = String.join("", KIN) + " ";

    private final Paper paper;
    private final int most;

    /**
     * Prints to a place.
     *
     * @param all true to list every change
     */
    public DiffReport(Appendable out, int width, boolean colour, boolean all) {
        this.paper = new Paper(out, width, colour);
        this.most = all ? Integer.MAX_VALUE : MOST;
    }

    /** Prints the changes of all stories. */
    public void print(List<StoryChanges> stories) {
        boolean first = true;
        for (StoryChanges s : stories) {
            if (!first) {
                paper.blank();
            }
            first = false;
            paper.paragraph("", Ink.PLAIN, s.title(), Ink.STRONG);
            story(s);
        }
        if (stories.isEmpty()) {
            paper.paragraph("", "Neither dossier holds a story.");
        }
    }

    private void story(StoryChanges s) {
        if (s.before().isEmpty()) {
            line(
                    "+",
                    Ink.SIGN,
                    "a new story: " + s.after().map(DiffReport::size).orElse(""));
            return;
        }
        if (s.after().isEmpty()) {
            line(
                    "-",
                    Ink.DIFFERENCE,
                    "the story is gone: it had " + size(s.before().get()));
            return;
        }
        String was = size(s.before().get());
        String is = size(s.after().get());
        paper.paragraph("  ", Ink.PLAIN, was.equals(is) ? is : was + "; now " + is, Ink.FAINT);
        if (s.changes().isEmpty()) {
            paper.paragraph("  ", "Nothing changed.");
            return;
        }
        Map<Class<?>, List<Change>> kinds = new LinkedHashMap<>();
        for (Change c : s.changes()) {
            kinds.computeIfAbsent(c.getClass(), k -> new ArrayList<>()).add(c);
        }
        kinds.values().forEach(this::kind);
    }

    /** Changes of one kind: those that concern more than one article, and of the rest their number. */
    private void kind(List<Change> changes) {
        if (changes.get(0) instanceof Change.NewCarrier) {
            carriers(changes);
            return;
        }
        List<Change> weighty = most == Integer.MAX_VALUE
                ? changes
                : changes.stream().filter(c -> !isOfOneArticle(c)).limit(most).toList();
        weighty.forEach(this::change);
        int left = changes.size() - weighty.size();
        if (left > 0) {
            Change c = changes.get(changes.size() - 1);
            String what = c instanceof Change.NewFigure
                    ? Count.of(left, "new figure", "new figures")
                    : c instanceof Change.NewUtterance
                            ? Count.of(left, "new utterance", "new utterances")
                            : left + " more like these";
            paper.paragraph(
                    "    ",
                    Ink.PLAIN,
                    (weighty.isEmpty() ? "" : "and ") + what + (isOfOneArticle(c) ? " of one article alone" : "")
                            + "; --all lists them",
                    Ink.FAINT);
        }
    }

    /** The new carriers of each utterance together: those that bring no other words in one line. */
    private void carriers(List<Change> changes) {
        Map<Change.UtteranceRef, List<Change.NewCarrier>> by = new LinkedHashMap<>();
        for (Change c : changes) {
            if (c instanceof Change.NewCarrier n) {
                by.computeIfAbsent(n.utterance(), k -> new ArrayList<>()).add(n);
            }
        }
        by.entrySet().stream().limit(most).forEach(e -> {
            String same = sigla(e.getValue(), false);
            String other = sigla(e.getValue(), true);
            line(
                    "+",
                    Ink.SIGN,
                    words(e.getKey()) + " is now carried"
                            + (same.isEmpty() ? "" : " by " + same)
                            + (same.isEmpty() || other.isEmpty() ? "" : ", and")
                            + (other.isEmpty() ? "" : " in other words by " + other));
            for (Change.NewCarrier n : e.getValue()) {
                n.variant()
                        .ifPresent(w -> paper.paragraph(
                                "    \u2260 ", Ink.DIFFERENCE, n.article().siglum() + ": " + otherwise(w), Ink.PLAIN));
            }
        });
        if (by.size() > most) {
            paper.paragraph(
                    "    ", Ink.PLAIN, "and " + (by.size() - most) + " more like these; --all lists them", Ink.FAINT);
        }
    }

    private static String sigla(List<Change.NewCarrier> carriers, boolean otherwise) {
        return carriers.stream()
                .filter(n -> n.variant().isPresent() == otherwise)
                .map(n -> n.article().siglum())
                .collect(Collectors.joining(" "));
    }

    private static String otherwise(Change.Wording w) {
        if (w.was().isEmpty()) {
            return "adds " + quoted(w.is());
        }
        return w.is().isEmpty() ? "without " + quoted(w.was()) : quoted(w.is()) + " for " + quoted(w.was());
    }

    private static boolean isOfOneArticle(Change c) {
        if (c instanceof Change.NewUtterance n) {
            return n.carriers().size() < 2;
        }
        return c instanceof Change.NewFigure f
                && f.values().stream().mapToInt(v -> v.sigla().size()).sum() < 2;
    }

    private static String size(Snapshot.Story s) {
        return Count.of(s.articles().size(), "article", "articles") + ", "
                + Count.of(s.lineages().size(), "independent text", "independent texts");
    }

    private void change(Change c) {
        if (c instanceof Change.NewText n) {
            line("+", Ink.SIGN, "a new independent text: " + full(n.article()));
        } else if (c instanceof Change.NewCopy n) {
            line("+", Ink.SIGN, copy(n));
        } else if (c instanceof Change.GoneArticle g) {
            line("-", Ink.DIFFERENCE, "gone: " + full(g.article()));
        } else if (c instanceof Change.Regrouped r) {
            line("~", Ink.DIFFERENCE, regrouped(r));
        } else if (c instanceof Change.EditedArticle e) {
            line("!", Ink.DIFFERENCE, edited(e));
        } else if (c instanceof Change.Dropped d) {
            line(
                    "!",
                    Ink.DIFFERENCE,
                    brief(d.copy()) + " drops " + d.words() + " words of "
                            + d.original().siglum()
                            + d.text().map(t -> ": " + quoted(t)).orElse(""));
        } else if (c instanceof Change.EditedQuotation e) {
            line(
                    "!",
                    Ink.DIFFERENCE,
                    brief(e.copy()) + " changes words inside the quotation marks of "
                            + e.original().siglum() + ": " + wording(e.wording()));
        } else {
            substance(c);
        }
    }

    private void substance(Change c) {
        if (c instanceof Change.NewUtterance n) {
            line("+", Ink.SIGN, "new words of " + words(n.utterance()) + " in " + sigla(n.carriers()));
        } else if (c instanceof Change.GoneUtterance g) {
            line("-", Ink.DIFFERENCE, "no longer carried by anybody: " + words(g.utterance()));
        } else if (c instanceof Change.LostCarrier l) {
            line("-", Ink.DIFFERENCE, brief(l.article()) + " no longer carries " + words(l.utterance()));
        } else if (c instanceof Change.ChangedFigure f) {
            line(
                    f.status().equals("evolves") ? "\u2197" : "\u2260",
                    Ink.DIFFERENCE,
                    f.what() + ": was " + values(f.before()) + ", is " + values(f.after()) + " (" + status(f.status())
                            + ")");
        } else if (c instanceof Change.NewFigure f) {
            line("+", Ink.SIGN, "a new figure, " + f.what() + ": " + values(f.values()));
        } else if (c instanceof Change.GoneFigure f) {
            line("-", Ink.DIFFERENCE, "no longer given: " + f.what() + ", " + values(f.values()));
        }
    }

    private static String status(String status) {
        return switch (status) {
            case "evolves" -> "superseded";
            case "differ" -> "they differ";
            case "compatible" -> "compatible";
            default -> "all agree";
        };
    }

    private static String copy(Change.NewCopy n) {
        String from = n.from().map(Change.ArticleRef::siglum).orElse("a source that is not among the articles");
        String what = switch (n.kind()) {
            case "revision" -> "is another version of " + from;
            case "own_text" -> "goes on with its outlet's own text, " + from;
            case "partial" -> "takes a part of its text from " + from;
            default -> "reprints " + from;
        };
        return full(n.article()) + " " + what + " (" + Math.round(n.share() * 100) + " % of its prose, "
                + (n.credited() ? "with credit" : "no credit visible") + ")";
    }

    private static String regrouped(Change.Regrouped r) {
        return sigla(r.articles())
                + (r.joined() ? " share one origin now, and did not" : " shared one origin, and do no longer");
    }

    private static String edited(Change.EditedArticle e) {
        if (e.wording().was().isEmpty() && e.wording().is().isEmpty()) {
            return brief(e.article()) + " was edited where neither dossier cites it";
        }
        return brief(e.article()) + " was edited" + (e.quoted() ? " inside quotation marks" : "") + ": "
                + wording(e.wording());
    }

    private static String wording(Change.Wording w) {
        if (w.was().isEmpty()) {
            return "put in " + quoted(w.is());
        }
        return w.is().isEmpty() ? "left out " + quoted(w.was()) : quoted(w.was()) + " is now " + quoted(w.is());
    }

    private static String words(Change.UtteranceRef u) {
        return u.speaker().orElse("an unknown speaker") + ", " + quoted(u.words());
    }

    private static String values(List<Change.Value> values) {
        return values.stream()
                .map(v -> Optional.of(v.words()).filter(w -> !w.isEmpty()).orElse(v.value()) + " "
                        + String.join(" ", v.sigla()))
                .collect(Collectors.joining(" : "));
    }

    private static String sigla(List<Change.ArticleRef> articles) {
        return articles.stream().map(Change.ArticleRef::siglum).collect(Collectors.joining(" "));
    }

    private static String brief(Change.ArticleRef a) {
        return a.outlet().isEmpty() ? a.siglum() : a.siglum() + " " + a.outlet();
    }

    private static String full(Change.ArticleRef a) {
        return brief(a) + (a.title().isEmpty() ? "" : ", " + quoted(a.title()));
    }

    private static String quoted(String words) {
        return "\u201c" + Shown.of(bare(words), MOST_WORDS) + "\u201d";
    }

    /** Without the article's own quotation marks around them: ours stand there. Marks around a part of them stay. */
    private static String bare(String words) {
        int start = 0;
        int end = words.length();
        while (start < end && MARKS.indexOf(words.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && MARKS.indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        boolean open = start > 0 && isMatched(words, words.charAt(start - 1), start, end, 1);
        boolean closed = end < words.length() && isMatched(words, words.charAt(end), start, end, -1);
        return words.substring(open ? 0 : start, closed ? words.length() : end).strip();
    }

    /**
     * Whether a mark that stands outside these places has its other one between them: a mark of its kin with a word on the
     * inner side and none on the outer. The inner side of a closing mark is the left one.
     *
     * @param outward 1 when the mark sought closes, -1 when it opens
     */
    private static boolean isMatched(String words, char mark, int start, int end, int outward) {
        String kin = kin(mark);
        for (int i = start + 1; i < end - 1; i++) {
            if (kin.indexOf(words.charAt(i)) >= 0
                    && words.charAt(i - outward) != ' '
                    && !Character.isLetterOrDigit(words.charAt(i + outward))) {
                return true;
            }
        }
        return false;
    }

    /** The marks that may open or close together with this one. */
    private static String kin(char mark) {
        return KIN.stream().filter(k -> k.indexOf(mark) >= 0).findFirst().orElse("");
    }

    private void line(String sign, Ink ink, String words) {
        paper.paragraph("  " + sign + " ", ink, words, Ink.PLAIN);
    }
}
