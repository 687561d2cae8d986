package org.stemma.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.stemma.article.PartSpan;
import org.stemma.attribution.Attribution;
import org.stemma.attribution.Speaker;
import org.stemma.text.Name;
import org.stemma.text.Prose;
import org.stemma.text.Span;
import org.stemma.text.Tokens;
import org.stemma.text.WordTable;

/**
 * Tells whom the pronouns of a sentence mean when it stands alone, and whose words it quotes: what the article's own
 * attributions have resolved, with the place of the name. What nobody resolved stays as it is and makes a sentence less fit
 * to stand alone.
 */
final class BriefGlosses {
    private static final WordTable POINTING = WordTable.beside(BriefGlosses.class, "pointing.tsv");
    private static final Set<String> PERSONS = POINTING.words("person");
    private static final Set<String> THINGS = POINTING.words("thing");
    private static final Set<String> JOINING = POINTING.words("joining");

    private final Prose body;
    private final int part;
    private final List<Attribution> attributions;

    BriefGlosses(Findings findings) {
        this.body = findings.account().body();
        this.part = findings.account().article().bodyIndex();
        this.attributions = findings.attributions().stream()
                .sorted(Comparator.comparing(Attribution::extent))
                .toList();
    }

    /**
     * How a unit reads by itself.
     *
     * @param glosses whom it means
     * @param open how many of its references nobody resolved
     * @param joining true when it starts as if another sentence stood before it
     */
    record Reading(List<Brief.Gloss> glosses, int open, boolean joining) {
        Reading {
            glosses = List.copyOf(glosses);
        }
    }

    /** How a stretch of the body reads by itself. */
    Reading of(Span unit) {
        TreeMap<Integer, Brief.Gloss> glosses = new TreeMap<>();
        int open = 0;
        boolean told = false;
        Optional<Attribution> untold = Optional.empty();
        for (Attribution a : attributions) {
            if (a.extent().start() >= unit.end()) {
                break;
            }
            Optional<Span> source = a.source();
            if (source.isPresent() && unit.contains(source.get())) {
                told = true;
                open += pronoun(a, source.get(), unit, glosses);
            } else if (quotes(a, unit)) {
                untold = untold.or(() -> Optional.of(a));
            }
        }
        if (!told && untold.isPresent()) {
            Optional<Brief.Gloss> speaker = name(untold.get(), new Span(unit.start(), unit.start()), unit);
            speaker.ifPresent(g -> glosses.put(unit.start(), g));
            open += speaker.isPresent() ? 0 : 1;
        }
        Tokens tokens = body.tokens();
        int first = tokens.firstAt(unit.start());
        boolean joining = first < tokens.size() && JOINING.contains(tokens.folded(first));
        int subject = joining ? first + 1 : first;
        if (subject < tokens.size() && body.quotationAt(tokens.start(subject)) < 0) {
            String word = tokens.folded(subject);
            boolean pointing = PERSONS.contains(word) || THINGS.contains(word);
            open += pointing && !glosses.containsKey(tokens.end(subject)) ? 1 : 0;
        }
        return new Reading(new ArrayList<>(glosses.values()), open, joining);
    }

    /** True when so much of the unit is what somebody said that a reader must know who. */
    private static boolean quotes(Attribution a, Span unit) {
        int common = a.content().stream()
                .mapToInt(s -> Math.max(0, Math.min(s.end(), unit.end()) - Math.max(s.start(), unit.start())))
                .sum();
        return 2 * common >= unit.length();
    }

    /** 1 when the source is a pronoun that cannot be answered. */
    private int pronoun(Attribution a, Span source, Span unit, TreeMap<Integer, Brief.Gloss> glosses) {
        Tokens tokens = body.tokens();
        int first = tokens.firstAt(source.start());
        if (first >= tokens.size()
                || tokens.end(first) != source.end()
                || !PERSONS.contains(tokens.folded(first))
                || hasName(a, unit, source.start())) {
            return 0;
        }
        Optional<Brief.Gloss> g = name(a, source, unit);
        if (g.isEmpty() || isPlace(g.get().name().span())) {
            return 1;
        }
        boolean again =
                glosses.values().stream().anyMatch(x -> x.name().equals(g.get().name()));
        if (!again) {
            glosses.put(source.end(), g.get());
        }
        return 0;
    }

    /** True when the unit itself names the speaker before the pronoun, be it by the last name alone. */
    private boolean hasName(Attribution a, Span unit, int before) {
        if (!(a.speaker() instanceof Speaker.Known k)) {
            return false;
        }
        Tokens tokens = body.tokens();
        int last = tokens.endAt(k.evidence().end()) - 1;
        for (int i = tokens.firstAt(unit.start()); last >= 0 && i < tokens.endAt(before); i++) {
            if (tokens.folded(i).equals(tokens.folded(last))) {
                return true;
            }
        }
        return false;
    }

    private Optional<Brief.Gloss> name(Attribution a, Span at, Span unit) {
        if (a.speaker() instanceof Speaker.Known k && !isPronoun(k.evidence()) && !unit.contains(k.evidence())) {
            return Optional.of(new Brief.Gloss(at, new PartSpan(part, k.evidence())));
        }
        return Optional.empty();
    }

    /** True for the name of a town or country: nobody means it by "she" or "they". */
    private boolean isPlace(Span name) {
        return body.names().stream()
                .anyMatch(n -> n.kind() == Name.Kind.PLACE && n.span().contains(name));
    }

    private boolean isPronoun(Span name) {
        Tokens tokens = body.tokens();
        int first = tokens.firstAt(name.start());
        if (first >= tokens.size()) {
            return true;
        }
        String word = tokens.folded(first);
        return PERSONS.contains(word) || THINGS.contains(word);
    }
}
