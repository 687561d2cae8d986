package org.stemma.attribution;

import java.util.Optional;

/** Finds the words that name who said it: before the cue, behind it, or at the head of the sentence. */
final class SourceFinder {
    private static final int APPOSITIONS = 3;
    private static final int APPOSITION_REACH = 45;

    private final Syntax syntax;
    private final NounPhrases phrases;

    SourceFinder(Syntax syntax, NounPhrases phrases) {
        this.syntax = syntax;
        this.phrases = phrases;
    }

    /** The noun phrase that is the subject of a cue, standing before it. */
    Optional<Range> before(Cue cue, Range sentence) {
        int p = cue.words().first() - 1;
        while (p >= sentence.first() && syntax.isAdverb(p) && !syntax.quotedAt(p)) {
            p--;
        }
        if (cue.mood() == Cue.Mood.INFINITIVE) {
            Optional<Range> near = ofGoverning(cue.verb() - 2, sentence);
            return near.isPresent() ? near : subject(sentence, cue.verb());
        }
        if (syntax.has(p, Grammar.OBJ) && syntax.word(p).contains("sel")) {
            p--;
        }
        p = beforeDate(beforeTime(p, sentence.first()), sentence.first());
        if (p < sentence.first()) {
            return Optional.empty();
        }
        if (syntax.has(p, Grammar.CC) && !syntax.quotedAt(p)) {
            return subject(new Range(clauseStart(p, sentence), p), p);
        }
        if (syntax.isComma(p) || syntax.isDash(p)) {
            return beforeComma(p, sentence);
        }
        if (closesWithComma(p, sentence)) {
            return beforeComma(syntax.quotationRange(syntax.quotationOf(p)).first(), sentence);
        }
        return phrases.endingAt(p, sentence.first()).map(r -> beforeAs(r, sentence));
    }

    /** The noun phrase that ends at a token. */
    Optional<Range> endingAt(int last, Range sentence) {
        return phrases.endingAt(last, sentence.first());
    }

    /** "Lee, who as a candidate promised": what stands behind "as" is no other person. */
    private Range beforeAs(Range r, Range sentence) {
        int before = r.first() - 2;
        boolean as = syntax.is(r.first() - 1, "as") && (syntax.is(r.first(), "a") || syntax.is(r.first(), "an"));
        if (!as || before < sentence.first() || syntax.quotedAt(before)) {
            return r;
        }
        return phrases.endingAt(before, sentence.first()).orElse(r);
    }

    /** "with critics saying", ", one blogger asking": a participle with a subject of its own. */
    Optional<Range> ownOfParticiple(Cue cue, Range sentence) {
        int p = cue.words().first() - 1;
        if (p < sentence.first() || !syntax.isWord(p) || syntax.quotedAt(p)) {
            return Optional.empty();
        }
        return phrases.endingAt(p, sentence.first()).filter(r -> {
            int b = r.first() - 1;
            return b >= sentence.first() && (syntax.is(b, "with") || syntax.has(b, Grammar.CC) || syntax.isComma(b));
        });
    }

    /** "crowds chanting": who chants stands right before, without a comma. */
    Optional<Range> crowd(Cue cue, Range sentence) {
        boolean chant = switch (cue.entry().lemma()) {
            case "chant", "shout", "scream", "yell", "sing" -> true;
            default -> false;
        };
        int p = cue.words().first() - 1;
        boolean many = syntax.word(p).endsWith("s") && !syntax.isVerb(p);
        if (!chant || !many || p < sentence.first() || !syntax.isWord(p) || syntax.quotedAt(p)) {
            return Optional.empty();
        }
        return phrases.endingAt(p, sentence.first()).map(r -> {
            int first = r.first();
            for (int i = r.first(); i < r.last(); i++) {
                first = syntax.is(i, "of") ? i + 1 : first;
            }
            return new Range(first, r.last());
        });
    }

    /** The noun phrase that a relative "who" follows, with or without a comma. */
    Optional<Range> antecedentOf(int who, Range sentence) {
        int p = syntax.isComma(who - 1) ? who - 2 : who - 1;
        boolean word = p >= sentence.first() && syntax.isWord(p) && !syntax.quotedAt(p);
        return word ? phrases.endingAt(p, sentence.first()) : Optional.empty();
    }

    /** The subject of the verb that an infinitive leans on: {@code went on to say}. */
    private Optional<Range> ofGoverning(int from, Range sentence) {
        for (int k = from; k > sentence.first() && from - k < 4; k--) {
            if (syntax.isVerb(k)) {
                int p = k - 1;
                while (p > sentence.first() && (syntax.isAdverb(p) || syntax.has(p, Grammar.AUX))) {
                    p--;
                }
                return phrases.endingAt(p, sentence.first());
            }
        }
        return Optional.empty();
    }

    /** "The Courier on July 20, 2006, described him": the date between subject and verb is skipped. */
    private int beforeDate(int p, int floor) {
        if (!syntax.isComma(p) || !syntax.isNumber(p - 1)) {
            return p;
        }
        int k = p - 1;
        while (k > floor && (isDate(k) || syntax.isComma(k))) {
            k--;
        }
        for (int i = k - 1; i >= floor && !syntax.isComma(i); i--) {
            if (syntax.has(i, Grammar.WH)) {
                return p; // the date of a relative clause
            }
        }
        return k > floor && syntax.has(k, Grammar.PREP) && k < p - 2 ? k - 1 : p;
    }

    /** "The mayor over the weekend joked": the time between subject and verb is skipped. */
    private int beforeTime(int p, int floor) {
        boolean time = syntax.has(p, Grammar.TIME | Grammar.DAY) && !syntax.quotedAt(p);
        for (int k = p; time && k > floor && p - k < 4; k--) {
            if (syntax.has(k, Grammar.PREP)) {
                return k - 1;
            }
        }
        boolean relative = syntax.is(p - 1, "this") || syntax.is(p - 1, "last") || syntax.is(p - 1, "earlier");
        return !time ? p : relative ? p - 2 : syntax.has(p, Grammar.DAY) ? p - 1 : p;
    }

    /** The comma closes an apposition, a relative clause or an adverb: the phrase stands before its opening comma. */
    private Optional<Range> beforeComma(int comma, Range sentence) {
        int close = comma;
        int open = close;
        for (int round = 0; round < APPOSITIONS; round++) {
            open = previousComma(open - 1, sentence.first(), comma);
            if (open < 0 || open - 1 < sentence.first()) {
                return Optional.empty();
            }
            if (!isParenthetical(open + 1, close)) {
                continue;
            }
            if (isDate(open - 1)) {
                continue;
            }
            Optional<Range> head = phrases.endingAt(open - 1, sentence.first());
            if (head.isPresent() && !syntax.quotedAt(open - 1)) {
                Range h = outward(head.get(), sentence).orElse(head.get());
                boolean named = isApposition(open + 1);
                return Optional.of(named ? new Range(h.first(), close - 1) : h);
            }
        }
        return Optional.empty();
    }

    /** "..., who called it a "joke," said": the comma of an apposition stands inside a quotation's marks. */
    private boolean closesWithComma(int p, Range sentence) {
        int q = syntax.quotationOf(p);
        return q >= 0
                && syntax.quotationRange(q).last() == p
                && syntax.lastInner(q) == ','
                && syntax.quotationRange(q).first() > sentence.first();
    }

    /** What stands between two commas is no name by itself: a party and state, an age, an apposition of an apposition. */
    private Optional<Range> outward(Range head, Range sentence) {
        int comma = head.first() - 1;
        boolean letter = syntax.tokens().end(head.first()) - syntax.tokens().start(head.first()) == 1;
        boolean party = syntax.words(head) <= 4 && letter && syntax.isHyphen(head.first() + 1);
        boolean tag = party
                || syntax.isNumber(head.first())
                || !syntax.isNamed(head.last())
                || !syntax.startsUpper(head.first());
        if (!tag || comma <= sentence.first() || !syntax.isComma(comma) || !syntax.isNamed(comma - 1)) {
            return Optional.empty();
        }
        return phrases.endingAt(comma - 1, sentence.first()).filter(r -> !syntax.quotedAt(r.last()));
    }

    private int previousComma(int from, int floor, int start) {
        boolean told = false;
        int reach = start - APPOSITION_REACH;
        for (int i = from; i >= floor && i > reach; i--) {
            if (syntax.quotedAt(i)) {
                Range q = syntax.quotationRange(syntax.quotationOf(i));
                if (q.length() > 8) {
                    // "Lee, who said "We will not wait for the spring flood to come ", tweeted ...": a relative clause
                    // may hold it.
                    told = true;
                    reach -= q.length();
                    i = q.first();
                } else if (syntax.isComma(i)) {
                    return -1;
                }
                continue;
            }
            if (syntax.isComma(i) || syntax.isDash(i)) {
                return !told || syntax.is(i + 1, "who") ? i : -1;
            }
        }
        return -1;
    }

    private boolean isParenthetical(int first, int close) {
        if (first >= close) {
            return false;
        }
        boolean subject = syntax.has(first, Grammar.SUBJ);
        return !subject && !(syntax.is(first, "and") || syntax.is(first, "but") || syntax.is(first, "that"));
    }

    private boolean isDate(int i) {
        return syntax.isNumber(i) || syntax.has(i, Grammar.DAY | Grammar.MONTH);
    }

    private boolean isApposition(int first) {
        return !syntax.is(first, "however")
                && !syntax.isAdverb(first)
                && !syntax.has(first, Grammar.PREP | Grammar.SUB)
                && !syntax.isIng(first);
    }

    private int clauseStart(int from, Range sentence) {
        for (int i = from - 1; i > sentence.first(); i--) {
            if (syntax.is(i, ";")) {
                return i + 1;
            }
        }
        return sentence.first();
    }

    /** The subject of the sentence as it stands before a token: the phrase before the first finite verb. */
    Optional<Range> subject(Range sentence, int before) {
        for (int i = sentence.first() + 1; i < Math.min(before, sentence.last() + 1); i++) {
            if (syntax.quotedAt(i) || !syntax.isVerb(i)) {
                continue;
            }
            int p = i - 1;
            while (p > sentence.first() && (syntax.isAdverb(p) || syntax.has(p, Grammar.AUX))) {
                p--;
            }
            if (syntax.has(p, Grammar.WH | Grammar.THAT | Grammar.SUB)) {
                continue;
            }
            p = beforeDate(p, sentence.first());
            Optional<Range> s = syntax.isComma(p) ? beforeComma(p, sentence) : phrases.endingAt(p, sentence.first());
            if (s.isPresent() && !syntax.quotedAt(s.get().last())) {
                return s;
            }
        }
        return Optional.empty();
    }

    /** The subject of the clause behind an opening participle: {@code Slamming the plan, Ann Lee said ...}. */
    Optional<Range> following(Cue cue, Range sentence) {
        for (int i = cue.last() + 1; i < sentence.last(); i++) {
            if (syntax.isComma(i) && !syntax.quotedAt(i)) {
                int last = phrases.endFrom(i + 1, sentence.last());
                boolean subject =
                        last > i && (syntax.isVerb(last + 1) || syntax.isComma(last + 1) || syntax.isAdverb(last + 1));
                return subject ? Optional.of(new Range(i + 1, last)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The noun phrase behind a cue: {@code said Ann Lee, the mayor of Ulm}. */
    Optional<Range> after(int cueEnd, Range sentence) {
        return after(cueEnd, sentence, false);
    }

    /** The noun phrase behind "according to", where what follows a comma is rather the content. */
    Optional<Range> afterPreposition(int cueEnd, Range sentence) {
        return after(cueEnd, sentence, true);
    }

    private Optional<Range> after(int cueEnd, Range sentence, boolean closed) {
        int first = cueEnd + 1;
        while (first <= sentence.last() && syntax.isAdverb(first) && !syntax.startsUpper(first)) {
            first++;
        }
        if (first > sentence.last()
                || syntax.quotedAt(first)
                || syntax.has(first, Grammar.PREP | Grammar.THAT | Grammar.DAY)) {
            return Optional.empty();
        }
        int last = phrases.endFrom(first, sentence.last());
        if (last < first || syntax.has(first, Grammar.OBJ) && !syntax.has(first, Grammar.POSS)) {
            return Optional.empty();
        }
        if (syntax.isComma(last + 1)) {
            int close = appositionEnd(last + 2, sentence);
            boolean sure = syntax.has(last + 2, Grammar.DET) || syntax.is(last + 2, "who");
            if (close > 0 && (!closed || sure && syntax.isComma(close + 1))) {
                return Optional.of(new Range(first, close));
            }
        }
        return Optional.of(new Range(first, last));
    }

    /** The last token of the apposition that starts here; -1 when what follows the comma is none. */
    private int appositionEnd(int first, Range sentence) {
        boolean starts = syntax.has(first, Grammar.DET | Grammar.POSS)
                || syntax.is(first, "who")
                || (syntax.isWord(first) && !syntax.has(first, ~0) && !syntax.isIng(first) && !syntax.isVerb(first));
        if (!starts || syntax.quotedAt(first)) {
            return -1;
        }
        for (int i = first; i <= Math.min(sentence.last(), first + APPOSITION_REACH); i++) {
            if (syntax.isComma(i)
                    || syntax.is(i, ".") && i == sentence.last()
                    || syntax.quotedAt(i)
                    || syntax.isDash(i)) {
                return i - 1;
            }
        }
        return sentence.last();
    }
}
