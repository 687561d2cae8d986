package org.stemma.attribution;

import java.util.List;
import java.util.Optional;

/** Where a reader of news reads otherwise than the corpus that the model learned from. */
final class OwnReading {
    private final Syntax syntax;
    private final ContentFinder contents;

    OwnReading(Syntax syntax, ContentFinder contents) {
        this.syntax = syntax;
        this.contents = contents;
    }

    /** The draft as we read it; empty when we find nothing said in it. */
    Optional<Draft> of(Draft learned, List<Draft> rules) {
        Cue cue = learned.cue().orElseThrow();
        if (learned.content().stream().noneMatch(r -> contents.isWorded(cue.entry(), r))) {
            return Optional.empty();
        }
        Optional<Draft> rule =
                rules.stream().filter(d -> d.cue().equals(learned.cue())).findFirst();
        return Optional.of(rule.map(r -> speaker(order(learned, r), r).ruledBy(r.source()))
                .orElse(learned));
    }

    /** "ordered them twice since May to leave": what was ordered is the clause, not who and when. */
    private Draft order(Draft learned, Draft rule) {
        Range ruled = rule.content().get(0);
        Range read = learned.content().get(0);
        boolean cut = rule.content().size() == 1
                && learned.content().size() == 1
                && syntax.is(ruled.first(), "to")
                && read.first() < ruled.first()
                && read.last() == ruled.last();
        return cut ? learned.saying(rule.content()) : learned;
    }

    /**
     * Of a participle and of "according to" the rules know the source as well as the model does, and they know more forms:
     * "marches of dockers chanting", where the dockers chant.
     */
    private static Draft speaker(Draft learned, Draft rule) {
        Cue.Mood mood = rule.cue().orElseThrow().mood();
        boolean known = mood == Cue.Mood.PARTICIPLE || mood == Cue.Mood.PREPOSITION;
        return known && rule.source().isPresent() ? learned.by(rule.source()) : learned;
    }
}
