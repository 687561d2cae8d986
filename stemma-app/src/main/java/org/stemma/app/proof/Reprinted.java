package org.stemma.app.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stemma.reuse.Copy;
import org.stemma.reuse.CopyTree;
import org.stemma.reuse.Passage;
import org.stemma.text.Prose;
import org.stemma.text.Span;

/** What of a copy is left to read once its original has been read: the sentences that are not the original's. */
final class Reprinted {
    /** A mark or a space more or less makes no other sentence. */
    private static final int NEXT_TO_NOTHING = 2;

    private final Map<String, Copy> copies = new HashMap<>();

    Reprinted(CopyTree tree) {
        for (Copy c : tree.copies()) {
            if (c.directed() && tree.lost(c.from()).isEmpty()) {
                copies.putIfAbsent(c.to(), c);
            }
        }
    }

    /** The article that a copy was taken from, when it is among the articles. */
    Optional<String> original(String article) {
        return Optional.ofNullable(copies.get(article)).map(Copy::from);
    }

    /** These excerpts of a copy without the sentences that its original has too; whole where it is no copy. */
    List<Span> left(String article, Prose body, List<Span> excerpts) {
        Copy copy = copies.get(article);
        if (copy == null) {
            return excerpts;
        }
        List<Span> out = new ArrayList<>();
        for (Span excerpt : excerpts) {
            int first = Math.max(0, body.sentenceAt(excerpt.start()));
            int previous = -2;
            for (int s = first; s < body.sentences().size(); s++) {
                Span sentence = body.sentences().get(s);
                if (sentence.start() >= excerpt.end()) {
                    break;
                }
                if (!excerpt.contains(sentence) || isCopied(sentence, copy)) {
                    continue;
                }
                if (previous == s - 1) {
                    out.set(out.size() - 1, out.get(out.size() - 1).cover(sentence));
                } else {
                    out.add(sentence);
                }
                previous = s;
            }
        }
        return List.copyOf(out);
    }

    private static boolean isCopied(Span sentence, Copy copy) {
        int rest = sentence.length();
        for (Passage p : copy.passages()) {
            rest -= Math.max(0, Math.min(p.to().end(), sentence.end()) - Math.max(p.to().start(), sentence.start()));
        }
        return rest <= NEXT_TO_NOTHING;
    }
}
