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
 */
record Draft(
        int sentence,
        List<Range> content,
        Optional<Range> source,
        Optional<Cue> cue,
        Optional<Range> channel,
        Ground ground) {
    /** What an attribution rests on, strongest first. */
    enum Ground {
        /** A cue with its source and content in one sentence. */
        CUE,
        /** A quotation that follows on an attributed one. */
        CONTINUED,
        /** A quotation beside somebody named, with no cue. */
        BESIDE,
        /** A quotation alone. */
        ALONE
    }

    Draft {
        content = List.copyOf(content);
    }

    Range extent() {
        return new Range(content.get(0).first(), content.get(content.size() - 1).last());
    }

    Draft with(Range more) {
        List<Range> all = new ArrayList<>(content);
        all.add(more);
        all.sort((a, b) -> Integer.compare(a.first(), b.first()));
        return new Draft(sentence, all, source, cue, channel, ground);
    }

    Draft by(Optional<Range> other) {
        return new Draft(sentence, content, other, cue, channel, ground);
    }

    Draft through(Optional<Range> road) {
        return new Draft(sentence, content, source, cue, road, ground);
    }

    boolean isSpeech() {
        return cue.isEmpty() || cue.get().entry().act() == Attribution.Act.SPEECH;
    }
}
