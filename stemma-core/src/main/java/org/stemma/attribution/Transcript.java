package org.stemma.attribution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stemma.text.Name;

/**
 * Reads the paragraphs of an interview printed as it was spoken: {@code LINDQVIST: The dam will hold.}
 *
 * <p>Only where at least two paragraphs open so, with a name that the text also has in ordinary letters or that opens two
 * of them: headings like {@code WATCH:} and datelines open with capitals and a colon, too.
 */
final class Transcript {
    private static final int LONGEST_NAME = 3;
    private static final int FEWEST = 2;

    private final Syntax syntax;
    private final List<List<Draft>> bySentence;
    private final Set<String> names = new HashSet<>();
    private final boolean[] within;

    Transcript(Syntax syntax, List<List<Draft>> bySentence) {
        this.syntax = syntax;
        this.bySentence = bySentence;
        this.within = new boolean[bySentence.size()];
    }

    /** Replaces what was found in such paragraphs by one attribution each. */
    void read() {
        List<int[]> turns = new ArrayList<>();
        for (int s = 0; s < syntax.sentences().size(); s++) {
            boolean opens = s == 0
                    || syntax.sentences().get(s).paragraph()
                            != syntax.sentences().get(s - 1).paragraph();
            int first = syntax.sentences().get(s).range().first();
            int name = opens && syntax.quotedAt(first) && !syntax.isWord(first) ? first + 1 : first;
            int colon = opens ? colonBehind(name) : -1;
            if (colon > 0) {
                turns.add(new int[] {s, name, colon});
            }
        }
        if (turns.size() < FEWEST) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (Name n : syntax.prose().names()) {
            for (int i = syntax.tokens().firstAt(n.span().start());
                    i < syntax.tokens().endAt(n.span().end());
                    i++) {
                if (!isCapitals(i)) {
                    names.add(syntax.word(i));
                }
            }
        }
        for (int[] turn : turns) {
            String name = syntax.word(turn[2] - 1);
            if (!seen.add(name)) {
                names.add(name);
            }
        }
        turns.forEach(this::turn);
    }

    /** Whether a sentence lies wholly in what somebody says in the transcript. */
    boolean holds(int sentence) {
        return within[sentence];
    }

    /** The colon behind one to three words in capitals; -1 when there is none. */
    private int colonBehind(int first) {
        int i = first;
        while (i < first + LONGEST_NAME && isCapitals(i)) {
            i++;
        }
        return i > first && syntax.is(i, ":") ? i : -1;
    }

    private boolean isCapitals(int i) {
        if (!syntax.isWord(i)) {
            return false;
        }
        String w = syntax.tokens().text(i);
        return w.length() > 2 && w.chars().allMatch(c -> Character.isUpperCase(c) || c == '\'');
    }

    private void turn(int[] turn) {
        int s = turn[0];
        int colon = turn[2];
        int last = s;
        int paragraph = syntax.sentences().get(s).paragraph();
        while (last + 1 < syntax.sentences().size()
                && syntax.sentences().get(last + 1).paragraph() == paragraph) {
            last++;
        }
        int end = syntax.sentences().get(last).range().last();
        if (!names.contains(syntax.word(colon - 1)) || end <= colon) {
            return;
        }
        for (int k = s; k <= last; k++) {
            bySentence.get(k).clear();
            within[k] = true;
        }
        CueEntry say = CueLexicon.SHIPPED.at("said").get(0).entry();
        Cue cue = new Cue(new Range(colon, colon), colon, say, Cue.Mood.FINITE);
        bySentence
                .get(last)
                .add(new Draft(
                        last,
                        List.of(new Range(colon + 1, end)),
                        Optional.of(new Range(turn[1], colon - 1)),
                        Optional.of(cue),
                        Optional.empty(),
                        Draft.Ground.CUE));
    }
}
