package org.stemma.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An attribution in the making: token ranges, before the speaker is resolved.
 *
 * @param sentence index of the outer sentence that holds its cue, or its content when it has none
 * @param content ranges in ascending order
 * @param source who said it, as the words stand
 * @param cue the cue, if any
 * @param channel the road, if any
 * @param ground what it rests on
 * @param chance how likely it is right, 0 to 1
 * @param ruled the source as the rules have it, with what leans on it: a road may stand behind that
 */
record Draft(
        int sentence,
        List<Range> content,
        Optional<Range> source,
        Optional<Cue> cue,
        Optional<Range> channel,
        Ground ground,
        double chance,
        Optional<Range> ruled) {
    /** What an attribution rests on, strongest first. */
    enum Ground {
        /** A cue with its source and content in one sentence. */
        CUE,
        /** A quotation that follows on an attributed one. */
        CONTINUED,
        /** A quotation beside somebody named, with no cue. */
        BESIDE,
        /** A quotation alone. */
        ALONE;

        double chance() {
            return switch (this) {
                case CUE -> 0.85;
                case CONTINUED -> 0.75;
                case BESIDE -> 0.5;
                case ALONE -> 0.4;
            };
        }
    }

    Draft {
        content = List.copyOf(content);
    }

    /** One that rules alone found: as likely right as its ground. */
    Draft(
            int sentence,
            List<Range> content,
            Optional<Range> source,
            Optional<Cue> cue,
            Optional<Range> channel,
            Ground ground) {
        this(sentence, content, source, cue, channel, ground, ground.chance(), Optional.empty());
    }

    Range extent() {
        return new Range(content.get(0).first(), content.get(content.size() - 1).last());
    }

    Draft with(Range more) {
        List<Range> all = new ArrayList<>(content);
        all.add(more);
        all.sort((a, b) -> Integer.compare(a.first(), b.first()));
        return new Draft(sentence, all, source, cue, channel, ground, chance, ruled);
    }

    Draft saying(List<Range> other) {
        return new Draft(sentence, other, source, cue, channel, ground, chance, ruled);
    }

    Draft by(Optional<Range> other) {
        return new Draft(sentence, content, other, cue, channel, ground, chance, ruled);
    }

    Draft ruledBy(Optional<Range> other) {
        return new Draft(sentence, content, source, cue, channel, ground, chance, other);
    }

    Draft through(Optional<Range> road) {
        return new Draft(sentence, content, source, cue, road, ground, chance, ruled);
    }

    Draft likely(double other) {
        return new Draft(sentence, content, source, cue, channel, ground, other, ruled);
    }

    boolean isSpeech() {
        return cue.isEmpty() || cue.get().entry().act() == Attribution.Act.SPEECH;
    }
}
