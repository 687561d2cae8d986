package org.stemma.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.stemma.attribution.Cast.Member;
import org.stemma.attribution.Cast.Mention;
import org.stemma.text.NameLexicon;
import org.stemma.text.NameLexicon.Gender;
import org.stemma.text.Span;
import org.stemma.text.WordTable;

/**
 * Finds whom a source names within its article: names by their fullest form, pronouns and descriptions by the subjects
 * of the sentences before.
 *
 * <p>Sources are asked for in the order of the text. Each sentence remembers its subject: the speaker of its
 * attribution, or the name before its first verb. A pronoun takes the nearest subject that fits, so a man in a relative
 * clause does not catch it.
 */
final class SpeakerResolver {
    private static final WordTable ROLES = WordTable.beside(SpeakerResolver.class, "roles.tsv");
    private static final Set<String> GENERIC = ROLES.words("generic");
    private static final Set<String> BUSINESS = ROLES.words("business");
    private static final Set<String> OFFICE = ROLES.words("office");

    private static final int LOOK_BACK = 25;
    private static final int NEAR = 6;
    private static final int MENTIONS = 500;
    private static final int BY_REACH = 5;
    private static final int BARE = 3;

    /** Somebody a sentence is about: a name, or a description that stands for nobody named. */
    private record Referent(Speaker.Known speaker, Optional<Member> member, boolean plural, boolean human) {
        boolean isPerson() {
            return member.isPresent() && member.get().isPerson();
        }
    }

    private final Syntax syntax;
    private final SourceFinder sources;
    private final Cast cast;
    private final ChannelFinder channels;
    private final NounPhrases phrases;
    private final NamedSource names;
    private final Pronouns pronouns;
    private boolean adds;
    private Optional<Member> lastSpeaker = Optional.empty();
    private final List<Optional<Referent>> subjects = new ArrayList<>();

    SpeakerResolver(Syntax syntax, SourceFinder sources, ChannelFinder channels) {
        this.syntax = syntax;
        this.sources = sources;
        this.channels = channels;
        this.phrases = new NounPhrases(syntax);
        this.cast = new Cast(syntax);
        this.names = new NamedSource(syntax, cast, channels);
        this.pronouns = new Pronouns(syntax);
        learnGenders();
    }

    /** "Ann Lee ... she": a sentence that names one person and starts the next with a pronoun. */
    private void learnGenders() {
        for (int s = 0; s + 1 < syntax.sentences().size(); s++) {
            Range r = syntax.sentences().get(s).range();
            Range next = syntax.sentences().get(s + 1).range();
            Optional<Gender> g = pronouns.gender(next.first());
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

    /** Whom the source of an attribution names; must be called in the order of the text. */
    Speaker resolve(Draft d) {
        int s = d.sentence();
        catchUp(s);
        adds = d.cue().filter(c -> c.entry().lemma().equals("add")).isPresent();
        Optional<Referent> who = d.source().flatMap(source -> referent(source, s));
        adds = false;
        lastSpeaker = who.flatMap(Referent::member);
        who.flatMap(Referent::member).ifPresent(Member::speaks);
        if (s == subjects.size()) {
            subjects.add(who);
        } else if (who.isPresent()) {
            subjects.set(s, who);
        }
        return who.<Speaker>map(Referent::speaker).orElse(new Speaker.Unknown());
    }

    /** Whom a source within the speech of the attribution asked for last names; what its sentence is about stays as it is. */
    Speaker within(Range source, int sentence) {
        return referent(source, sentence).<Speaker>map(Referent::speaker).orElse(new Speaker.Unknown());
    }

    /** Whom a sentence is about that stands before the last one asked for. */
    Speaker subject(int sentence) {
        return sentence < subjects.size()
                ? subjects.get(sentence).<Speaker>map(Referent::speaker).orElse(new Speaker.Unknown())
                : new Speaker.Unknown();
    }

    private Referent of(Member m) {
        return new Referent(
                new Speaker.Known(m.name(), syntax.span(m.evidence()), m.role().map(syntax::span)),
                Optional.of(m),
                false,
                m.isPerson());
    }

    /** Nobody is named: the words of the source themselves, unless they are a pronoun. */
    private Optional<Referent> description(Range source) {
        Range bare = withoutTail(source);
        int head = channels.headOf(bare);
        boolean small = bare.length() == 1
                && (syntax.has(head, Grammar.SUBJ | Grammar.WH | Grammar.OBJ | Grammar.DET | Grammar.THAT)
                        || !syntax.isWord(head));
        if (small) {
            return Optional.empty();
        }
        String words = syntax.span(bare).of(syntax.prose().text());
        boolean plural = syntax.word(head).endsWith("s") && !syntax.has(head, Grammar.GROUP);
        boolean human = !plural && (syntax.has(head, Grammar.ROLE) || NameLexicon.SHIPPED.isTitle(syntax.word(head)));
        return Optional.of(new Referent(new Speaker.Known(words, syntax.span(bare)), Optional.empty(), plural, human));
    }

    private Range withoutTail(Range source) {
        for (int i = source.first() + 1; i <= source.last(); i++) {
            if (syntax.isComma(i) || syntax.is(i, "who")) {
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
            subjects.add(
                    subject.flatMap(x -> referent(x, k)).filter(x -> x.member().isPresent() || x.human()));
        }
    }

    private Optional<Referent> referent(Range source, int s) {
        int first = source.first();
        if (source.length() == 1 && pronouns.isRelative(first)) {
            Optional<Range> head =
                    sources.antecedentOf(first, syntax.sentences().get(s).range());
            Optional<Referent> known = head.flatMap(h -> referent(h, s));
            // "a test for Ann Lee, who": no test promises anything.
            boolean thing = known.isPresent()
                    && known.get().member().isEmpty()
                    && !known.get().human();
            Optional<Member> last = thing ? names.before(first).filter(Member::isPerson) : Optional.empty();
            if (last.isPresent() && syntax.isNamed(head.get().last())) {
                return last.map(this::of);
            }
            return known.isPresent() ? known : names.before(first).map(this::of);
        }
        Optional<Gender> pronoun = pronouns.gender(first);
        if (pronoun.isPresent() && source.length() == 1) {
            return antecedent(pronoun.get(), s, first);
        }
        if (source.length() == 1 && pronouns.isThing(first)) {
            return thing(s, first);
        }
        Optional<Member> named = byInitials(source).or(() -> names.in(source));
        if (named.isPresent()) {
            return named.map(this::of);
        }
        Optional<Range> road = channels.ofSource(source);
        if (road.isPresent() && pronoun.isPresent()) {
            return antecedent(pronoun.get(), s, first);
        }
        if (road.isPresent() && channels.isPaper(source)) {
            return authorWithin(source, s)
                    .or(() -> bodyOf(source))
                    .or(() -> authorBefore(source, s))
                    .or(() -> speakerBefore(s))
                    .or(() -> description(source));
        }
        if (pronoun.isPresent()) {
            return possessed(source, pronoun.get(), s);
        }
        Optional<Member> described =
                sameAgain(source, s).or(() -> described(source, s)).or(() -> inOffice(source));
        return described
                .map(this::of)
                .or(() -> belonging(source, s))
                .or(() -> again(source, s))
                .or(() -> description(source));
    }

    /** "The A.G.", where one person of the article has that title in full. */
    private Optional<Member> byInitials(Range source) {
        int last = source.last();
        boolean two = source.length() == 2 && syntax.is(source.first(), "the") && syntax.startsUpper(last);
        String printed = two ? syntax.tokens().text(last).replace(".", "") : "";
        boolean capitals = printed.length() > 1 && printed.equals(printed.toUpperCase(Locale.ROOT));
        return capitals ? cast.onlyWithInitials(printed.toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** "The spokesman", once "a harbour spokesman" has spoken. */
    private Optional<Referent> again(Range source, int s) {
        int head = channels.headOf(source);
        boolean human = syntax.has(head, Grammar.ROLE) || NameLexicon.SHIPPED.isTitle(syntax.word(head));
        if (!syntax.is(source.first(), "the") || source.length() != 2 || !human) {
            return Optional.empty();
        }
        for (int k = Math.min(s, subjects.size()) - 1; k >= Math.max(0, s - LOOK_BACK); k--) {
            Optional<Referent> r = subjects.get(k).filter(x -> x.member().isEmpty() && x.human());
            if (r.isPresent() && syntax.is(headOf(r.get()), syntax.word(head))) {
                return r;
            }
        }
        return Optional.empty();
    }

    private int headOf(Referent description) {
        Span words = description.speaker().evidence();
        return channels.headOf(new Range(
                syntax.tokens().firstAt(words.start()), syntax.tokens().endAt(words.end()) - 1));
    }

    /** "The campaign", once "Brandt's campaign" was named: the nearest body of that sort before, with whose it is. */
    private Optional<Referent> belonging(Range source, int s) {
        int head = channels.headOf(source);
        if (!syntax.is(source.first(), "the") || head != source.last() || !syntax.has(head, Grammar.GROUP)) {
            return Optional.empty();
        }
        int nearest = cast.firstMention(source.first()) - 1;
        for (int i = nearest; i >= Math.max(0, nearest - MENTIONS); i--) {
            Mention m = cast.mentions().get(i);
            int at = m.range().last() + 2;
            boolean whose = syntax.isPossessive(at - 1)
                    && at < source.first()
                    && syntax.word(at).equals(syntax.word(head));
            if (whose) {
                return Optional.of(partOf(m.member(), new Range(m.range().first(), at)));
            }
        }
        return ofIts(source, syntax.word(head), s);
    }

    /** "The board", once "Harbour Lines said its board ...": the same by a pronoun. */
    private Optional<Referent> ofIts(Range source, String body, int s) {
        for (int k = s; k >= Math.max(0, s - NEAR); k--) {
            Range r = syntax.sentences().get(k).range();
            for (int i = Math.min(r.last(), source.first() - 1); i > r.first(); i--) {
                if (syntax.is(i, body) && syntax.is(i - 1, "its") && !syntax.quotedAt(i)) {
                    Range words = new Range(i - 1, i);
                    return ownSubject(k, i - 1).flatMap(Referent::member).map(m -> partOf(m, words));
                }
            }
        }
        return Optional.empty();
    }

    private Referent partOf(Member whose, Range words) {
        String name = whose.name() + "'s " + syntax.tokens().text(words.last());
        return new Referent(new Speaker.Known(name, syntax.span(words)), Optional.empty(), false, false);
    }

    /** "His campaign": somebody's, under the name of whose it is. */
    private Optional<Referent> possessed(Range source, Gender g, int s) {
        Optional<Referent> plain = description(source);
        Optional<Member> owner = antecedent(g, s, source.first()).flatMap(Referent::member);
        if (plain.isEmpty() || owner.isEmpty()) {
            return plain;
        }
        Range bare = withoutTail(source);
        Span words = syntax.span(bare);
        String rest = syntax.prose().text().substring(syntax.tokens().end(bare.first()), words.end());
        Referent p = plain.get();
        return Optional.of(new Referent(
                new Speaker.Known(owner.get().name() + "'s" + rest, words), Optional.empty(), p.plural(), p.human()));
    }

    /** "The Velm fire department report said": it is theirs, whoever has spoken before. */
    private Optional<Referent> bodyOf(Range source) {
        int last = channels.headOf(source) - 1;
        while (last > source.first() && !syntax.has(last, Grammar.GROUP) && !syntax.startsUpper(last)) {
            last--;
        }
        for (int i = cast.firstMention(source.first()); i < cast.mentions().size(); i++) {
            Mention m = cast.mentions().get(i);
            if (m.range().first() >= last + 1) {
                break;
            }
            if (m.range().last() == last && m.member().isGroup()) {
                return Optional.of(of(m.member()));
            }
        }
        boolean named = false;
        for (int i = source.first() + 1; i < last; i++) {
            named |= syntax.isNamed(i) && !syntax.has(i, Grammar.GROUP);
        }
        return named && syntax.has(last, Grammar.GROUP)
                ? description(new Range(source.first(), last))
                : Optional.empty();
    }

    /** "A statement from the mayor's office said". */
    private Optional<Referent> authorWithin(Range source, int s) {
        for (int i = source.first() + 1; i < source.last(); i++) {
            if (syntax.is(i, "from") || syntax.is(i, "by")) {
                return authorAt(i + 1, source.last(), s);
            }
        }
        return Optional.empty();
    }

    /** "The statement said", soon after "a statement issued by the harbour office". */
    private Optional<Referent> authorBefore(Range source, int s) {
        String paper = syntax.word(channels.headOf(source));
        for (int k = s - 1; k >= Math.max(0, s - LOOK_BACK); k--) {
            Range r = syntax.sentences().get(k).range();
            for (int i = r.first(); i < r.last(); i++) {
                if (!syntax.is(i, paper) || syntax.quotedAt(i)) {
                    continue;
                }
                for (int b = i + 1; b <= Math.min(r.last() - 1, i + BY_REACH); b++) {
                    if (syntax.is(b, "from") || syntax.is(b, "by")) {
                        return authorAt(b + 1, r.last(), k);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Referent> authorAt(int first, int last, int s) {
        int end = phrases.endFrom(first, last);
        return end < first
                ? Optional.empty()
                : referent(new Range(first, end), s).filter(this::isSomebody);
    }

    private boolean isSomebody(Referent r) {
        return r.member().isPresent()
                || r.human()
                || syntax.has(syntax.tokens().endAt(r.speaker().evidence().end()) - 1, Grammar.GROUP);
    }

    /** "The statement said": who spoke last is whose statement it is. */
    private Optional<Referent> speakerBefore(int s) {
        for (int k = Math.min(s, subjects.size()) - 1; k >= Math.max(0, s - NEAR); k--) {
            Optional<Referent> r = subjects.get(k);
            if (r.isPresent() && isSomebody(r.get())) {
                return r;
            }
        }
        return Optional.empty();
    }

    /** What "it" or "they" may be: the nearest subject that is no person, for "they" one in the plural first. */
    private Optional<Referent> thing(int s, int at) {
        boolean they = syntax.word(at).startsWith("the");
        Optional<Referent> own = they ? Optional.empty() : ownSubject(s, at);
        if (own.isPresent()) {
            return own;
        }
        for (int k = Math.min(s, subjects.size()) - 1; k >= Math.max(0, s - NEAR); k--) {
            Optional<Referent> r = subjects.get(k);
            if (r.isPresent()
                    && !r.get().isPerson()
                    && (they || !r.get().plural() && !r.get().human())) {
                return r;
            }
        }
        return Optional.empty();
    }

    /** "When Harbour Lines was asked, it said", "Harbour Lines after its report": a body that is the subject of something before. */
    private Optional<Referent> ownSubject(int s, int at) {
        int from = syntax.sentences().get(s).range().first();
        for (int i = cast.firstMention(at) - 1; i >= 0; i--) {
            Mention m = cast.mentions().get(i);
            if (m.range().first() < from) {
                break;
            }
            int after = m.range().last() + 1;
            while (syntax.has(after, Grammar.GROUP)) {
                after++;
            }
            boolean subject = syntax.isVerb(after) || syntax.has(after, Grammar.AUX) || syntax.isComma(after);
            boolean free = m.range().first() == from || !syntax.has(m.range().first() - 1, Grammar.PREP);
            if (subject
                    && free
                    && m.member().isGroup()
                    && !syntax.quotedAt(m.range().first())) {
                return Optional.of(of(m.member()));
            }
        }
        return Optional.empty();
    }

    /** The nearest subject of that gender; else the nearest person of that gender. */
    private Optional<Referent> antecedent(Gender g, int s, int at) {
        Range own = syntax.sentences().get(s).range();
        Optional<Member> here = firstPerson(own.first(), at, g, syntax.has(at, Grammar.POSS));
        if (here.isPresent()) {
            return here.map(this::of);
        }
        Optional<Referent> described = sources.subject(own, at)
                .filter(x -> x.last() < at && !syntax.has(x.first(), Grammar.SUBJ))
                .flatMap(x -> referent(x, s))
                .filter(x -> mayBe(x, g));
        if (described.isPresent()) {
            return described;
        }
        int stop = Math.max(0, s - LOOK_BACK);
        for (int k = Math.min(s, subjects.size()) - 1; k >= stop; k--) {
            Optional<Referent> subject = subjects.get(k);
            if (subject.isPresent() && mayBe(subject.get(), g)) {
                return subject;
            }
            Range r = syntax.sentences().get(k).range();
            if (pronounFirst(r, g)) {
                continue; // "he faces Ann's rival": whoever else is named there is not he
            }
            Optional<Member> anyone = firstPerson(r.first(), r.last() + 1, g, false);
            if (anyone.isPresent()) {
                return anyone.map(this::of);
            }
        }
        return ahead(g, s, stop);
    }

    /** "A day after his victory, Ann Lee ...": nobody before, so the pronoun of that sentence points ahead in it. */
    private Optional<Referent> ahead(Gender g, int s, int stop) {
        for (int k = s - 1; k >= stop; k--) {
            Range r = syntax.sentences().get(k).range();
            Optional<Member> anyone = firstPerson(r.first(), r.last() + 1, g, false);
            if (anyone.isPresent()) {
                return anyone.map(this::of);
            }
        }
        return Optional.empty();
    }

    /** Whether a pronoun of that gender is the subject of something before anybody of that gender is named. */
    private boolean pronounFirst(Range sentence, Gender g) {
        for (int i = sentence.first(); i <= sentence.last(); i++) {
            if (syntax.has(i, Grammar.SUBJ)
                    && !syntax.quotedAt(i)
                    && pronouns.gender(i).equals(Optional.of(g))) {
                return firstPerson(sentence.first(), i, g, true).isEmpty();
            }
        }
        return false;
    }

    private boolean mayBe(Referent r, Gender g) {
        return r.member().isPresent()
                ? fits(r.member().get(), g) || mayBeSomebody(r.member().get())
                : r.human();
    }

    /** A single word that nothing is known of, but that it spoke. */
    private static boolean mayBeSomebody(Member m) {
        return m.mayBePerson() && m.gender().isEmpty();
    }

    private boolean fits(Member m, Gender g) {
        return m.isPerson() && (m.gender().isEmpty() || m.gender().get() == g);
    }

    /** The first person of a stretch outside quotations, possessors last unless they count as much. */
    private Optional<Member> firstPerson(int from, int to, Gender g, boolean possessors) {
        Optional<Member> possessor = Optional.empty();
        for (int i = cast.firstMention(from); i < cast.mentions().size(); i++) {
            Mention m = cast.mentions().get(i);
            if (m.range().first() >= to) {
                break;
            }
            if (!fits(m.member(), g) || syntax.quotedAt(m.range().first())) {
                continue;
            }
            if (possessors || !syntax.isPossessive(m.range().last() + 1)) {
                return Optional.of(m.member());
            }
            possessor = possessor.isPresent() ? possessor : Optional.of(m.member());
        }
        return possessor;
    }

    /** "the minister", "the company": who has that job or name, nearest before; else the last speaker who may be meant. */
    private Optional<Member> described(Range source, int s) {
        int head = channels.headOf(source);
        boolean definite = syntax.is(source.first(), "the") && head > source.first();
        // "Police said", "CEO said": a job without an article, at the end of a longer subject or in a headline.
        boolean bare = syntax.has(head, Grammar.ROLE) && isBare(source.first(), head);
        if (!definite && !bare || syntax.has(head + 1, Grammar.PREP) && head < source.last()) {
            return Optional.empty();
        }
        String job = syntax.word(head);
        boolean role = syntax.has(head, Grammar.ROLE);
        boolean group = syntax.has(head, Grammar.GROUP);
        if (!role && !group) {
            return Optional.empty();
        }
        int nearest = cast.firstMention(source.first()) - 1;
        for (int i = nearest; i >= Math.max(0, nearest - MENTIONS); i--) {
            Member m = cast.mentions().get(i).member();
            if (role && m.isPerson() && m.hasJob(job)
                    || group && m.isGroup() && m.words().contains(job)) {
                return Optional.of(m);
            }
        }
        Optional<Member> only = role ? cast.onlyWithJob(job) : Optional.empty();
        if (only.isPresent()) {
            return only;
        }
        if (definite && role && GENERIC.contains(job)) {
            boolean office = OFFICE.contains(job);
            return lastSubject(s, m -> m.isSurelyPerson() && agrees(m, job) && (!office || m.mayHaveJob(job)));
        }
        return group && BUSINESS.contains(job) ? lastSubject(s, m -> m.isGroup() && m.count() > 1) : Optional.empty();
    }

    /** A few words without an article, and none that says whose: "CEO", "sometimes furious congressman". */
    private boolean isBare(int first, int head) {
        boolean bare = head - first < BARE && !syntax.has(first, Grammar.DET | Grammar.POSS);
        for (int i = first; bare && i < head; i++) {
            bare = !syntax.isPossessive(i + 1) && !syntax.startsUpper(i);
        }
        return bare;
    }

    /** "added the champion": who adds has just spoken. */
    private Optional<Member> sameAgain(Range source, int s) {
        boolean person = syntax.is(source.first(), "the") && syntax.has(channels.headOf(source), Grammar.ROLE);
        if (!adds || !person) {
            return Optional.empty();
        }
        return lastSpeaker.filter(m -> m.isPerson() && agrees(m, syntax.word(channels.headOf(source))));
    }

    /** "Norland's president", also before anybody has named them: the one person with that office in the article. */
    private Optional<Member> inOffice(Range source) {
        return Office.of(syntax.tokens(), source.first(), source.last())
                .flatMap(call -> Office.holder(call, cast.offices()));
    }

    /** Words of one gender stand for nobody of the other: "the woman". */
    private static boolean agrees(Member m, String job) {
        Optional<Gender> g = Roles.gender(job);
        return g.isEmpty() || m.gender().isEmpty() || m.gender().equals(g);
    }

    private Optional<Member> lastSubject(int s, Predicate<Member> wanted) {
        for (int k = Math.min(s, subjects.size()) - 1; k >= Math.max(0, s - LOOK_BACK); k--) {
            Optional<Member> m = subjects.get(k).flatMap(Referent::member);
            if (m.isPresent() && wanted.test(m.get())) {
                return m;
            }
        }
        return Optional.empty();
    }
}
