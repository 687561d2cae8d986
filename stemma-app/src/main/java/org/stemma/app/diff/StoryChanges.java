package org.stemma.app.diff;

import java.util.List;
import java.util.Optional;

/**
 * What changed in one story.
 *
 * @param before as it was; empty for a new story
 * @param after as it is; empty for one that is gone
 * @param changes the weightiest kinds first, each kind in the order of the dossier; none for a new story or one that is gone
 */
public record StoryChanges(Optional<Snapshot.Story> before, Optional<Snapshot.Story> after, List<Change> changes) {
    /** Copies the list. */
    public StoryChanges {
        changes = List.copyOf(changes);
    }

    /** The title it has now, or had. */
    public String title() {
        return after.or(() -> before).map(Snapshot.Story::title).orElse("");
    }

    /** True when nothing is otherwise. */
    public boolean isSame() {
        return before.isPresent() && after.isPresent() && changes.isEmpty();
    }
}
