package org.stemma.app.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.text.Prose;
import org.stemma.text.Span;

/**
 * Finds what was edited in an article between two dossiers, as far as both hold its words: a sentence that stands in one only
 * beside a like one that stands in the other only. Where both hold the whole text, a sentence without a like one was taken
 * out or put in; else nobody can tell it from one that is merely no longer cited.
 */
final class Edits {
    /** So many sentences of each side are set against each other. */
    private static final int MOST = 1000;

    /** Two sentences with less in common are two sentences. */
    private static final double LIKE = 0.5;

    private final Change.ArticleRef article;
    private final List<String> quotations = new ArrayList<>();
    private final List<Change> out = new ArrayList<>();

    private Edits(Change.ArticleRef article) {
        this.article = article;
    }

    static List<Change> between(
            Snapshot.Account was, Snapshot.Account is, Change.ArticleRef article, Snapshot.Story old) {
        Edits edits = new Edits(article);
        for (Snapshot.Utterance u : old.utterances()) {
            for (Snapshot.Carrier c : u.carriers()) {
                if (c.article().equals(was.id()) && c.isQuoted()) {
                    edits.quotations.add(c.words());
                }
            }
        }
        Map<String, Bag> before = sentences(was);
        Map<String, Bag> after = sentences(is);
        Set<String> both = new HashSet<>(before.keySet());
        both.retainAll(after.keySet());
        before.keySet().removeAll(both);
        after.keySet().removeAll(both);
        edits.pair(before, after, isWhole(was) && isWhole(is));
        if (edits.out.isEmpty()) {
            edits.out.add(new Change.EditedArticle(article, new Change.Wording("", ""), false));
        }
        return edits.out;
    }

    private void pair(Map<String, Bag> before, Map<String, Bag> after, boolean whole) {
        for (Map.Entry<String, Bag> b : before.entrySet().stream().limit(MOST).toList()) {
            String best = "";
            double most = LIKE;
            for (Map.Entry<String, Bag> a :
                    after.entrySet().stream().limit(MOST).toList()) {
                double likeness = b.getValue().likeness(a.getValue());
                if (likeness > most) {
                    most = likeness;
                    best = a.getKey();
                }
            }
            if (!best.isEmpty()) {
                after.remove(best);
                add(b.getKey(), Wordings.of(b.getKey(), best));
            } else if (whole) {
                add(b.getKey(), new Change.Wording(b.getKey(), ""));
            }
        }
        if (whole) {
            after.keySet().forEach(a -> add("", new Change.Wording("", a)));
        }
    }

    private void add(String sentence, Change.Wording wording) {
        boolean quoted = !wording.was().isEmpty()
                && quotations.stream()
                        .anyMatch(q -> q.contains(wording.was()) && (q.contains(sentence) || sentence.contains(q)));
        out.add(new Change.EditedArticle(article, wording, quoted));
    }

    private static Map<String, Bag> sentences(Snapshot.Account a) {
        Map<String, Bag> out = new LinkedHashMap<>();
        for (Snapshot.Passage p : a.passages()) {
            for (Span s : Prose.of(p.words()).sentences()) {
                out.computeIfAbsent(s.of(p.words()), Bag::of);
            }
        }
        return out;
    }

    private static boolean isWhole(Snapshot.Account a) {
        int held = a.passages().stream().mapToInt(p -> p.words().length() + 1).sum();
        return a.length() >= 0 && held >= a.length();
    }
}
