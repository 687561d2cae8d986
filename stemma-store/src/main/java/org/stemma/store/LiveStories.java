package org.stemma.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.article.Account;
import org.stemma.store.EventTable.Event;
import org.stemma.store.EventTable.Kind;
import org.stemma.story.Assignment;
import org.stemma.story.Move;
import org.stemma.story.StoryStream;
import org.stemma.story.StreamSettings;

/**
 * The live stories in memory, kept at one with the events.
 *
 * <p>Whoever finds that the events have gone on (another process wrote) or that a transaction failed (memory is ahead of the
 * disk) reads the missing ones again, from the last snapshot on. If they lead elsewhere than they once did, this program
 * forms stories otherwise than the one that wrote them: then all stories are formed anew, with what was corrected by hand.
 */
final class LiveStories {
    private static final StreamSettings SETTINGS = StreamSettings.DEFAULT;

    /** Events that are read at once. */
    private static final int CHUNK = 512;

    private @Nullable StoryStream stream;
    private long at;
    private int unsettled;
    private int unsaved;

    /** The transaction that was to make this lasting has failed. */
    void forget() {
        stream = null;
    }

    /** Arrivals since the last settling. */
    int unsettled() {
        return unsettled;
    }

    /** Events since the last snapshot. */
    int unsaved() {
        return unsaved;
    }

    /** The stream as of the last event. */
    StoryStream caughtUp(Turn turn) {
        StoryStream live = stream;
        // Whatever fails from here on leaves nothing half read behind.
        stream = null;
        if (live == null) {
            live = restored(turn);
        }
        Passage passage = new Passage(turn, live, false);
        long reached = passage.through(at);
        if (passage.differs) {
            live = formAnew(turn);
        } else {
            at = reached;
            unsettled = passage.arrivals >= 0 ? passage.arrivals : unsettled;
            unsaved += passage.events;
        }
        stream = live;
        return live;
    }

    private StoryStream restored(Turn turn) {
        Optional<Map.Entry<Long, byte[]>> snapshot = turn.events.snapshot();
        unsaved = 0;
        if (snapshot.isPresent()) {
            try {
                StoryStream live = StoryStream.restore(snapshot.get().getValue(), SETTINGS);
                at = snapshot.get().getKey();
                unsettled = turn.events.arrivalsSinceSettling(at);
                return live;
            } catch (IllegalArgumentException e) {
                // Of another version, or damaged: the events have it all.
                turn.events.dropSnapshots();
            }
        }
        at = 0;
        unsettled = 0;
        return new StoryStream(SETTINGS, turn.corrections.pins(CorrectionTable.START));
    }

    /** All stories once more, from the first article on. */
    private StoryStream formAnew(Turn turn) {
        turn.events.dropSnapshots();
        turn.events.fold();
        turn.corrections.keep(CorrectionTable.START, turn.corrections.pins(CorrectionTable.NOW));
        StoryStream live = new StoryStream(SETTINGS, turn.corrections.pins(CorrectionTable.START));
        Passage passage = new Passage(turn, live, true);
        at = passage.through(0);
        unsettled = Math.max(0, passage.arrivals);
        unsaved = passage.events;
        Map<String, String> before = turn.articles.storyOfAll();
        passage.storyOf.forEach((article, story) -> {
            String was = before.getOrDefault(article, story);
            if (!was.equals(story)) {
                turn.put(article, was, story);
            }
        });
        return live;
    }

    /** Goes through all events again and tells where they lead: article by article, its story. */
    static Map<String, String> retrace(Turn turn) {
        Passage passage =
                new Passage(turn, new StoryStream(SETTINGS, turn.corrections.pins(CorrectionTable.START)), false);
        passage.through(0);
        return passage.storyOf;
    }

    /** An article came, and was put to a story. */
    void arrived(Turn turn, String article, int version, String story) {
        note(turn, Kind.ARRIVAL, Optional.of(article), version, Optional.of(story), Optional.empty());
        unsettled++;
    }

    /** The stories were settled. */
    void settled(Turn turn, int moves) {
        note(turn, Kind.SETTLING, Optional.empty(), moves, Optional.empty(), Optional.empty());
        unsettled = 0;
    }

    /** Something was done by hand. */
    void corrected(Turn turn, Kind kind, long correction) {
        note(turn, kind, Optional.empty(), 0, Optional.empty(), Optional.of(correction));
    }

    private void note(
            Turn turn,
            Kind kind,
            Optional<String> article,
            int version,
            Optional<String> story,
            Optional<Long> correction) {
        at = turn.events.add(turn.revision(), kind, article, version, story, correction);
        unsaved++;
    }

    /** Keeps a snapshot, so that the next process need not go through what came before. */
    void save(Turn turn) {
        StoryStream live = caughtUp(turn);
        if (unsaved > 0) {
            turn.events.keepSnapshot(at, live.snapshot());
            unsaved = 0;
        }
    }

    /** One way through the events. */
    private static final class Passage {
        private final Turn turn;
        private final StoryStream stream;
        private final boolean rewriting;
        private final Map<String, String> storyOf = new HashMap<>();
        private boolean differs;
        private int arrivals = -1;
        private int events;

        Passage(Turn turn, StoryStream stream, boolean rewriting) {
            this.turn = turn;
            this.stream = stream;
            this.rewriting = rewriting;
        }

        /** Goes through all that happened after an event; the number of the last one. */
        long through(long after) {
            long last = after;
            for (List<Event> chunk = turn.events.after(last, CHUNK);
                    !chunk.isEmpty() && (rewriting || !differs);
                    chunk = turn.events.after(last, CHUNK)) {
                Map<String, byte[]> texts = turn.articles.contents(
                        chunk.get(0).number(), chunk.get(chunk.size() - 1).number());
                Map<String, Account> accounts = new HashMap<>();
                texts.entrySet().stream()
                        .parallel()
                        .map(e -> Map.entry(e.getKey(), Account.of(ArticleJson.unpack(e.getValue()))))
                        .sequential()
                        .forEach(e -> accounts.put(e.getKey(), e.getValue()));
                for (Event e : chunk) {
                    take(e, accounts);
                    last = e.number();
                    events++;
                }
            }
            return last;
        }

        private void take(Event e, Map<String, Account> accounts) {
            switch (e.kind()) {
                case ARRIVAL -> {
                    String article = e.article().orElseThrow();
                    Account account = Optional.ofNullable(accounts.get(article + '/' + e.version()))
                            .orElseThrow(() -> new LibraryException(
                                    LibraryException.Reason.DAMAGED, "the text of article " + article + " is missing"));
                    arrive(e, account);
                    arrivals = Math.max(0, arrivals) + 1;
                }
                case SETTLING -> {
                    List<Move> moves = stream.settle();
                    moved(moves);
                    arrivals = 0;
                    if (rewriting) {
                        turn.events.settledAnew(e.number(), moves.size());
                    } else {
                        differs |= moves.size() != e.version();
                    }
                }
                case CORRECTION -> moved(HandWork.make(stream, correction(e)));
                case UNDOING ->
                    moved(HandWork.undo(
                            stream,
                            correction(e),
                            turn.corrections.former(e.correction().orElseThrow())));
                case FOLDED -> {}
            }
        }

        private void arrive(Event e, Account account) {
            Optional<Assignment> put = e.version() == 1 ? Optional.of(stream.assign(account)) : stream.replace(account);
            String before = e.story().orElse("");
            String story = put.map(Assignment::story).orElse(storyOf.getOrDefault(account.id(), before));
            storyOf.put(account.id(), story);
            if (rewriting) {
                turn.events.putAnew(e.number(), story);
            } else {
                differs |= put.isPresent() && !story.equals(before);
            }
        }

        private void moved(List<Move> moves) {
            Map<String, String> merged = new HashMap<>();
            for (Move m : moves) {
                storyOf.put(m.article(), m.to());
                if (m.cause() == Move.Cause.MERGED) {
                    merged.put(m.from(), m.to());
                }
            }
            if (!merged.isEmpty()) {
                storyOf.replaceAll((article, story) -> merged.getOrDefault(story, story));
            }
        }

        private Correction correction(Event e) {
            return turn.corrections
                    .correction(e.correction().orElseThrow())
                    .orElseThrow(() -> new LibraryException(LibraryException.Reason.DAMAGED, "a correction is missing"))
                    .correction();
        }
    }
}
