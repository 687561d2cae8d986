package org.stemma.store;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stemma.Stemma;
import org.stemma.article.Article;
import org.stemma.dossier.Findings;
import org.stemma.store.ArticleTable.Standing;
import org.stemma.store.EventTable.Kind;
import org.stemma.store.LibraryException.Reason;
import org.stemma.story.Move;
import org.stemma.story.StoryStream;

/** What a person puts right, in the caller's transaction. */
final class Corrections {
    private final LiveStories live;

    Corrections(LiveStories live) {
        this.live = live;
    }

    long make(Turn turn, Correction correction) {
        StoryStream stream = live.caughtUp(turn);
        long number = turn.events.next("correction");
        if (correction instanceof Correction.RestoreBlock r) {
            Standing standing = standing(turn, r.article());
            Article article =
                    turn.articles.version(r.article(), standing.version()).orElseThrow();
            rewrite(turn, stream, standing, Restored.of(article, r.part()));
            Former former = new Former(Integer.toString(standing.version()), List.of(), List.of());
            turn.corrections.add(number, correction, former, turn.now);
        } else if (correction instanceof Correction.MergeSpeakers s) {
            String story = turn.stories
                    .living(s.story())
                    .orElseThrow(() -> new LibraryException(Reason.UNKNOWN, "there is no story " + s.story()));
            turn.touch(story);
            turn.corrections.add(number, correction, Former.SAME, turn.now);
        } else {
            turn.corrections.add(number, correction, HandWork.before(stream, correction), turn.now);
            List<Move> moves = HandWork.make(stream, correction);
            turn.moved(moves);
            old(turn, stream, correction);
            live.corrected(turn, Kind.CORRECTION, number);
            turn.corrections.keep(CorrectionTable.NOW, stream.pins());
        }
        return number;
    }

    /** What the live stories no longer remember is moved where it is written. */
    private static void old(Turn turn, StoryStream stream, Correction correction) {
        if (correction instanceof Correction.MoveArticle m && m.story().isPresent()) {
            Standing standing = standing(turn, m.article());
            String to = stream.currentStory(m.story().get());
            if (!standing.story().equals(to)) {
                turn.put(m.article(), standing.story(), to);
            }
        } else if (correction instanceof Correction.MergeStories m) {
            String kept = stream.currentStory(m.story());
            for (String story : List.of(m.story(), m.other())) {
                if (!story.equals(kept)) {
                    turn.merged(story, kept);
                }
            }
        }
    }

    void undo(Turn turn, long number) {
        StoryStream stream = live.caughtUp(turn);
        Corrected made = turn.corrections
                .correction(number)
                .filter(c -> !c.undone())
                .orElseThrow(() -> new LibraryException(
                        Reason.UNKNOWN, "there is no correction " + number + ", or it was taken back before"));
        Former former = turn.corrections.former(number);
        turn.corrections.undone(number);
        if (made.correction() instanceof Correction.RestoreBlock r) {
            Article before = turn.articles
                    .version(r.article(), Integer.parseInt(former.story()))
                    .orElseThrow();
            rewrite(turn, stream, standing(turn, r.article()), before);
        } else if (made.correction() instanceof Correction.MergeSpeakers s) {
            turn.stories.living(s.story()).ifPresent(turn::touch);
        } else {
            List<Move> moves = HandWork.undo(stream, made.correction(), former);
            turn.moved(moves);
            old(turn, made.correction(), former, moves);
            live.corrected(turn, Kind.UNDOING, number);
            turn.corrections.keep(CorrectionTable.NOW, stream.pins());
        }
    }

    private static void old(Turn turn, Correction correction, Former former, List<Move> moves) {
        if (correction instanceof Correction.MoveArticle m) {
            Standing standing = standing(turn, m.article());
            String home = turn.stories.living(former.story()).orElse(former.story());
            if (moves.isEmpty() && !standing.story().equals(home)) {
                turn.put(m.article(), standing.story(), home);
            }
        } else if (correction instanceof Correction.MergeStories && !moves.isEmpty()) {
            Set<String> gone = new HashSet<>(former.gone());
            moves.forEach(m -> gone.remove(m.article()));
            for (String article : gone) {
                turn.put(article, moves.get(0).from(), moves.get(0).to());
            }
        }
    }

    /** Gives an article another text: a version like any other, but for where it comes from. */
    private void rewrite(Turn turn, StoryStream stream, Standing standing, Article article) {
        Prepared p = Prepared.of(Entry.of(Stemma.analyse(article)));
        int version = standing.version() + 1;
        Prepared.Row row = p.row(standing.id(), turn.now);
        Optional<String> story = stream.replace(row.account()).map(a -> a.story());
        String put = story.orElse(standing.story());
        turn.articles.addVersion(
                article,
                version,
                p.identity().fingerprint(),
                turn.now,
                article.capture().sha256());
        turn.articles.replace(row, version, put, turn.revision());
        turn.findings.keep(standing.id(), version, p.findings());
        live.arrived(turn, standing.id(), version, put);
        turn.touch(standing.story());
        Findings found = p.entry().findings();
        turn.wrote(new Findings(row.account(), found.attributions(), found.timexes(), found.quantities()), put);
    }

    private static Standing standing(Turn turn, String article) {
        return turn.articles
                .standing(article)
                .orElseThrow(() -> new LibraryException(Reason.UNKNOWN, "there is no article " + article));
    }
}
