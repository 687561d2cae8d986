package org.stemma.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who has which role in any article of a story, to find whom a description means: {@code the Harbour Lines boss}. */
final class RoleIndex {
    private record Entry(String name, Set<String> words) {}

    private final Map<String, List<Entry>> byJob = new TreeMap<>();

    /** The roles that articles give each name. */
    RoleIndex(Map<String, Set<String>> roles) {
        roles.forEach((name, own) -> {
            for (String role : own) {
                Entry e = new Entry(name, Roles.words(role));
                Roles.jobs(role)
                        .forEach(j ->
                                byJob.computeIfAbsent(j, x -> new ArrayList<>()).add(e));
            }
        });
    }

    /** The names with a job of this description and all the names that it holds; none for one that holds no name. */
    Set<String> holders(String description) {
        Set<String> wanted = Roles.nameWords(description);
        Set<String> out = new TreeSet<>();
        if (wanted.isEmpty()) {
            return out;
        }
        for (String job : Roles.jobs(description)) {
            for (Entry e : byJob.getOrDefault(job, List.of())) {
                if (e.words().containsAll(wanted)) {
                    out.add(e.name());
                }
            }
        }
        return out;
    }
}
