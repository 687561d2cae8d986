package org.stemma.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stemma.attribution.Cast.Member;
import org.stemma.attribution.Cast.Mention;
import org.stemma.text.NameLexicon.Gender;

/**
 * Finds whom a source names within its article: names by their fullest form, pronouns and descriptions by the subjects
 * of the sentences before.
 *
 * <p>Sources are asked for in the order of the text. Each sentence remembers its subject: the speaker of its
 * attribution, or the name before its first verb. A pronoun takes the nearest subject that fits, so a man in a relative
 * clause does not catch it.
 */
final class SpeakerResolver {
    private static final int LOOK_BACK = 25;

    private final Syntax syntax;
    private final SourceFinder sources;
    private final Cast cast;
    private final ChannelFinder channels;
    private final List<Optional<Member>> subjects = new ArrayList<>();

    SpeakerResolver(Syntax syntax, SourceFinder sources, ChannelFinder channels) {
        this.syntax = syntax;
        this.sources = sources;
        this.channels = channels;
        this.cast = new Cast(syntax);
        learnGenders();
    }

    /** "Ann Lee ... she": a sentence that names one person and starts the next with a pronoun. */
    private void learnGenders() {
        for (int s = 0; s + 1 < syntax.sentences().size(); s++) {
            Range r = syntax.sentences().get(s).range();
            Range next = syntax.sentences().get(s + 1).range();
            Optional<Gender> g = genderOf(next.first());
            Optional<Member> only = onlyPerson(r);
            if (g.isPresent() && only.isPresent()) {
                cast.learnGender(only.get(), g.get());
            }
        }
    }

    private Optional<Member> onlyPerson(Range r) {
        Optional<Member> only = Optional.empty();
        for (int i = cast.firstMention(r.first()); i < cast.mentions().size(); i++) {
            Mention m = cast.mentions().get(i);
            if (m.range().first() > r.last()) {
                break;
            }
            if (!m.member().isPerson()) {
                continue;
            }
            if (only.isPresent() && only.get() != m.member()) {
                return Optional.empty();
            }
            only = Optional.of(m.member());
        }
        return only;
    }

    private Optional<Gender> genderOf(int i) {
        return switch (syntax.word(i)) {
            case "he", "his", "him", "himself" -> Optional.of(Gender.MALE);
            case "she", "her", "hers", "herself" -> Optional.of(Gender.FEMALE);
            default -> Optional.empty();
        };
    }

    /** Whom the source of an attribution names; must be called in the order of the text. */
    Speaker resolve(Draft d) {
        int s = d.sentence();
        catchUp(s);
        if (d.source().isEmpty()) {
            return new Speaker.Unknown();
        }
        Range source = d.source().get();
        Optional<Member> member = member(source, s);
        if (member.isPresent()) {
            if (s == subjects.size()) {
                subjects.add(member);
            } else {
                subjects.set(s, member);
            }
            return known(member.get());
        }
        if (s == subjects.size()) {
            subjects.add(Optional.empty());
        }
        return description(source);
    }

    private Speaker known(Member m) {
        return new Speaker.Known(m.name(), syntax.span(m.evidence()));
    }

    /** Nobody is named: the words of the source themselves, unless they are a pronoun. */
    private Speaker description(Range source) {
        int head = channels.headOf(source);
        boolean pronoun = syntax.has(source.first(), Grammar.SUBJ | Grammar.WH | Grammar.OBJ) && source.length() == 1;
        boolean empty = source.length() == 1 && syntax.has(head, Grammar.DET);
        if (pronoun || empty) {
            return new Speaker.Unknown();
        }
        Range bare = withoutTail(source);
        return new Speaker.Known(syntax.span(bare).of(syntax.prose().text()), syntax.span(bare));
    }

    private Range withoutTail(Range source) {
        for (int i = source.first() + 1; i <= source.last(); i++) {
            if (syntax.isComma(i)) {
                return new Range(source.first(), i - 1);
            }
        }
        return source;
    }

    /** Fills in the subjects of the sentences that hold no attribution. */
    private void catchUp(int s) {
        while (subjects.size() < s) {
            int k = subjects.size();
            Range r = syntax.sentences().get(k).range();
            Optional<Range> subject = sources.subject(r, Integer.MAX_VALUE);
            subjects.add(subject.flatMap(x -> member(x, k)));
        }
    }

    private Optional<Member> member(Range source, int s) {
        int first = source.first();
        if (source.length() == 1 && syntax.is(first, "who")) {
            return before(first);
        }
        Optional<Gender> pronoun = genderOf(first);
        if (pronoun.isPresent() && source.length() == 1) {
            return antecedent(pronoun.get(), s, first);
        }
        Optional<Member> named = named(source);
        if (named.isPresent()) {
            return named;
        }
        if (pronoun.isPresent() && channels.ofSource(source).isPresent()) {
            return antecedent(pronoun.get(), s, first);
        }
        return described(source, s);
    }

    /** The name that the phrase is about: not a possessor (but of a road), not behind a preposition. */
    private Optional<Member> named(Range source) {
        Optional<Member> found = Optional.empty();
        boolean road = channels.ofSource(source).isPresent();
        for (int i = cast.firstMention(source.first()); i < cast.mentions().size(); i++) {
            Mention m = cast.mentions().get(i);
            if (m.range().first() > source.last()) {
                break;
            }
            int after = m.range().last() + 1;
            boolean possessor = syntax.isPossessive(after) && after <= source.last();
            if (possessor && road) {
                return Optional.of(m.member());
            }
            boolean ends = after > source.last()
                    || syntax.isComma(after)
                    || syntax.has(after, Grammar.PREP | Grammar.WH | Grammar.CC)
                    || syntax.is(after, "(")
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

    /** The name that a relative pronoun follows. */
    private Optional<Member> before(int who) {
        int i = cast.firstMention(who) - 1;
        if (i < 0) {
            return Optional.empty();
        }
        Mention m = cast.mentions().get(i);
        return who - m.range().last() <= 12 ? Optional.of(m.member()) : Optional.empty();
    }

    /** The nearest subject of that gender; else the nearest person of that gender. */
    private Optional<Member> antecedent(Gender g, int s, int at) {
        Range own = syntax.sentences().get(s).range();
        Optional<Member> here = firstPerson(own.first(), at, g);
        if (here.isPresent()) {
            return here;
        }
        int stop = Math.max(0, s - LOOK_BACK);
        for (int k = s - 1; k >= stop; k--) {
            Optional<Member> subject = subjects.get(k);
            if (subject.isPresent() && fits(subject.get(), g)) {
                return subject;
            }
            Range r = syntax.sentences().get(k).range();
            Optional<Member> anyone = firstPerson(r.first(), r.last() + 1, g);
            if (anyone.isPresent()) {
                return anyone;
            }
        }
        return Optional.empty();
    }

    private boolean fits(Member m, Gender g) {
        return m.isPerson() && (m.gender().isEmpty() || m.gender().get() == g);
    }

    /** The first person of a stretch outside quotations, possessors last. */
    private Optional<Member> firstPerson(int from, int to, Gender g) {
        Optional<Member> possessor = Optional.empty();
        for (int i = cast.firstMention(from); i < cast.mentions().size(); i++) {
            Mention m = cast.mentions().get(i);
            if (m.range().first() >= to) {
                break;
            }
            if (!fits(m.member(), g) || syntax.quotedAt(m.range().first())) {
                continue;
            }
            if (!syntax.isPossessive(m.range().last() + 1)) {
                return Optional.of(m.member());
            }
            possessor = possessor.isPresent() ? possessor : Optional.of(m.member());
        }
        return possessor;
    }

    /** "the minister", "the company": who has that job or name, nearest before; else the last speaker who may be meant. */
    private Optional<Member> described(Range source, int s) {
        int head = channels.headOf(source);
        boolean definite = syntax.is(source.first(), "the") || syntax.is(source.first(), "The");
        if (!definite || head <= source.first() || syntax.has(head + 1, Grammar.PREP) && head < source.last()) {
            return Optional.empty();
        }
        String job = syntax.word(head);
        boolean role = syntax.has(head, Grammar.ROLE);
        boolean group = syntax.has(head, Grammar.GROUP);
        if (!role && !group) {
            return Optional.empty();
        }
        for (int i = cast.firstMention(source.first()) - 1; i >= 0; i--) {
            Member m = cast.mentions().get(i).member();
            if (role && m.isPerson() && m.hasJob(job)
                    || group && m.isGroup() && m.words().contains(job)) {
                return Optional.of(m);
            }
        }
        if (role && !isOffice(job)) {
            for (int k = s - 1; k >= Math.max(0, s - LOOK_BACK); k--) {
                Optional<Member> m = subjects.get(k);
                if (m.isPresent() && m.get().isPerson()) {
                    return m;
                }
            }
        }
        return Optional.empty();
    }

    /** Offices that many hold beside the last speaker: "the spokesman" may be unnamed. */
    private static boolean isOffice(String job) {
        return switch (job) {
            case "judge",
                    "court",
                    "family",
                    "mother",
                    "father",
                    "parents",
                    "witness",
                    "official",
                    "lawyer",
                    "attorney",
                    "expert",
                    "reporter",
                    "moderator",
                    "anchor",
                    "host" -> true;
            default -> false;
        };
    }
}
