package org.stemma.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stemma.article.Account;
import org.stemma.article.Published;

/**
 * Stories that form as articles arrive.
 *
 * <p>Each article is put at once to the live story that it fits best, or founds one; {@link #settle()}, called now and then,
 * corrects what could not be seen at the time. What is older than the window of {@link StreamSettings} is forgotten, so
 * that an article costs the same after a million others. Corrections by hand hold in all later passes.
 *
 * <p>Not thread-safe: one writer. Equal calls in equal order give equal stories, also when the stream is written with
 * {@link #snapshot()} and restored in between.
 */
public final class StoryStream {
    /** So many of the stories that fit an article best are known exactly. */
    static final int CHOICE = 3;

    /** Stories that fit an article by less than this, in log-odds, have nothing to do with it. */
    private static final double NEAR = -2;

    private static final double MILLIS_A_DAY = 24 * 60 * 60 * 1000.0;

    /** The longest idle first. */
    private static final Comparator<Member> IDLE_FIRST =
            Comparator.comparingDouble(Member::stamp).thenComparingLong(Member::arrival);

    /** The vocabulary is tidied up after so many articles. */
    private static final int TIDY = 20_000;

    /** So many articles of a story count: a dispatch printed a thousand times does not make its words common. */
    private static final int COUNTED = 20;

    private final StreamSettings settings;
    private final Vocabulary vocabulary;
    private final Affinity affinity;
    private final Weigher weigher;
    private final LiveStories live;
    private final StreamClock clock = new StreamClock();
    private final PinBoard pins = new PinBoard();
    private final PriorityQueue<Member> byIdleness = new PriorityQueue<>(IDLE_FIRST);
    // Stories that went into others: number -> number.
    private final Map<Long, Long> merged = new HashMap<>();
    // What the next pass looks at: stories that changed since the last, and those that something new came near to.
    private final TreeSet<Long> changed = new TreeSet<>();
    private long stories;
    private long arrivals;
    // Arrivals at the last pass and the one before: an article is looked at again in two passes.
    private long lastPass;
    private long passBefore;

    /** A stream without articles. */
    public StoryStream(StreamSettings settings) {
        this(settings, Pins.NONE);
    }

    /** A stream without articles in which corrections that were made in another hold. */
    public StoryStream(StreamSettings settings, Pins pins) {
        this(settings, new Vocabulary(), Affinity.shipped(), 0);
        this.pins.add(pins);
    }

    StoryStream(StreamSettings settings, Vocabulary vocabulary, Affinity affinity, int expected) {
        this.settings = settings;
        this.vocabulary = vocabulary;
        this.affinity = affinity;
        this.weigher = new Weigher(vocabulary);
        this.live = new LiveStories(vocabulary, affinity, expected);
    }

    /** A stream without articles that knows how rare the words are which this one met, and how many stories to expect. */
    StoryStream again() {
        return new StoryStream(
                settings, vocabulary.again(), affinity, live.all().size());
    }

    /** Puts an article to a story; one that the stream remembers under this id is replaced. */
    public Assignment assign(Account account) {
        return replace(account).orElseGet(() -> arrive(account));
    }

    /**
     * Takes the text of a corrected article in the place of the former one; it stays in its story if it still fits.
     *
     * @return empty when the stream does not remember the article: its story is what it was
     */
    public Optional<Assignment> replace(Account account) {
        Optional<Member> known = live.member(account.id());
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Member before = known.get();
        long home = storyOf(before).number();
        take(before);
        Member member = new Member(before.id(), before.arrival(), before.stamp(), report(account));
        byIdleness.add(member);
        List<LiveStories.Fit> fits = fits(member, Integer.MAX_VALUE);
        Optional<LiveStories.Fit> stays = fits.stream()
                .filter(f -> f.story().number() == home && f.score() > 0)
                .findFirst();
        Assignment assignment = stays.map(f -> join(member, f, fits)).orElseGet(() -> put(member, fits, home));
        stir(member, fits);
        return Optional.of(assignment);
    }

    /** Forgets an article; false when the stream does not remember it. */
    public boolean remove(String article) {
        Optional<Member> member = live.member(article);
        member.ifPresent(this::take);
        return member.isPresent();
    }

    /** The story of a remembered article. */
    public Optional<String> storyOf(String article) {
        return live.storyOf(article).map(Story::id);
    }

    /** The remembered articles of a story, by arrival; none when it does not live. */
    public List<String> articlesOf(String story) {
        return live.story(number(story)).stream()
                .flatMap(s -> s.members().stream())
                .map(Member::id)
                .toList();
    }

    /** The ids of all live stories, the oldest first. */
    public List<String> liveStories() {
        return live.all().stream().map(Story::id).toList();
    }

    /** How many articles are remembered. */
    public int liveArticles() {
        return live.articles();
    }

    /** What a story is called now: itself, or the one that it went into. Throws for an id that was never given. */
    public String currentStory(String story) {
        return StoryIds.id(number(story));
    }

    /** What was corrected by hand, for another run over the same articles. */
    public Pins pins() {
        return pins.pins();
    }

    /**
     * Moves an article to a story by hand, also to one that does not live any more: it does again. The article stays there in all later
     * passes, and what it was moved away from is never merged with it.
     *
     * @return the move; empty when nothing changed or the article is not remembered
     */
    public List<Move> move(String article, String story) {
        long to = number(story);
        Optional<Story> from = live.storyOf(article);
        pins.together(List.of(article), to, anchors(to, Set.of(article)));
        if (from.isEmpty() || from.get().number() == to) {
            return List.of();
        }
        long left = from.get().number();
        pins.apart(to, List.of(article), left, anchors(left, Set.of(article)));
        return List.of(move(member(article), to, Move.Cause.BY_HAND));
    }

    /**
     * Makes some of a story's articles a new story by hand; the two are never merged again.
     *
     * @throws IllegalArgumentException when an article is not of the story, or all are, or none is given
     */
    public List<Move> split(String story, Collection<String> articles) {
        long from = number(story);
        Set<String> parted = new TreeSet<>(articles);
        List<String> of = articlesOf(story);
        if (parted.isEmpty() || !of.containsAll(parted) || parted.size() == of.size()) {
            throw new IllegalArgumentException(
                    "not a part of the " + of.size() + " articles of " + story + ": " + parted);
        }
        long to = nextStory();
        pins.together(parted, to, List.of());
        pins.apart(to, parted, from, anchors(from, parted));
        return parted.stream()
                .map(this::member)
                .sorted(Comparator.comparingLong(Member::arrival))
                .map(m -> move(m, to, Move.Cause.BY_HAND))
                .toList();
    }

    /** Makes two stories one by hand, under the id of the older; no later pass parts what they hold now. */
    public List<Move> merge(String one, String other) {
        long kept = Math.min(number(one), number(other));
        long gone = Math.max(number(one), number(other));
        if (kept == gone) {
            return List.of();
        }
        List<String> articles = new ArrayList<>(articlesOf(StoryIds.id(kept)));
        articles.addAll(articlesOf(StoryIds.id(gone)));
        pins.fuse(kept, gone, articles);
        return merge(gone, kept, Move.Cause.BY_HAND);
    }

    /** Takes back what was said by hand of an article: later passes may move it. It stays where it is for now. */
    public void release(String article) {
        pins.release(article);
    }

    /**
     * Looks again at what arrived since the pass before the last, and at the stories that changed; to be called now and
     * then, such as after some hundred articles. Costs by what changed: articles and stories that nothing came near to are
     * what they were.
     *
     * @return the articles that moved, in the order in which they did
     */
    public List<Move> settle() {
        List<Member> recent = live.since(passBefore).stream()
                .filter(m -> changed.contains(storyOf(m).number()))
                .toList();
        passBefore = lastPass;
        lastPass = arrivals;
        List<Long> stories = List.copyOf(changed);
        changed.clear();
        return List.copyOf(new Settler(this).settle(recent, stories));
    }

    /** Everything that the stream remembers, as bytes: packed, with version and checksum. */
    public byte[] snapshot() {
        SnapshotBytes.Writer out = new SnapshotBytes.Writer();
        out.number(affinity.sign());
        out.number(stories);
        out.number(arrivals);
        out.number(lastPass);
        out.number(passBefore);
        clock.write(out);
        vocabulary.write(out);
        out.number(merged.size());
        new TreeMap<>(merged).forEach((from, to) -> {
            out.number(from);
            out.number(to);
        });
        out.number(changed.size());
        changed.forEach(out::number);
        pins.write(out);
        List<Member> members = live.since(0);
        out.number(members.size());
        for (Member member : members) {
            out.number(storyOf(member).number());
            member.write(out);
        }
        return out.sealed();
    }

    /**
     * The stream of a snapshot: it goes on as if it had never stopped.
     *
     * @throws IllegalArgumentException when the bytes are no snapshot, of another version or other weights, cut short or
     *     damaged; its message says which
     */
    public static StoryStream restore(byte[] snapshot, StreamSettings settings) {
        SnapshotBytes.Reader in = new SnapshotBytes.Reader(snapshot);
        StoryStream stream = new StoryStream(settings);
        if (in.number() != stream.affinity.sign()) {
            throw new IllegalArgumentException("snapshot of stories: made with other weights than this program's");
        }
        stream.stories = in.number();
        stream.arrivals = in.number();
        stream.lastPass = in.number();
        stream.passBefore = in.number();
        stream.clock.read(in);
        stream.vocabulary.read(in);
        for (int n = in.count(); n > 0; n--) {
            stream.merged.put(in.number(), in.number());
        }
        List<Long> changed = new ArrayList<>();
        for (int n = in.count(); n > 0; n--) {
            changed.add(in.number());
        }
        stream.pins.read(in);
        for (int n = in.count(); n > 0; n--) {
            long number = in.number();
            Member member = Member.read(in);
            stream.live.add(member, number);
            stream.byIdleness.add(member);
        }
        in.end();
        stream.changed.addAll(changed);
        return stream;
    }

    private Assignment arrive(Account account) {
        if (++arrivals % TIDY == 0) {
            vocabulary.tidy();
        }
        Terms terms = Terms.of(account);
        Report report = report(account, weigher.weigh(terms));
        clock.see(report.day());
        forget();
        Member member = new Member(account.id(), arrivals, clock.now(), report);
        byIdleness.add(member);
        List<LiveStories.Fit> fits = fits(member, CHOICE);
        Assignment assignment = put(member, fits, 0);
        stir(member, fits);
        if (storyOf(member).size() <= COUNTED) {
            vocabulary.count(terms);
        }
        return assignment;
    }

    /** Puts an article to the best of the stories, or founds one, under the number {@code again} if it is above 0. */
    private Assignment put(Member member, List<LiveStories.Fit> fits, long again) {
        OptionalLong home = pins.home(member.id());
        if (home.isPresent()) {
            boolean founded = live.story(home.getAsLong()).isEmpty();
            enter(member, home.getAsLong());
            return new Assignment(
                    member.id(),
                    StoryIds.id(home.getAsLong()),
                    founded,
                    Assignment.Cause.PIN,
                    0,
                    List.of(),
                    List.of(),
                    Optional.empty());
        }
        if (!fits.isEmpty() && fits.get(0).score() > 0) {
            return join(member, fits.get(0), fits);
        }
        long number = again > 0 ? again : nextStory();
        enter(member, number);
        Optional<LiveStories.Fit> nearest = fits.stream().findFirst();
        return new Assignment(
                member.id(),
                StoryIds.id(number),
                true,
                Assignment.Cause.NOTHING_ALIKE,
                nearest.map(LiveStories.Fit::score).orElse(Double.NEGATIVE_INFINITY),
                List.of(),
                nearest.map(f -> live.factors(new Subject(member.report()), f.story()))
                        .orElse(List.of()),
                nearest.map(StoryStream::runnerUp));
    }

    private Assignment join(Member member, LiveStories.Fit fit, List<LiveStories.Fit> fits) {
        List<SharedTerm> because = live.shared(member.report(), fit.story());
        List<Factor> factors = live.factors(new Subject(member.report()), fit.story());
        enter(member, fit.story().number());
        return new Assignment(
                member.id(),
                fit.story().id(),
                false,
                Assignment.Cause.LIKENESS,
                fit.score(),
                because,
                factors,
                fits.stream().filter(f -> f.story() != fit.story()).findFirst().map(StoryStream::runnerUp));
    }

    private static Assignment.RunnerUp runnerUp(LiveStories.Fit fit) {
        return new Assignment.RunnerUp(fit.story().id(), fit.score());
    }

    LiveStories live() {
        return live;
    }

    boolean isPinned(Member member) {
        return pins.isPinned(member.id());
    }

    boolean mayMerge(Story one, Story other) {
        return pins.mayMerge(one.number(), other.number());
    }

    long nextStory() {
        return ++stories;
    }

    List<LiveStories.Fit> fits(Member member, int most) {
        return live.fits(new Subject(member.report()), s -> pins.mayJoin(member.id(), s.number()), most);
    }

    /** The next pass looks at a new article's story, if another came near, and at what it came near to. */
    private void stir(Member member, List<LiveStories.Fit> fits) {
        if (stir(fits)) {
            changed.add(storyOf(member).number());
        }
    }

    /** The next pass looks at those of the stories that are near; false when none is. */
    boolean stir(List<LiveStories.Fit> fits) {
        boolean any = false;
        for (LiveStories.Fit fit : fits) {
            if (fit.score() > NEAR && fit.story().size() > 0) {
                changed.add(fit.story().number());
                any = true;
            }
        }
        return any;
    }

    private void enter(Member member, long number) {
        Story story = live.add(member, number);
        if (story.size() > 1) {
            changed.add(number);
        }
        pins.settle(member.id(), number);
        if (story.size() > settings.mostOfOneStory()) {
            take(story.members().get(0));
        }
    }

    private void take(Member member) {
        changed.add(storyOf(member).number());
        live.remove(member);
    }

    /** Forgets what is idle too long. */
    private void forget() {
        double oldest = clock.now() - settings.idleDays();
        while (!byIdleness.isEmpty()) {
            Member head = byIdleness.peek();
            if (isCurrent(head)) {
                double since = Double.isInfinite(head.stamp()) ? clock.first() : head.stamp();
                boolean idle = since < oldest && live.articles() > settings.keepAtLeast();
                if (!idle && live.articles() < settings.keepAtMost()) {
                    return;
                }
                live.remove(head);
            }
            byIdleness.poll();
        }
    }

    private boolean isCurrent(Member member) {
        return live.member(member.id()).filter(m -> m == member).isPresent();
    }

    private Report report(Account account) {
        return report(account, weigher.weigh(Terms.of(account)));
    }

    static Report report(Account account, Vector vector) {
        double day = account.article()
                .published()
                .map(Published::earliest)
                .map(t -> t.toEpochMilli() / MILLIS_A_DAY)
                .orElse(Double.NaN);
        return new Report(vector, day, Terms.language(account));
    }

    Move move(Member member, long to, Move.Cause cause) {
        long from = storyOf(member).number();
        take(member);
        enter(member, to);
        return new Move(member.id(), StoryIds.id(from), StoryIds.id(to), cause);
    }

    /** Puts a whole story into another. */
    List<Move> merge(long gone, long kept, Move.Cause cause) {
        List<Member> members =
                live.story(gone).map(s -> List.copyOf(s.members())).orElse(List.of());
        merged.put(gone, kept);
        pins.rehome(gone, kept);
        return members.stream().map(m -> move(m, kept, cause)).toList();
    }

    /** The eldest article of a live story that is none of these: what stands for the story in a pin. */
    private List<String> anchors(long story, Set<String> without) {
        return live.story(story).stream()
                .flatMap(s -> s.members().stream())
                .map(Member::id)
                .filter(id -> !without.contains(id))
                .limit(1)
                .toList();
    }

    private Member member(String article) {
        return live.member(article).orElseThrow();
    }

    private Story storyOf(Member member) {
        return live.storyOf(member.id()).orElseThrow();
    }

    private long number(String id) {
        long number = StoryIds.number(id).stream()
                .filter(n -> n <= stories)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no story " + id));
        while (merged.containsKey(number)) {
            number = merged.get(number);
        }
        return number;
    }
}
