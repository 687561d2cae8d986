package org.stemma.timeline;

import org.stemma.text.Prose;
import org.stemma.text.Span;

/** Whether a clause tells what was or what will be, by the cheapest cue: the nearest auxiliary or past form. */
enum Tense {
    PAST,
    FUTURE,
    UNKNOWN;

    private static final int REACH = 12;
    private static final int OWNED_REACH = 2;
    /** A date that starts within so many characters opens its sentence. */
    private static final int OPENING = 12;
    /** Its verb can stand so many tokens behind it. */
    private static final int OPENING_REACH = 40;

    /** The tense around the tokens from {@code first} to {@code end}: the nearest cue before them, else behind them. */
    static Tense around(Prose prose, TimeScan scan, int first, int end) {
        Span sentence = sentence(prose, scan, first);
        Tense beside = beside(scan, first, sentence);
        if (beside != UNKNOWN) {
            return beside;
        }
        // A date in front of its clause has its verb behind it; elsewhere what follows is another clause.
        boolean opens = scan.tokens.start(first) <= sentence.start() + OPENING;
        Tense ahead = opens ? behind(scan, end, sentence) : UNKNOWN;
        // "Until Thursday, they had not called him."
        if (opens && ahead == PAST) {
            return PAST;
        }
        // "They would fight Wednesday's ruling": what a day owns has mostly happened.
        int reach = end < scan.size() && scan.tokens.is(end, "'s") ? OWNED_REACH : REACH;
        for (int i = first - 1; i >= Math.max(0, first - reach) && scan.tokens.start(i) >= sentence.start(); i--) {
            Tense t = cue(scan, i);
            if (t != UNKNOWN) {
                // "What was planned for Saturday was called off": on either side of today.
                return t == FUTURE && scan.has(end, Kind.WAS) && scan.joins(end) ? UNKNOWN : t;
            }
        }
        return ahead;
    }

    /** "Said on Friday", "the year ended March 31": a past form that touches the date decides. */
    static Tense beside(TimeScan scan, int first, Span sentence) {
        int i = first - 1;
        while (i >= 0 && i >= first - 2 && (scan.stands(i, Kind.ONDAY) || scan.has(i, Kind.ARTICLE))) {
            i--;
        }
        if (i < 0 || scan.tokens.start(i) < sentence.start()) {
            return UNKNOWN;
        }
        return scan.stands(i, Kind.SPOKE) ? PAST : UNKNOWN;
    }

    private static Tense behind(TimeScan scan, int end, Span sentence) {
        int last = Math.min(scan.size(), end + OPENING_REACH);
        for (int i = end; i < last && scan.tokens.start(i) < sentence.end(); i++) {
            Tense t = cue(scan, i);
            // A "will" that far away is another clause's.
            if (t == PAST || (t == FUTURE && i < end + REACH)) {
                return t;
            }
            if (t == FUTURE) {
                return UNKNOWN;
            }
        }
        return UNKNOWN;
    }

    static Span sentence(Prose prose, TimeScan scan, int token) {
        int s = prose.sentenceAt(scan.tokens.start(token));
        return s < 0 ? new Span(0, prose.text().length()) : prose.sentences().get(s);
    }

    private static Tense cue(TimeScan scan, int i) {
        if (scan.stands(i, Kind.WILL)) {
            return wasMeant(scan, i) ? PAST : FUTURE;
        }
        // "When the case is heard", "will be named": the participle has the time of its auxiliary.
        if (isParticiple(scan, i)) {
            return UNKNOWN;
        }
        if (scan.stands(i, Kind.DID)) {
            return PAST;
        }
        if (!scan.tokens.isWord(i) || scan.isCapital(i) || scan.isDigits(i)) {
            return UNKNOWN;
        }
        String f = scan.tokens.folded(i);
        boolean past = f.length() > 4 && f.endsWith("ed") && !f.endsWith("eed") && !isAttribute(scan, i);
        return past ? PAST : UNKNOWN;
    }

    /** "A slated visit", "a still unspecified date": what stands between an article and its noun tells no time. */
    private static boolean isAttribute(TimeScan scan, int i) {
        return scan.has(i - 1, Kind.NOUNISH)
                || (scan.has(i - 2, Kind.NOUNISH)
                        && (scan.has(i - 1, Kind.STILL)
                                || scan.tokens.folded(i - 1).endsWith("ly")));
    }

    private static boolean isParticiple(TimeScan scan, int i) {
        return scan.has(i - 1, Kind.IS) || (scan.has(i - 2, Kind.IS) && !scan.has(i - 1, Kind.ARTICLE));
    }

    /** "It had been due to expire on Friday": what was to come has passed. */
    private static boolean wasMeant(TimeScan scan, int i) {
        for (int k = i - 1; k >= Math.max(0, i - 3); k--) {
            if (scan.has(k, Kind.HAD)) {
                return true;
            }
        }
        return false;
    }
}
