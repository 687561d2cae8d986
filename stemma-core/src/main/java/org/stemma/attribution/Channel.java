package org.stemma.attribution;

import org.stemma.text.Span;

/**
 * One stage of the road by which words came from their speaker to the outlet.
 *
 * @param span the words that name it, in the body: {@code a statement}, {@code state TV}
 * @param type what sort of road it is
 */
public record Channel(Span span, Type type) {
    /** What sort of road. */
    public enum Type {
        /** A written statement, a press release. */
        STATEMENT,
        /** An interview, or told to somebody of the press by name. */
        INTERVIEW,
        /** Told to reporters at large: a briefing, a news conference. */
        BRIEFING,
        /** A speech, a rally, a hearing, a debate: spoken before people. */
        SPEECH,
        /** A letter, an e-mail, a memo, a text message. */
        LETTER,
        /** By telephone, by radio between those who act. */
        CALL,
        /** Posted for followers to read. */
        SOCIAL_MEDIA,
        /** A website or blog of the speaker's or another's. */
        WEBSITE,
        /** A court's, a law's, a report's paper. */
        DOCUMENT,
        /** An agency whose text outlets print. */
        AGENCY,
        /** Media that a state runs. */
        STATE_MEDIA,
        /** Another outlet: paper, station, programme. */
        MEDIA,
        /** A picture, a recording, a transcript. */
        RECORDING,
        /** Anything else. */
        OTHER
    }
}
