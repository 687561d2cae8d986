package org.stemma.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.stemma.collation.Word;

/**
 * The different wordings among the statements of a story: what has to be read and compared, however often it was printed.
 *
 * <p>Statements of one speaker with the same words are one wording, and so are longer ones that differ in hardly a word, as
 * reprints do. What differs there is never a number, a name or a denial, so no wording holds two things that contradict
 * each other.
 *
 * <p>Machine note: a statement is held against a wording's first statement only; else a chain of reprints could lead from one
 * statement to another.
 */
final class Wordings {
    /** Of so many words one may differ. */
    private static final int WORDS_AN_EDIT = 10;

    private final int[] of;
    private final List<Statement> first = new ArrayList<>();
    private final List<BitSet> accounts = new ArrayList<>();
    // Attributions are numbered through all accounts with a gap between two accounts, so that neighbours of one article
    // differ by 1.
    private final List<BitSet> attributions = new ArrayList<>();
    private final List<BitSet> beside = new ArrayList<>();
    private final Map<String, Integer> byWords = new HashMap<>();
    private final NearCopies copies = new NearCopies(WORDS_AN_EDIT, Wordings::tells);
    private final List<Integer> byCopy = new ArrayList<>();

    private Wordings(List<Statement> statements) {
        this.of = new int[statements.size()];
        int[] number = number(statements);
        for (int s = 0; s < of.length; s++) {
            int w = find(statements.get(s));
            of[s] = w;
            accounts.get(w).set(statements.get(s).account());
            attributions.get(w).set(number[s]);
            beside.get(w).set(number[s] - 1);
            beside.get(w).set(number[s] + 1);
        }
    }

    /** The wordings of statements that are in the order of accounts, attributions and text. */
    static Wordings of(List<Statement> statements) {
        return new Wordings(statements);
    }

    private static int[] number(List<Statement> statements) {
        int[] out = new int[statements.size()];
        for (int s = 0; s < out.length; s++) {
            Statement x = statements.get(s);
            Statement before = statements.get(Math.max(0, s - 1));
            int step = x.account() == before.account() ? x.attribution() - before.attribution() : 2;
            out[s] = s == 0 ? 1 : out[s - 1] + step;
        }
        return out;
    }

    private int find(Statement s) {
        if (s.stems().isEmpty()) {
            return add(s);
        }
        return byWords.computeIfAbsent(s.speaker() + "\n" + s.key(), k -> {
            int copied = copies.find(s.words(), Objects.hash(s.speaker(), s.kind()));
            if (copied >= 0) {
                return byCopy.get(copied);
            }
            byCopy.add(first.size());
            return add(s);
        });
    }

    private int add(Statement s) {
        first.add(s);
        accounts.add(new BitSet());
        attributions.add(new BitSet());
        beside.add(new BitSet());
        return first.size() - 1;
    }

    /** True for a word that can make two statements of one: a number, a denial, a name. */
    private static boolean tells(List<Word> words, int i) {
        Word w = words.get(i);
        return w.kind() == Word.Kind.NUMBER
                || w.key().equals("one")
                || w.negates()
                || WordLists.get().deniesSilently(w.key())
                || i > 0 && w.capital() && w.kind() == Word.Kind.CONTENT;
    }

    /** How many there are; they are numbered from 0 in the order of their first statements. */
    int size() {
        return first.size();
    }

    /** The wording of the statement with this index. */
    int of(int statement) {
        return of[statement];
    }

    /** The first statement in a wording; it speaks for all of them. */
    Statement first(int wording) {
        return first.get(wording);
    }

    /** The indices of the accounts that carry a wording; not to be changed. */
    BitSet accounts(int wording) {
        return accounts.get(wording);
    }

    /** True when an article carries both. */
    boolean shareArticle(int a, int b) {
        return accounts.get(a).intersects(accounts.get(b));
    }

    /** True when an attribution holds both. */
    boolean areBeside(int a, int b) {
        return attributions.get(a).intersects(attributions.get(b));
    }

    /** True when an article has them in attributions of one speaker that follow each other: it may have cut one in two. */
    boolean followEachOther(int a, int b) {
        int speaker = first.get(a).speaker();
        return speaker >= 0
                && speaker == first.get(b).speaker()
                && beside.get(a).intersects(attributions.get(b));
    }
}
