package org.stemma.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One pass over what is new: articles that fit another story better move there, stories that turn out to be one become one.
 *
 * <p>Machine note: costs one assignment for each article that is looked at and some comparisons for each story that
 * changed, whatever the size of stories.
 */
final class Settler {
    /** A story is compared with so many others, those nearest to its latest article. */
    private static final int NEAREST = 6;

    /** So many articles, the latest, speak for their story. */
    private static final int SPEAKERS = 6;

    /** Two stories are one when their articles fit the other so well on the average: a wrong join costs more than a lone one. */
    private static final double SURE = 1.5;

    private final StoryStream stream;
    private final LiveStories live;
    private final List<Move> moves = new ArrayList<>();

    Settler(StoryStream stream) {
        this.stream = stream;
        this.live = stream.live();
    }

    /** Looks again at these articles, in their order, and then at these stories. */
    List<Move> settle(List<Member> members, List<Long> stories) {
        members.forEach(this::reconsider);
        stories.forEach(this::mergeInto);
        return moves;
    }

    private void reconsider(Member member) {
        Optional<Story> now = live.storyOf(member.id());
        if (now.isEmpty() || stream.isPinned(member)) {
            return;
        }
        Story from = now.get();
        if (from.size() == 1) {
            stream.fits(member).stream()
                    .filter(f -> f.story() != from)
                    .findFirst()
                    .filter(f -> f.score() > 0)
                    .ifPresent(f -> moves.add(stream.move(member, f.story().number(), Move.Cause.FITS_BETTER)));
            return;
        }
        live.remove(member);
        Optional<LiveStories.Fit> best =
                stream.fits(member).stream().findFirst().filter(f -> f.score() > 0);
        live.add(member, from.number());
        if (best.isEmpty()) {
            moves.add(stream.move(member, stream.nextStory(), Move.Cause.FITS_BETTER));
        } else if (best.get().story() != from) {
            moves.add(stream.move(member, best.get().story().number(), Move.Cause.FITS_BETTER));
        }
    }

    /** Merges a story with those that it is one with, the younger into the older. */
    private void mergeInto(long number) {
        Optional<Story> story = live.story(number);
        while (story.isPresent()) {
            Story s = story.get();
            Optional<Story> one = partner(s);
            if (one.isEmpty()) {
                return;
            }
            long kept = Math.min(s.number(), one.get().number());
            long gone = Math.max(s.number(), one.get().number());
            moves.addAll(stream.merge(gone, kept, Move.Cause.MERGED));
            story = live.story(kept);
        }
    }

    private Optional<Story> partner(Story story) {
        Member last = story.members().get(story.size() - 1);
        return live.fits(last.report(), s -> s != story && stream.mayMerge(story, s)).stream()
                .limit(NEAREST)
                .map(LiveStories.Fit::story)
                .filter(other -> live.fit(story, other, SPEAKERS) + live.fit(other, story, SPEAKERS) > 2 * SURE)
                .findFirst();
    }
}
