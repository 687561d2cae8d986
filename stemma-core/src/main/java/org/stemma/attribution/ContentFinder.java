package org.stemma.attribution;

import java.util.List;
import java.util.Optional;

/** Finds what was said: the clause, phrase or quotation behind a cue, or the clause before a tag. */
final class ContentFinder {
    private static final int TAG_REACH = 9;
    private static final int LEAD_REACH = 20;
    private static final int CLAUSE = 4;
    private static final int ORDER_REACH = 8;
    private static final int FEWEST = 3;

    private final Syntax syntax;
    private final NounPhrases phrases;

    ContentFinder(Syntax syntax, NounPhrases phrases) {
        this.syntax = syntax;
        this.phrases = phrases;
    }

    /** Where the words that belong to the cue end (recipient, day, place) and the content may start. */
    int afterAdjuncts(Cue cue, Range sentence) {
        int i = cue.last() + 1;
        boolean recipient = cue.entry().takes('r');
        while (i <= sentence.last()) {
            int next = skipOne(
                    i, sentence, recipient && !syntax.quotedAt(i), cue.entry().takes('i'));
            if (next == i) {
                break;
            }
            recipient &= syntax.has(i, Grammar.ADV | Grammar.DAY);
            i = next;
        }
        return i;
    }

    private int skipOne(int i, Range sentence, boolean recipient, boolean infinitive) {
        if (syntax.quotedAt(i)) {
            return i;
        }
        if (syntax.is(i, "(")) {
            int k = i;
            while (k <= sentence.last() && !syntax.is(k, ")")) {
                k++;
            }
            return k > sentence.last() ? i : k + 1;
        }
        if (recipient && !startsClause(i)) {
            int last = phrases.endFrom(i, sentence.last());
            return last >= i ? last + 1 : i;
        }
        if (syntax.has(i, Grammar.DAY) && !syntax.isPossessive(i + 1)) {
            return i + 1;
        }
        if ((syntax.is(i, "last") || syntax.is(i, "this") || syntax.is(i, "late") || syntax.is(i, "early"))
                && syntax.has(i + 1, Grammar.TIME | Grammar.DAY | Grammar.MONTH)) {
            return i + 2;
        }
        if (syntax.has(i, Grammar.TIME)
                || (syntax.isAdverb(i) && !syntax.has(i, Grammar.DET) && !syntax.is(i, "there"))) {
            return i + 1;
        }
        if (syntax.is(i, "to") && infinitive) {
            return i;
        }
        if (syntax.has(i, Grammar.PREP) && !syntax.has(i, Grammar.SUB)) {
            return syntax.has(i + 1, Grammar.DAY | Grammar.MONTH) ? date(i + 1, sentence) : prepositional(i, sentence);
        }
        return i;
    }

    /** One past "Tuesday", "May 23, 2008,", "Sunday (Nov 3)". */
    private int date(int i, Range sentence) {
        int k = i + 1;
        while (k < sentence.last() && isDatePart(k)) {
            k++;
        }
        return k;
    }

    private boolean isDatePart(int k) {
        return syntax.isNumber(k)
                || syntax.has(k, Grammar.TIME | Grammar.DAY)
                || syntax.isComma(k) && (syntax.isNumber(k + 1) || syntax.isNumber(k - 1));
    }

    private boolean startsClause(int i) {
        return syntax.has(i, Grammar.THAT | Grammar.WH | Grammar.SUB | Grammar.PREP)
                || syntax.has(i, Grammar.SUBJ) && !syntax.has(i, Grammar.OBJ)
                || syntax.isComma(i)
                || syntax.is(i, ":");
    }

    /** One past the prepositional phrase that starts here. */
    int prepositional(int preposition, Range sentence) {
        int i = preposition + 1;
        if (i > sentence.last() || syntax.isIng(i) && !syntax.has(i + 1, Grammar.PREP)) {
            return preposition;
        }
        if (syntax.quotedAt(i)) {
            Range q = syntax.quotationRange(syntax.quotationOf(i));
            return q.length() <= 8 && q.last() < sentence.last() ? q.last() + 1 : preposition;
        }
        int last = phrases.endFrom(i, sentence.last());
        return last >= i ? last + 1 : preposition;
    }

    /** The content that follows a cue; empty when none does. */
    Optional<Range> forward(Cue cue, List<Cue> cues, Range sentence) {
        int i = afterAdjuncts(cue, sentence);
        i = lead(i, cues, sentence);
        if (i > sentence.last()) {
            return Optional.empty();
        }
        CueEntry e = cue.entry();
        int direct = cue.last() + 1;
        int order = e.takes('r') && (e.takes('i') || e.lemma().equals("tell")) ? order(direct, sentence) : -1;
        if (order > 0) {
            return Optional.of(new Range(order, end(order, cue, cues, sentence)));
        }
        if (isSilence(cue) && !syntax.quotedAt(i) && !syntax.has(i, Grammar.THAT)) {
            return Optional.empty();
        }
        boolean anyClause = e.takes('t') || e.takes('T');
        boolean starts;
        if (syntax.quotedAt(i)) {
            starts = e.isQuotable() || anyClause || e.takes('o') || e.takes('w');
        } else if (syntax.has(i, Grammar.THAT)) {
            starts = anyClause;
        } else if (syntax.has(i, Grammar.WH)) {
            starts = e.takes('w');
        } else if (syntax.has(i, Grammar.SUB)) {
            starts = e.takes('t') && subordinateFirst(i, sentence);
        } else if (syntax.is(i, "to")) {
            starts = e.takes('i');
        } else {
            starts = e.takes('t') && clauseAt(i, sentence, e.lemma().equals("say"));
        }
        if (!starts && e.takes('f')) {
            return charge(i, cue, cues, sentence);
        }
        if (!starts && (e.takes('o') || e.takes('g')) && objectAt(direct)) {
            Range object = new Range(direct, end(direct, cue, cues, sentence));
            return isWorded(e, object) ? Optional.of(object) : Optional.empty();
        }
        if (!starts) {
            return Optional.empty();
        }
        // "urged the town to wait": who is urged belongs to the content, who is told does not.
        int first = syntax.is(i, "to") && e.takes('o') && e.takes('r') ? direct : i;
        Range content = new Range(first, Math.max(i, end(i, cue, cues, sentence)));
        return syntax.words(content) >= 2 || syntax.quotedAt(i) ? Optional.of(content) : Optional.empty();
    }

    /**
     * The "to" of an order that a time parts from who is ordered: {@code ordered them twice since May to leave}; -1 when
     * there is none.
     */
    private int order(int direct, Range sentence) {
        int after = syntax.has(direct, Grammar.OBJ) && !syntax.has(direct, Grammar.POSS)
                ? direct + 1
                : phrases.endFrom(direct, sentence.last()) + 1;
        for (int k = after; after > direct && k < Math.min(sentence.last(), after + ORDER_REACH); k++) {
            boolean stop = syntax.quotedAt(k)
                    || syntax.isVerb(k) && !syntax.has(k, Grammar.MONTH)
                    || syntax.has(k, Grammar.THAT | Grammar.WH | Grammar.SUBJ | Grammar.CC)
                    || !syntax.isWord(k);
            if (stop) {
                return -1;
            }
            if (syntax.is(k, "to")) {
                boolean verb = syntax.isWord(k + 1) && !syntax.has(k + 1, Grammar.DET | Grammar.POSS);
                return verb && !syntax.startsUpper(k + 1) && k > after ? k : -1;
            }
        }
        return -1;
    }

    /** "called", not "called for". */
    private static boolean isName(CueEntry e) {
        return e.lemma().equals("call") && e.rest().isEmpty();
    }

    /** False for a plain "called" with an object of a word or two: nothing was said. */
    boolean isWorded(CueEntry e, Range object) {
        return !isName(e) || isWorded(object);
    }

    /** An object of one or two words says nothing: {@code called it a gift}; in marks it does. */
    private boolean isWorded(Range object) {
        boolean pronoun =
                syntax.has(object.first(), Grammar.SUBJ | Grammar.OBJ) && !syntax.has(object.first(), Grammar.POSS);
        boolean quoted = false;
        for (int i = object.first(); i <= object.last(); i++) {
            quoted |= syntax.quotedAt(i);
        }
        return quoted || syntax.words(object) >= (pronoun ? FEWEST + 1 : FEWEST);
    }

    /** "did not answer", "has not responded": nothing was said. */
    boolean isSilence(Cue cue) {
        boolean answers = switch (cue.entry().lemma()) {
            case "answer", "respond", "reply", "comment" -> true;
            default -> false;
        };
        for (int i = cue.words().first() - 1; answers && i <= cue.verb(); i++) {
            if (syntax.has(i, Grammar.NEG)) {
                return true;
            }
        }
        return false;
    }

    /** "accused the mayor of lying": the content stands behind "of", "for" or "with". */
    private Optional<Range> charge(int from, Cue cue, List<Cue> cues, Range sentence) {
        for (int k = Math.max(cue.last() + 2, from - 2); k <= Math.min(sentence.last() - 1, from + 2); k++) {
            if (!syntax.quotedAt(k) && (syntax.is(k, "of") || syntax.is(k, "for") || syntax.is(k, "with"))) {
                return Optional.of(new Range(k + 1, end(k + 1, cue, cues, sentence)));
            }
        }
        return Optional.empty();
    }

    /** Past a colon or comma into the quotation or "that" they lead to, and past what stands between two commas. */
    private int lead(int i, List<Cue> cues, Range sentence) {
        if (syntax.is(i, ":") || (syntax.isComma(i) && opensAfterComma(i + 1))) {
            return i + 1;
        }
        if (!syntax.isComma(i)) {
            return i;
        }
        for (int k = i + 1; k <= Math.min(sentence.last() - 1, i + LEAD_REACH); k++) {
            int at = k;
            boolean mark = syntax.isComma(k) || syntax.is(k, ":");
            boolean cue = cues.stream().anyMatch(c -> c.words().contains(at));
            if (cue || syntax.quotedAt(k)) {
                return i;
            }
            if (mark && opensAfterComma(k + 1)) {
                return k + 1;
            }
        }
        return i;
    }

    private boolean opensAfterComma(int i) {
        return syntax.quotedAt(i) || syntax.has(i, Grammar.THAT);
    }

    /** "if it rained, they would stay": the subordinate clause comes first, its main clause behind a comma. */
    private boolean subordinateFirst(int i, Range sentence) {
        for (int k = i + 2; k < sentence.last(); k++) {
            if (syntax.isComma(k) && !syntax.quotedAt(k)) {
                return !syntax.isIng(k + 1)
                        && !syntax.has(k + 1, Grammar.WH | Grammar.SUB)
                        && syntax.hasVerb(new Range(k + 1, Math.min(sentence.last(), k + 12)));
            }
        }
        return syntax.is(i, "if") || syntax.is(i, "as");
    }

    /** A clause without "that": a subject and, further on, a finite verb. */
    private boolean clauseAt(int i, Range sentence, boolean say) {
        if (!syntax.isWord(i) || syntax.has(i, Grammar.PREP | Grammar.CC)) {
            return syntax.is(i, "$");
        }
        for (int k = i + 1; k <= Math.min(sentence.last(), i + 40); k++) {
            if (syntax.isVerb(k)) {
                return true;
            }
        }
        // A verb that no list knows: after a plain "say" enough words make a clause.
        return say && sentence.last() - i >= CLAUSE;
    }

    private boolean objectAt(int i) {
        return syntax.quotedAt(i)
                || (syntax.isWord(i)
                        && !syntax.has(i, Grammar.PREP | Grammar.SUB | Grammar.CC | Grammar.AUX | Grammar.SUBJ)
                        && !syntax.has(i, Grammar.DAY))
                || syntax.has(i, Grammar.OBJ | Grammar.DET) && syntax.isWord(i)
                || syntax.is(i, "it");
    }

    /** The last token of the content that starts here. */
    private int end(int first, Cue cue, List<Cue> cues, Range sentence) {
        boolean clause = (cue.entry().takes('t') || cue.entry().takes('T')) && !isPhrase(first, sentence);
        int i = first;
        int last = first;
        while (i <= sentence.last()) {
            if (syntax.quotedAt(i)) {
                int q = syntax.quotationOf(i);
                last = Math.min(sentence.last(), syntax.quotationRange(q).last());
                i = last + 1;
                if (i - 1 > first && stopsAfterQuotation(q, i, sentence)) {
                    return last;
                }
                continue;
            }
            boolean stop = i > first
                    && (syntax.isComma(i) || syntax.isDash(i)
                            ? endsAtComma(i, cue, cues, sentence, clause)
                            : endsAt(i, first, cue, cues, sentence));
            if (stop) {
                return last;
            }
            if (syntax.isWord(i)
                    || syntax.is(i, ")")
                    || syntax.is(i, "%")
                    || i < sentence.last() && !syntax.isComma(i)) {
                last = i;
            }
            i++;
        }
        return last;
    }

    /** "Offered a plan, after the mayor had left": no verb stands before the next clause, so that is no part of it. */
    private boolean isPhrase(int first, Range sentence) {
        for (int k = first; k < sentence.last(); k++) {
            if (syntax.isVerb(k) || syntax.quotedAt(k) || syntax.has(k, Grammar.THAT | Grammar.SUB)) {
                return false;
            }
            if (syntax.isComma(k) && syntax.has(k + 1, Grammar.SUB)) {
                return true;
            }
        }
        return false;
    }

    /** A quotation that closes its own sentence or clause ends the content, unless another piece is joined to it. */
    private boolean stopsAfterQuotation(int q, int next, Range sentence) {
        if (next > sentence.last()) {
            return true;
        }
        if (syntax.isDash(next)) {
            return true;
        }
        char c = syntax.lastInner(q);
        boolean full = c == '.' || c == '!' || c == '?' || c == ',';
        boolean joined = syntax.has(next, Grammar.CC)
                || syntax.isComma(next) && (syntax.has(next + 1, Grammar.CC) || syntax.quotedAt(next + 1))
                || syntax.quotedAt(next);
        if (c == ',' && !joined) {
            return !isList(next);
        }
        return full && !(joined && piecesFollow(next, sentence));
    }

    /** Behind the conjunction another quotation follows before anyone else says or does something. */
    private boolean piecesFollow(int next, Range sentence) {
        for (int k = next; k <= Math.min(sentence.last(), next + TAG_REACH); k++) {
            if (syntax.quotedAt(k)) {
                return true;
            }
            if (syntax.isVerb(k) && !syntax.has(k, Grammar.AUX)) {
                return false;
            }
        }
        return false;
    }

    private boolean isList(int next) {
        return syntax.isWord(next)
                && !syntax.isVerb(next)
                && !syntax.isIng(next)
                && !syntax.has(next, Grammar.SUB | Grammar.PREP | Grammar.WH);
    }

    private boolean endsAtComma(int comma, Cue cue, List<Cue> cues, Range sentence, boolean clause) {
        int k = comma + 1;
        for (Cue c : cues) {
            if (c.words().first() < k) {
                continue;
            }
            if (c.words().first() > k + TAG_REACH) {
                break;
            }
            if (c.words().first() == k) {
                return c.mood() != Cue.Mood.FINITE || !clause || c.entry().act() == Attribution.Act.SPEECH;
            }
            if (c.mood() == Cue.Mood.FINITE
                    && c.entry().act() == Attribution.Act.SPEECH
                    && onlyPhrase(k, c, sentence)) {
                return true;
            }
        }
        if (!clause) {
            return syntax.isIng(k)
                    || syntax.has(k, Grammar.SUB | Grammar.WH)
                    || syntax.is(k, "but")
                    || syntax.has(k, Grammar.CC) && syntax.isVerb(k + 1);
        }
        return syntax.is(k, "while") || syntax.is(k, "although") || syntax.is(k, "though");
    }

    /** A conjunction that starts what somebody else said; behind a quotation more of them do. */
    private boolean contrasts(int i, int first) {
        boolean plain = syntax.is(i, "while") || syntax.is(i, "although") || syntax.is(i, "though");
        boolean quoted =
                syntax.quotedAt(first) && (syntax.is(i, "before") || syntax.is(i, "as") || syntax.is(i, "and"));
        return plain || quoted;
    }

    /** Between the comma and the cue stands nothing but a conjunction and a noun phrase. */
    private boolean onlyPhrase(int from, Cue cue, Range sentence) {
        int first = from;
        while (first < cue.words().first() && syntax.has(first, Grammar.CC | Grammar.SUB)) {
            first++;
        }
        if (first >= cue.words().first()) {
            return true;
        }
        int last = cue.words().first() - 1;
        boolean self = syntax.has(last, Grammar.OBJ) && syntax.word(last).contains("sel"); // "the driver himself joked"
        Optional<Range> np = phrases.endingAt(self ? last - 1 : last, from);
        return np.isPresent() && np.get().first() <= first;
    }

    private boolean endsAt(int i, int first, Cue cue, List<Cue> cues, Range sentence) {
        boolean clause = cue.entry().takes('t') || cue.entry().takes('T');
        if (!clause && syntax.quotedAt(i - 1) && syntax.has(i, Grammar.SUB)) {
            return true;
        }
        if (syntax.is(i, ";")
                || i == sentence.last() && (syntax.is(i, ".") || syntax.is(i, "?") || syntax.is(i, "!"))) {
            return true;
        }
        for (Cue c : cues) {
            if (c.words().first() == i && c.mood() == Cue.Mood.PREPOSITION) {
                return true;
            }
            boolean finite = c.mood() == Cue.Mood.FINITE && c.entry().act() == Attribution.Act.SPEECH;
            boolean near = c.words().first() > i && c.words().first() <= i + TAG_REACH;
            if (near && c.mood() == Cue.Mood.FINITE && contrasts(i, first) && onlyPhrase(i, c, sentence)) {
                return true;
            }
            if (c.words().first() == i && c.mood() == Cue.Mood.PARTICIPLE && syntax.quotedAt(i - 1)) {
                return true;
            }
            if (c.words().first() == i + 1
                    && syntax.has(i, Grammar.CC)
                    && c.mood() == Cue.Mood.FINITE
                    && c.verb() == i + 1
                    && c.entry().act() == Attribution.Act.SPEECH) {
                return true;
            }
        }
        return false;
    }

    /** The clause from the sentence's start to a tag that begins behind {@code limit}; empty when there is none. */
    Optional<Range> backward(int limit, Range sentence) {
        int last = limit;
        while (last > sentence.first() && !syntax.quotedAt(last) && (syntax.isComma(last) || syntax.isDash(last))) {
            last--;
        }
        if (last < sentence.first()) {
            return Optional.empty();
        }
        Range content = new Range(sentence.first(), last);
        return syntax.words(content) >= 1 ? Optional.of(content) : Optional.empty();
    }

    /** The last token of a sentence without its closing stop. */
    int sentenceEnd(Range sentence) {
        boolean stop = !syntax.quotedAt(sentence.last()) && !syntax.isWord(sentence.last());
        return stop && sentence.last() > sentence.first() ? sentence.last() - 1 : sentence.last();
    }

    /** Whether a stretch reads as a clause of its own: not "On Sunday", "When asked", "Speaking in Ulm". */
    boolean isClause(Range r) {
        int f = r.first();
        if (syntax.quotedAt(r.last())) {
            return true;
        }
        if (opensWithAdjunct(f)) {
            int comma = f;
            while (comma <= r.last() && !syntax.isComma(comma)) {
                comma++;
            }
            boolean subject = comma > r.last() && syntax.isIng(f); // "Closing the lock would not have helped"
            return subject && syntax.hasVerb(r) || comma < r.last() && syntax.hasVerb(new Range(comma + 1, r.last()));
        }
        return syntax.hasVerb(r);
    }

    boolean opensWithAdjunct(int first) {
        return !syntax.quotedAt(first)
                && (syntax.has(first, Grammar.PREP | Grammar.SUB) || syntax.isIng(first) || syntax.is(first, "asked"));
    }

    /** {@code "A," said Ann Lee, pointing at the wall, "B."}: the quotation goes on behind what else the speaker did. */
    private Optional<Range> interrupted(int from, Cue cue, List<Cue> cues, Range sentence) {
        for (int k = from; k <= Math.min(sentence.last(), from + LEAD_REACH); k++) {
            int at = k;
            if (cues.stream().anyMatch(c -> c.words().contains(at))) {
                return Optional.empty();
            }
            if (syntax.quotedAt(k)) {
                return syntax.isComma(k - 1)
                        ? Optional.of(new Range(k, end(k, cue, cues, sentence)))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** What goes on behind a tag: {@code "A," she said, "B."}; empty when nothing does. */
    Optional<Range> continuation(Cue cue, Range before, int from, List<Cue> cues, Range sentence) {
        int i = from;
        boolean comma = syntax.isComma(i) || syntax.isDash(i) || syntax.is(i, ":");
        if (comma) {
            i++;
        }
        if (syntax.has(i, Grammar.CC) && syntax.quotedAt(i + 1)) {
            i++;
        }
        if (i > sentence.last()) {
            return Optional.empty();
        }
        if (syntax.quotedAt(i)) {
            return Optional.of(new Range(i, end(i, cue, cues, sentence)));
        }
        if (syntax.quotedAt(before.last())) {
            return interrupted(i, cue, cues, sentence);
        }
        boolean open = comma && !syntax.hasVerb(before);
        if (!open || syntax.isIng(i) || syntax.has(i, Grammar.SUB)) {
            return Optional.empty();
        }
        return Optional.of(new Range(i, end(i, cue, cues, sentence)));
    }
}
