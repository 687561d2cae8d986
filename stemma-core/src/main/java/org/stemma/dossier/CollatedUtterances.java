package org.stemma.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stemma.attribution.Attribution;
import org.stemma.attribution.Carrier;
import org.stemma.attribution.Utterance;
import org.stemma.collation.Apparatus;
import org.stemma.collation.Collator;
import org.stemma.collation.Witness;
import org.stemma.text.Prose;

/** Sets utterances beside the story: their apparatus, how many lineages carry them, who keeps silent. */
final class CollatedUtterances {
    private final Map<String, Prose> bodies = new HashMap<>();
    private final List<String> articles = new ArrayList<>();
    private final Map<String, String> sigla;
    private final Map<String, Integer> lineageOf;

    CollatedUtterances(List<Findings> findings, Map<String, String> sigla, Map<String, Integer> lineageOf) {
        for (Findings f : findings) {
            bodies.put(f.account().id(), f.account().body());
            articles.add(f.account().id());
        }
        this.sigla = sigla;
        this.lineageOf = lineageOf;
    }

    /** The most independently carried first, then the most carried, then as they came. */
    List<CollatedUtterance> of(List<Utterance> utterances) {
        List<CollatedUtterance> out = new ArrayList<>();
        for (Utterance u : utterances) {
            out.add(collate(u));
        }
        out.sort(Comparator.comparingInt((CollatedUtterance c) -> -c.independent())
                .thenComparingInt(c -> -(articles.size() - c.silent().size())));
        return List.copyOf(out);
    }

    private CollatedUtterance collate(Utterance u) {
        Set<Integer> lineages = new HashSet<>();
        Set<String> carrying = new LinkedHashSet<>();
        for (Carrier c : u.carriers()) {
            carrying.add(c.article());
            lineages.add(lineageOf.getOrDefault(c.article(), -1));
        }
        List<String> silent =
                articles.stream().filter(a -> !carrying.contains(a)).toList();
        return new CollatedUtterance(u, apparatus(u), lineages.size(), silent);
    }

    /** Only quoted words are collated: an indirect report is the reporter's wording, not the speaker's. */
    private Optional<Apparatus> apparatus(Utterance u) {
        List<Witness> witnesses = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        Set<String> quoting = new HashSet<>();
        for (Carrier c : u.carriers()) {
            Prose body = bodies.get(c.article());
            if (body != null && c.attribution().kind() != Attribution.Kind.INDIRECT) {
                witnesses.add(
                        new Witness(free(sigla.getOrDefault(c.article(), c.article()), taken), c.text(body.text())));
                quoting.add(c.article());
            }
        }
        return quoting.size() < 2 ? Optional.empty() : Optional.of(Collator.collate(witnesses));
    }

    private static String free(String siglum, Set<String> taken) {
        String s = siglum;
        for (char c = 'b'; !taken.add(s); c++) {
            s = siglum + c;
        }
        return s;
    }
}
