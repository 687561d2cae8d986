package org.stemma.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stemma.article.Article;
import org.stemma.dossier.Findings;
import org.stemma.store.ArticleTable.Standing;
import org.stemma.story.Assignment;
import org.stemma.story.Move;
import org.stemma.story.StoryStream;

/** Takes what comes, has it put to stories, and writes all of it down in the caller's transaction. */
final class Arrivals {
    /** Live stories are looked at again after so many arrivals. */
    private static final int SETTLE = 500;

    private final LiveStories live;

    Arrivals(LiveStories live) {
        this.live = live;
    }

    List<Receipt> add(Turn turn, List<Prepared> batch, Map<String, String> marks) {
        StoryStream stream = live.caughtUp(turn);
        List<Receipt> out = new ArrayList<>();
        for (Prepared p : batch) {
            Optional<Standing> known = turn.articles.known(p.identity().keys());
            Optional<Receipt> nothingNew = known.flatMap(k -> known(turn, p, k));
            out.add(nothingNew.orElseGet(() -> store(turn, stream, p, known)));
            if (live.unsettled() >= SETTLE) {
                settle(turn, stream);
            }
        }
        marks.forEach(turn.articles::mark);
        return out;
    }

    /** The receipt of what is here already. */
    private static Optional<Receipt> known(Turn turn, Prepared p, Standing standing) {
        return turn.articles
                .versionWith(standing.id(), p.identity().fingerprint())
                .map(number -> {
                    turn.articles.name(standing.id(), p.identity().keys());
                    return new Receipt(standing.id(), number, Receipt.Kind.KNOWN, standing.story(), Optional.empty());
                });
    }

    private Receipt store(Turn turn, StoryStream stream, Prepared p, Optional<Standing> known) {
        String id = known.map(Standing::id).orElseGet(() -> turn.articles.newId(p.identity()));
        int version = known.map(k -> k.version() + 1).orElse(1);
        Prepared.Row row = p.row(id, turn.now);
        Article article = row.account().article();
        Optional<Assignment> put =
                known.isPresent() ? stream.replace(row.account()) : Optional.of(stream.assign(row.account()));
        String story =
                put.map(Assignment::story).orElseGet(() -> known.orElseThrow().story());
        turn.articles.addVersion(
                article,
                version,
                p.identity().fingerprint(),
                turn.now,
                article.capture().sha256());
        p.capture()
                .ifPresent(
                        packed -> turn.articles.keep(article.capture().sha256().orElseThrow(), packed));
        if (known.isPresent()) {
            turn.articles.replace(row, version, story, turn.revision());
            turn.touch(known.get().story());
        } else {
            turn.articles.add(row, story, turn.revision());
        }
        turn.articles.name(id, p.identity().keys());
        turn.findings.keep(id, version, p.findings());
        live.arrived(turn, id, version, story);
        Findings found = p.entry().findings();
        turn.wrote(new Findings(row.account(), found.attributions(), found.timexes(), found.quantities()), story);
        Receipt.Kind kind = known.isPresent() ? Receipt.Kind.VERSION : Receipt.Kind.NEW;
        return new Receipt(id, version, kind, story, put);
    }

    List<Move> settle(Turn turn) {
        StoryStream stream = live.caughtUp(turn);
        return live.unsettled() == 0 ? List.of() : settle(turn, stream);
    }

    private List<Move> settle(Turn turn, StoryStream stream) {
        List<Move> moves = stream.settle();
        turn.moved(moves);
        live.settled(turn, moves.size());
        return moves;
    }
}
