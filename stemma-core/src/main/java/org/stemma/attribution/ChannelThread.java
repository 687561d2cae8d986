package org.stemma.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The channel as the text runs on: who said a thing in an interview says the next one there too, until a paragraph goes
 * by without them or another channel is named.
 */
final class ChannelThread {
    private static final Set<String> CONTINUES =
            Set.of("add", "continue", "go on", "explain", "conclude", "note", "reiterate");

    private static final int AHEAD = 3;

    private final Syntax syntax;
    private final ChannelFinder finder;
    private final SpeakerResolver speakers;
    private Optional<Range> current = Optional.empty();
    private Speaker speaker = new Speaker.Unknown();
    private int paragraph = Integer.MIN_VALUE;

    ChannelThread(Syntax syntax, ChannelFinder finder, SpeakerResolver speakers) {
        this.syntax = syntax;
        this.speakers = speakers;
        this.finder = finder;
    }

    /** The road of the next attribution in the order of the text, from the speaker outward. */
    List<Channel> chain(Draft d, Speaker who) {
        List<Channel> out = new ArrayList<>();
        Optional<Range> near = near(d, who);
        near.ifPresent(r -> out.add(finder.channel(r)));
        finder.carrier(d)
                .filter(r -> near.isEmpty() || !near.get().overlaps(r))
                .ifPresent(r -> out.add(finder.channel(r)));
        return out;
    }

    private Optional<Range> near(Draft d, Speaker who) {
        Optional<Range> own = finder.find(d);
        int here = syntax.sentences().get(d.sentence()).paragraph();
        boolean same = who.asName().isPresent()
                && who.asName().equals(speaker.asName())
                && (here == paragraph || here == paragraph + 1 && goesOn(d));
        if (own.isEmpty() && same && d.isSpeech()) {
            own = current;
        }
        if (own.isEmpty() && d.isSpeech()) {
            own = announced(d, who);
        }
        current = own;
        speaker = who;
        paragraph = here;
        return own;
    }

    /** "In her letter Brandt left the toll out.", and then what she said: a road named just before, for the same person. */
    private Optional<Range> announced(Draft d, Speaker who) {
        int here = syntax.sentences().get(d.sentence()).paragraph();
        for (int s = d.sentence() - 1; s >= Math.max(0, d.sentence() - AHEAD); s--) {
            boolean near = syntax.sentences().get(s).paragraph() >= here - 1;
            if (near && who.asName().isPresent() && speakers.subject(s).asName().equals(who.asName())) {
                Optional<Range> road = finder.opening(s);
                if (road.isPresent()) {
                    return road;
                }
            }
        }
        return Optional.empty();
    }

    /** A pronoun for the speaker, a cue that continues, or none: the same breath. */
    private boolean goesOn(Draft d) {
        boolean pronoun = d.source().isPresent() && syntax.has(d.source().get().first(), Grammar.SUBJ);
        return pronoun
                || d.cue().isEmpty()
                || current.isPresent() && d.cue().get().entry().lemma().equals("write") && isWritten(current.get())
                || CONTINUES.contains(d.cue().get().entry().lemma());
    }

    /** Who wrote in a letter before writes on in it. */
    private boolean isWritten(Range road) {
        return switch (finder.channel(road).type()) {
            case LETTER, WEBSITE, STATEMENT, SOCIAL_MEDIA, DOCUMENT -> true;
            default -> false;
        };
    }
}
