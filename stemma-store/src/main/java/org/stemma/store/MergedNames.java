package org.stemma.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stemma.attribution.Attribution;
import org.stemma.attribution.Speaker;
import org.stemma.dossier.Findings;

/** Speakers of a story whom a person says to be one, under the one name. */
final class MergedNames {
    private MergedNames() {}

    /** The name to take for each other one in this story. */
    static Map<String, String> of(String story, List<Corrected> corrections, StoryTable stories) {
        Map<String, String> out = new HashMap<>();
        for (Corrected c : corrections) {
            if (!c.undone()
                    && c.correction() instanceof Correction.MergeSpeakers m
                    && stories.living(m.story()).equals(Optional.of(story))) {
                out.put(m.other(), m.name());
                out.replaceAll((other, name) -> name.equals(m.other()) ? m.name() : name);
            }
        }
        return out;
    }

    /** The findings with these names. */
    static Findings in(Findings findings, Map<String, String> names) {
        if (names.isEmpty()) {
            return findings;
        }
        return new Findings(
                findings.account(),
                findings.attributions().stream().map(a -> in(a, names)).toList(),
                findings.timexes(),
                findings.quantities());
    }

    private static Attribution in(Attribution a, Map<String, String> names) {
        Attribution inside = a.inner().isEmpty()
                ? a
                : a.holding(a.inner().stream().map(i -> in(i, names)).toList());
        return a.speaker() instanceof Speaker.Known known && names.containsKey(known.name())
                ? inside.by(new Speaker.Known(
                        names.getOrDefault(known.name(), known.name()), known.evidence(), known.role()))
                : inside;
    }
}
