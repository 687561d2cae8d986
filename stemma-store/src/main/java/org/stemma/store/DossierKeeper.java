package org.stemma.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.DossierBuilder;
import org.stemma.dossier.Findings;
import org.stemma.reuse.ReuseMemory;
import org.stemma.text.Encoder;

/** Dossiers as they were last made: the last few in memory, the others on the shelf, if there is one. Thread-safe. */
final class DossierKeeper {
    /** Articles of the dossiers that are kept in memory: those that a reader goes back and forth between. */
    private static final int ARTICLES = 400;

    /** Dossiers of different stories are made beside each other; two readers of one wait for the same. */
    private static final int LOCKS = 64;

    private record Made(MadeDossier made, ReuseMemory memory) {}

    private final Encoder encoder;
    private final Supplier<Optional<DossierShelf>> shelf;
    private final Map<String, Made> last = new LinkedHashMap<>(32, 0.75f, true);
    private int articles;
    // Stories that a person has put right, and the revision before which nobody wants to see them any more.
    private final Map<String, Long> corrected = new HashMap<>();
    private final List<Object> locks = Stream.generate(Object::new).limit(LOCKS).toList();

    DossierKeeper(Encoder encoder, Supplier<Optional<DossierShelf>> shelf) {
        this.encoder = encoder;
        this.shelf = shelf;
    }

    /** The revision of the story whose dossier is at hand. */
    synchronized OptionalLong revision(String story) {
        Made made = last.get(story);
        return made != null
                ? OptionalLong.of(made.made.revision())
                : shelf.get().map(s -> s.revision(story)).orElse(OptionalLong.empty());
    }

    /** The dossier at hand. */
    Optional<MadeDossier> atHand(String story) {
        synchronized (this) {
            Made made = last.get(story);
            if (made != null) {
                return Optional.of(made.made);
            }
        }
        Optional<MadeDossier> kept = shelf.get().flatMap(s -> s.get(story));
        kept.ifPresent(k -> remember(story, new Made(k, new ReuseMemory())));
        return kept;
    }

    /** The dossier of a story at this revision; made when it is not at hand. */
    Dossier of(String story, long revision, Supplier<List<Findings>> findings) {
        synchronized (locks.get(Math.floorMod(story.hashCode(), LOCKS))) {
            Optional<MadeDossier> known =
                    revision(story).equals(OptionalLong.of(revision)) ? atHand(story) : Optional.empty();
            if (known.isPresent() && known.get().revision() == revision) {
                return known.get().dossier();
            }
            ReuseMemory memory = memory(story);
            MadeDossier made = new MadeDossier(revision, DossierBuilder.build(story, findings.get(), encoder, memory));
            // What is made without an encoder that should take part is not worth keeping.
            if (remember(story, new Made(made, memory)) && !(encoder.state() instanceof Encoder.State.Missing)) {
                shelf.get().ifPresent(s -> s.put(story, made));
            }
            return made.dossier();
        }
    }

    private synchronized ReuseMemory memory(String story) {
        Made made = last.get(story);
        return made == null ? new ReuseMemory() : made.memory;
    }

    /** False when it is older than what a person has put right since it was begun. */
    private synchronized boolean remember(String story, Made made) {
        if (made.made.revision() < corrected.getOrDefault(story, 0L)) {
            return false;
        }
        Made before = last.get(story);
        if (before != null && before.made.revision() > made.made.revision()) {
            return false;
        }
        forget(story);
        last.put(story, made);
        articles += made.made.dossier().findings().size();
        Iterator<Map.Entry<String, Made>> eldest = last.entrySet().iterator();
        while (articles > ARTICLES && last.size() > 1) {
            articles -= eldest.next().getValue().made.dossier().findings().size();
            eldest.remove();
        }
        return true;
    }

    private void forget(String story) {
        Made made = last.remove(story);
        if (made != null) {
            articles -= made.made.dossier().findings().size();
        }
    }

    /** A person has put these stories right: whoever looks at them sees that. */
    synchronized void correct(Collection<String> stories, long revision) {
        for (String story : stories) {
            corrected.put(story, revision);
            forget(story);
            shelf.get().ifPresent(s -> s.drop(story));
        }
    }

    /** What was found in the articles may be other now. */
    synchronized void clear() {
        last.clear();
        articles = 0;
        shelf.get().ifPresent(DossierShelf::clear);
    }
}
