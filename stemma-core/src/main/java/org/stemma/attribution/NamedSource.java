package org.stemma.attribution;

import java.util.Optional;
import org.stemma.attribution.Cast.Member;
import org.stemma.attribution.Cast.Mention;
import org.stemma.text.NameLexicon;

/** Finds the member of the cast whom a source's own words name. */
final class NamedSource {
    private final Syntax syntax;
    private final Cast cast;
    private final ChannelFinder channels;

    NamedSource(Syntax syntax, Cast cast, ChannelFinder channels) {
        this.syntax = syntax;
        this.cast = cast;
        this.channels = channels;
    }

    /** The name that the phrase is about: not a possessor (but of a road), not behind a preposition. */
    Optional<Member> in(Range source) {
        Optional<Member> found = Optional.empty();
        boolean road = channels.ofSource(source).isPresent();
        int clause = beforeClause(source);
        for (int i = cast.firstMention(source.first()); i < cast.mentions().size(); i++) {
            Mention m = cast.mentions().get(i);
            if (m.range().first() > clause) {
                break;
            }
            int after = m.range().last() + 1;
            if (syntax.is(after, ".") && NameLexicon.SHIPPED.isSuffix(syntax.word(after - 1))) {
                after++; // "Brandt Jr."
            }
            boolean possessor = syntax.isPossessive(after) && after <= source.last();
            if (possessor && road) {
                return Optional.of(m.member());
            }
            boolean ends = after > source.last()
                    || syntax.isComma(after)
                    || syntax.has(after, Grammar.PREP | Grammar.WH | Grammar.CC)
                    || syntax.is(after, "(")
                    || isReflexive(after)
                    || syntax.isDash(after);
            boolean inside =
                    m.range().first() > source.first() && syntax.has(m.range().first() - 1, Grammar.PREP)
                            || syntax.is(m.range().first() - 1, "the")
                                    && syntax.has(m.range().first() - 2, Grammar.PREP)
                                    && m.range().first() - 2 >= source.first();
            if (!possessor && ends && !inside) {
                if (found.isEmpty() || !found.get().isPerson() && m.member().isPerson()) {
                    found = Optional.of(m.member());
                }
            }
        }
        return found;
    }

    /** "Ann Lee herself said". */
    private boolean isReflexive(int i) {
        return switch (syntax.word(i)) {
            case "himself", "herself", "itself", "themselves" -> true;
            default -> false;
        };
    }

    /** The name that a relative pronoun follows. */
    Optional<Member> before(int who) {
        int i = cast.firstMention(who) - 1;
        if (i < 0) {
            return Optional.empty();
        }
        Mention m = cast.mentions().get(i);
        return who - m.range().last() <= 12 ? Optional.of(m.member()) : Optional.empty();
    }

    /** The last token before "who": whoever is named behind it is somebody else. */
    private int beforeClause(Range source) {
        for (int i = source.first() + 1; i <= source.last(); i++) {
            if (syntax.has(i, Grammar.WH)) {
                return i - 1;
            }
        }
        return source.last();
    }
}
