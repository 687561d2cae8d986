package org.stemma.store;

import java.util.ArrayList;
import java.util.List;
import org.stemma.store.LibraryException.Reason;
import org.stemma.story.Move;
import org.stemma.story.StoryStream;

/** What corrections do to the live stories: the same when they are made and whenever the events are gone through again. */
final class HandWork {
    private HandWork() {}

    /** How it is before a correction. */
    static Former before(StoryStream stream, Correction correction) {
        try {
            if (correction instanceof Correction.MoveArticle m) {
                return new Former(home(stream, m.article()), List.of(), List.of());
            }
            if (correction instanceof Correction.MergeStories m) {
                return new Former(m.story(), stream.articlesOf(m.story()), stream.articlesOf(m.other()));
            }
            if (correction instanceof Correction.SplitStory s) {
                return new Former(s.story(), List.of(), s.articles());
            }
        } catch (IllegalArgumentException e) {
            throw unknown(e);
        }
        return Former.SAME;
    }

    static List<Move> make(StoryStream stream, Correction correction) {
        try {
            if (correction instanceof Correction.MoveArticle m) {
                return m.story().isPresent()
                        ? stream.move(m.article(), m.story().get())
                        : stream.split(home(stream, m.article()), List.of(m.article()));
            }
            if (correction instanceof Correction.SplitStory s) {
                return stream.split(s.story(), s.articles());
            }
            if (correction instanceof Correction.MergeStories m) {
                return stream.merge(m.story(), m.other());
            }
        } catch (IllegalArgumentException e) {
            throw unknown(e);
        }
        return List.of();
    }

    static List<Move> undo(StoryStream stream, Correction correction, Former former) {
        List<Move> moves = new ArrayList<>();
        if (correction instanceof Correction.MoveArticle m) {
            stream.release(m.article());
            moves.addAll(stream.move(m.article(), former.story()));
            stream.release(m.article());
        } else if (correction instanceof Correction.SplitStory s) {
            List<String> live = live(stream, s.articles());
            if (!live.isEmpty()) {
                moves.addAll(stream.merge(s.story(), home(stream, live.get(0))));
            }
            stream.articlesOf(s.story()).forEach(stream::release);
        } else if (correction instanceof Correction.MergeStories m) {
            former.kept().forEach(stream::release);
            former.gone().forEach(stream::release);
            String now = stream.currentStory(m.story());
            List<String> back = live(stream, former.gone()).stream()
                    .filter(a -> home(stream, a).equals(now))
                    .toList();
            if (!back.isEmpty() && back.size() < stream.articlesOf(now).size()) {
                moves.addAll(stream.split(now, back));
            }
            former.kept().forEach(stream::release);
            former.gone().forEach(stream::release);
        }
        return moves;
    }

    private static List<String> live(StoryStream stream, List<String> articles) {
        return articles.stream().filter(a -> stream.storyOf(a).isPresent()).toList();
    }

    private static String home(StoryStream stream, String article) {
        return stream.storyOf(article)
                .orElseThrow(() -> new LibraryException(
                        Reason.UNKNOWN,
                        "article " + article + " is not here, or its story is too old to be changed by hand"));
    }

    private static LibraryException unknown(IllegalArgumentException e) {
        return new LibraryException(Reason.UNKNOWN, "this cannot be corrected so: " + e.getMessage(), e);
    }
}
