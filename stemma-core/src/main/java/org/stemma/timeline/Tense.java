package org.stemma.timeline;

import org.stemma.text.Prose;
import org.stemma.text.Span;

/** Whether a clause tells what was or what will be, by the cheapest cue: the nearest auxiliary or past form. */
enum Tense {
    PAST,
    FUTURE,
    UNKNOWN;

    private static final int REACH = 12;

    /** The tense around the tokens from {@code first} to {@code end}: the nearest cue before them, else behind them. */
    static Tense around(Prose prose, TimeScan scan, int first, int end) {
        Span sentence = sentence(prose, scan, first);
        for (int i = first - 1; i >= Math.max(0, first - REACH) && scan.tokens.start(i) >= sentence.start(); i--) {
            Tense t = cue(scan, i);
            if (t != UNKNOWN) {
                return t;
            }
        }
        // A date in front of its clause has its verb behind it; elsewhere what follows is another clause.
        if (scan.tokens.start(first) > sentence.start() + 12) {
            return UNKNOWN;
        }
        int last = Math.min(scan.size(), end + REACH);
        for (int i = end; i < last && scan.tokens.start(i) < sentence.end(); i++) {
            Tense t = cue(scan, i);
            if (t != UNKNOWN) {
                return t;
            }
        }
        return UNKNOWN;
    }

    private static Span sentence(Prose prose, TimeScan scan, int token) {
        int s = prose.sentenceAt(scan.tokens.start(token));
        return s < 0 ? new Span(0, prose.text().length()) : prose.sentences().get(s);
    }

    private static Tense cue(TimeScan scan, int i) {
        if (scan.has(i, Kind.WILL)) {
            return FUTURE;
        }
        if (scan.has(i, Kind.DID)) {
            return PAST;
        }
        if (!scan.tokens.isWord(i) || scan.isCapital(i) || scan.isDigits(i)) {
            return UNKNOWN;
        }
        String f = scan.tokens.folded(i);
        boolean past = f.length() > 4 && f.endsWith("ed") && !f.endsWith("eed") && !scan.has(i - 1, Kind.NOUNISH);
        return past ? PAST : UNKNOWN;
    }
}
