package org.stemma.app.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What changed among the utterances of a story: new and lost carriers, new variants, new utterances. */
final class UtteranceChanges {
    private final Snapshot.Story old;
    private final Snapshot.Story story;
    private final ArticleMatch articles;
    private final Refs refs;
    private final UtteranceMatch match;

    UtteranceChanges(Snapshot.Story old, Snapshot.Story story, ArticleMatch articles, Refs refs) {
        this.old = old;
        this.story = story;
        this.articles = articles;
        this.refs = refs;
        this.match = new UtteranceMatch(old, story, articles);
    }

    List<Change> find() {
        List<Change> carriers = new ArrayList<>();
        List<Change> fresh = new ArrayList<>();
        List<Change> lost = new ArrayList<>();
        for (int i = 0; i < story.utterances().size(); i++) {
            Snapshot.Utterance u = story.utterances().get(i);
            Optional<Snapshot.Utterance> was = match.before(i);
            if (was.isPresent()) {
                carriers(was.get(), u, carriers);
            } else {
                fresh.add(new Change.NewUtterance(
                        Refs.of(u), u.articles().stream().map(refs::now).toList()));
            }
        }
        for (int i = 0; i < old.utterances().size(); i++) {
            List<Snapshot.Utterance> now = match.after(i);
            if (now.isEmpty()) {
                lost.add(new Change.GoneUtterance(Refs.of(old.utterances().get(i))));
            } else {
                lost(old.utterances().get(i), now, lost);
            }
        }
        carriers.addAll(fresh);
        carriers.addAll(lost);
        return carriers;
    }

    private void carriers(Snapshot.Utterance was, Snapshot.Utterance is, List<Change> out) {
        Set<String> known = inAfter(was);
        for (String a : is.articles()) {
            if (!known.contains(a)) {
                out.add(new Change.NewCarrier(Refs.of(is), refs.now(a), variant(was, is, a)));
            }
        }
    }

    /** Articles of both stories that carried an utterance, and carry nothing of it now. */
    private void lost(Snapshot.Utterance was, List<Snapshot.Utterance> now, List<Change> out) {
        Set<String> carrying = now.stream().flatMap(u -> u.articles().stream()).collect(Collectors.toSet());
        for (String a : inAfter(was)) {
            if (story.articles().contains(a) && !carrying.contains(a)) {
                out.add(new Change.LostCarrier(Refs.of(now.get(0)), refs.now(a)));
            }
        }
    }

    /** The carriers of an older utterance under their new ids, in their order. */
    private Set<String> inAfter(Snapshot.Utterance was) {
        return was.articles().stream()
                .flatMap(a -> articles.after(a).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** How an article's quotation differs from the known one that is nearest; nothing when it is a piece of one, or holds one. */
    private Optional<Change.Wording> variant(Snapshot.Utterance was, Snapshot.Utterance is, String article) {
        List<Snapshot.Carrier> known =
                was.carriers().stream().filter(Snapshot.Carrier::isQuoted).toList();
        for (Snapshot.Carrier c : is.carriers()) {
            if (!c.article().equals(article) || !c.isQuoted() || known.isEmpty()) {
                continue;
            }
            Bag words = match.bag(c);
            if (known.stream().noneMatch(k -> match.bag(k).isPieceOfOneAnother(words))) {
                Snapshot.Carrier nearest = known.get(0);
                for (Snapshot.Carrier k : known) {
                    nearest = match.bag(k).likeness(words) > match.bag(nearest).likeness(words) ? k : nearest;
                }
                return Optional.of(Wordings.of(nearest.words(), c.words()));
            }
        }
        return Optional.empty();
    }
}
