package org.stemma.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One pass over what is new: articles that fit another story better move there, a story that turns out to be two becomes
 * two, stories that turn out to be one become one.
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
    private static final double SURE = 1;

    /** Sums of the same numbers in another order differ by less. */
    private static final double ROUNDING = 1e-6;

    /**
     * A story is two when its halves fit each other so badly: what they fit, in log-odds, and how alike they are across,
     * weighed. Fitted on stories known to be one and neighbours known to be two.
     */
    private static final double TWO = 3.3;

    private static final double ACROSS = 3.7;

    /** Halves as alike as this are of one story, whatever they fit: so most stories cost no more than a look. */
    private static final double ONE = 0.85;

    /** Two stories that one is made of, as they would be alone. */
    private record Two(Halves halves, Story one, Story other) {}

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
        stories.forEach(this::split);
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
            List<LiveStories.Fit> fits = stream.fits(member, StoryStream.CHOICE);
            fits.stream()
                    .filter(f -> f.story() != from)
                    .findFirst()
                    .filter(f -> f.score() > 0)
                    .ifPresent(f -> move(member, f.story().number(), fits));
            return;
        }
        live.remove(member);
        List<LiveStories.Fit> fits = stream.fits(member, StoryStream.CHOICE);
        Optional<LiveStories.Fit> best = fits.stream().findFirst().filter(f -> f.score() > 0);
        live.add(member, from.number());
        if (best.isEmpty()) {
            move(member, stream.nextStory(), fits);
        } else if (best.get().story() != from) {
            move(member, best.get().story().number(), fits);
        }
    }

    private void move(Member member, long to, List<LiveStories.Fit> fits) {
        moves.add(stream.move(member, to, Move.Cause.FITS_BETTER));
        stream.stir(fits);
    }

    /** Makes two of a story whose articles are of two; what people said of its articles holds. */
    private void split(long number) {
        Optional<Story> story = live.story(number);
        Optional<Two> parted = story.flatMap(s -> two(s.members()));
        if (parted.isEmpty()) {
            return;
        }
        Two two = parted.get();
        List<Member> first = new ArrayList<>();
        List<Member> second = new ArrayList<>();
        for (Member m : story.orElseThrow().members()) {
            boolean isOther = two.halves.other().contains(m)
                    || !two.halves.one().contains(m) && live.score(m, two.other) > live.score(m, two.one);
            (isOther ? second : first).add(m);
        }
        boolean firstStays = first.stream().anyMatch(stream::isPinned);
        boolean secondStays = second.stream().anyMatch(stream::isPinned);
        if (firstStays && secondStays) {
            return;
        }
        long to = stream.nextStory();
        List<Member> leaving = secondStays || !firstStays && second.size() > first.size() ? first : second;
        leaving.forEach(m -> moves.add(stream.move(m, to, Move.Cause.SPLIT)));
    }

    /** The two stories that these articles are of; none when they are of one. */
    private Optional<Two> two(List<Member> members) {
        Optional<Halves> unlike = Halves.of(members).filter(h -> h.across() <= ONE);
        if (unlike.isEmpty()) {
            return Optional.empty();
        }
        Halves halves = unlike.get();
        Story one = LiveStories.imagined(halves.one());
        Story other = LiveStories.imagined(halves.other());
        double fit = (live.fit(LiveStories.latest(one, Halves.MOST), other)
                        + live.fit(LiveStories.latest(other, Halves.MOST), one))
                / 2;
        return fit + ACROSS * halves.across() < TWO ? Optional.of(new Two(halves, one, other)) : Optional.empty();
    }

    /** Whether two stories would be parted again. */
    private boolean wouldBeTwo(Story one, Story other) {
        List<Member> both = new ArrayList<>(one.members());
        both.addAll(other.members());
        both.sort(Comparator.comparingLong(Member::arrival));
        return two(both).isPresent();
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
        Subject subject = new Subject(last.report());
        List<Subject> own = LiveStories.latest(story, SPEAKERS);
        return live.fits(subject, s -> s != story && stream.mayMerge(story, s), NEAREST).stream()
                .map(LiveStories.Fit::story)
                .filter(other -> isOne(story, own, other))
                .filter(other -> !wouldBeTwo(story, other))
                .findFirst();
    }

    /** Whether the latest articles of each fit the other; most are not even near. */
    private boolean isOne(Story story, List<Subject> own, Story other) {
        List<Subject> others = LiveStories.latest(other, SPEAKERS);
        return live.fitAtMost(own, other) + live.fitAtMost(others, story) > 2 * SURE - ROUNDING
                && live.fit(own, other) + live.fit(others, story) > 2 * SURE;
    }
}
