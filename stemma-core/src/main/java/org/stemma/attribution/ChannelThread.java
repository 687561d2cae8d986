package org.stemma.attribution;

import java.util.Optional;
import java.util.Set;

/**
 * The channel as the text runs on: who said a thing in an interview says the next one there too, until a paragraph goes
 * by without them or another channel is named.
 */
final class ChannelThread {
    private static final Set<String> CONTINUES =
            Set.of("add", "continue", "go on", "explain", "conclude", "note", "reiterate");

    private final Syntax syntax;
    private final ChannelFinder finder;
    private Optional<Range> current = Optional.empty();
    private Speaker speaker = new Speaker.Unknown();
    private int paragraph = Integer.MIN_VALUE;

    ChannelThread(Syntax syntax, ChannelFinder finder) {
        this.syntax = syntax;
        this.finder = finder;
    }

    /** The channel of the next attribution in the order of the text. */
    Optional<Range> channel(Draft d, Speaker who) {
        Optional<Range> own = finder.find(d);
        int here = syntax.sentences().get(d.sentence()).paragraph();
        boolean same = who.asName().isPresent()
                && who.asName().equals(speaker.asName())
                && (here == paragraph || here == paragraph + 1 && goesOn(d));
        if (own.isEmpty() && same && d.isSpeech()) {
            own = current;
        }
        current = own;
        speaker = who;
        paragraph = here;
        return own;
    }

    /** A pronoun for the speaker, a cue that continues, or none: the same breath. */
    private boolean goesOn(Draft d) {
        boolean pronoun = d.source().isPresent() && syntax.has(d.source().get().first(), Grammar.SUBJ);
        return pronoun
                || d.cue().isEmpty()
                || CONTINUES.contains(d.cue().get().entry().lemma());
    }
}
