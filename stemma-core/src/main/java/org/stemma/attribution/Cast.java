package org.stemma.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stemma.text.Name;
import org.stemma.text.NameLexicon;
import org.stemma.text.NameLexicon.Gender;
import org.stemma.text.Span;
import org.stemma.text.WordTable;

/** Whom one article names: every name with its mentions joined, the fullest form without titles, gender and jobs. */
final class Cast {
    private static final int JOB_REACH = 5;
    private static final int APPOSITION_REACH = 8;
    // Words of a person's name behind that of their firm.
    private static final int NAME_WORDS = 3;

    /** Somebody or something named. */
    static final class Member {
        private final List<String> words;
        private final List<Range> mentions = new ArrayList<>();
        private final Set<String> jobs = new HashSet<>();
        private String name = "";
        // A son called like his father.
        private final boolean junior;
        private Range evidence;
        private Name.Kind kind;
        private Optional<Gender> gender = Optional.empty();
        // The last word was also used alone: what news does with people.
        private boolean alone;
        private boolean spoke;
        private Optional<Range> role = Optional.empty();

        private Member(List<String> words, boolean junior, Range evidence, Name.Kind kind) {
            this.words = words;
            this.junior = junior;
            this.evidence = evidence;
            this.kind = kind;
        }

        String name() {
            return name;
        }

        Range evidence() {
            return evidence;
        }

        boolean isPerson() {
            return kind == Name.Kind.PERSON
                    || kind == Name.Kind.OTHER && words.size() > 1 && (alone || spoke || !jobs.isEmpty());
        }

        /** One word that nothing is known of, but that it spoke: a family name as likely as a company. */
        boolean mayBePerson() {
            return isPerson() || kind == Name.Kind.OTHER && words.size() == 1 && spoke;
        }

        boolean isSurelyPerson() {
            return kind == Name.Kind.PERSON;
        }

        boolean isGroup() {
            return kind == Name.Kind.ORGANIZATION || kind == Name.Kind.OTHER && !isPerson();
        }

        /** Whoever speaks under a name of two words is a person unless the words say otherwise. */
        void speaks() {
            spoke = true;
        }

        Optional<Gender> gender() {
            return gender;
        }

        boolean hasJob(String job) {
            return jobs.contains(Jobs.key(job));
        }

        /** Nothing is known of what they do, or this. */
        boolean mayHaveJob(String job) {
            return jobs.isEmpty() || hasJob(job);
        }

        /** The words that say who they are: {@code a spokesman for the harbour office}. */
        Optional<Range> role() {
            return role;
        }

        Name.Kind kind() {
            return kind;
        }

        int count() {
            return mentions.size();
        }

        List<String> words() {
            return words;
        }

        /** Where it was named last, -1 before the text has been read. */
        private int lastMention() {
            return mentions.isEmpty() ? -1 : mentions.get(mentions.size() - 1).first();
        }

        private String last() {
            return words.get(words.size() - 1);
        }
    }

    /** A name where it stands. */
    record Mention(Range range, Member member) {}

    private static final WordTable ROLES = WordTable.beside(Cast.class, "roles.tsv");
    private static final Set<String> CREDITS = ROLES.words("credit");
    private static final Set<String> CREDIT_WORDS = ROLES.words("picture");
    private static final Set<String> PORTFOLIOS = ROLES.words("portfolio");
    private static final Set<String> ORGANS = ROLES.words("state");

    private final Syntax syntax;
    private final NameLexicon lexicon = NameLexicon.SHIPPED;
    private final Jobs roles;
    // The words that open a name somewhere in the text.
    private final Set<String> named = new HashSet<>();
    private final Map<String, Member> byFirst = new HashMap<>();
    private final Map<String, Set<Member>> byJob = new HashMap<>();
    private final Map<String, Set<Member>> byInitials = new HashMap<>();
    private final Map<String, List<Member>> byLast = new HashMap<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Office.Held> offices = new ArrayList<>();

    Cast(Syntax syntax) {
        this.syntax = syntax;
        this.roles = new Jobs(syntax);
        List<Range> cores = new ArrayList<>();
        List<Name> names = syntax.prose().names();
        for (Name n : names) {
            named.add(syntax.word(rangeOf(n.span()).first()));
        }
        for (Name n : names) {
            cores.add(withRealm(core(rangeOf(n.span()), n.kind()), n.kind()));
        }
        for (int i = 0; i < names.size(); i++) {
            if (words(cores.get(i)).size() > 1 && !isOffice(cores.get(i))) {
                full(names.get(i), cores.get(i));
            }
        }
        for (int i = 0; i < names.size(); i++) {
            Range core = cores.get(i);
            if (isOffice(core)) {
                continue;
            }
            Member m = memberOf(names.get(i), core);
            m.alone |= m.words.size() > 1 && core.length() == 1;
            m.mentions.add(core);
            learn(m, rangeOf(names.get(i).span()), core);
            mentions.add(new Mention(rangeOf(names.get(i).span()), m));
        }
    }

    private Range rangeOf(Span s) {
        int first = syntax.tokens().firstAt(s.start());
        int last = Math.max(first, syntax.tokens().endAt(s.end()) - 1);
        return new Range(behindBody(first, last), last);
    }

    /** The name without the titles, peoples and qualifiers before it. */
    private Range core(Range name, Name.Kind kind) {
        int title = -1;
        for (int i = name.first(); i < name.last(); i++) {
            if (syntax.isWord(i) && lexicon.isTitle(syntax.word(i))) {
                title = i;
            }
        }
        int first = title < 0 ? behindBase(behindAgency(name), name.last()) : behindPortfolio(title + 1, name.last());
        while (title >= 0 && first < name.last() - 1 && syntax.isHyphen(first) && !syntax.startsUpper(first + 1)) {
            first += 2; // "Senator-elect Ann Lee", "Speaker-to-be"
        }
        while (first < name.last() && (!syntax.isWord(first) || isBefore(first, name.last(), kind))) {
            first++;
        }
        return new Range(first, name.last());
    }

    /** "Norland's Foreign Ministry": an organ that every state has, with whose it is. */
    private Range withRealm(Range core, Name.Kind kind) {
        int owner = core.first() - 2;
        if (core.length() == 1 && syntax.is(core.first(), "office") && syntax.isPossessive(core.first() - 1)) {
            return officeOf(owner, core);
        }
        boolean owned = kind == Name.Kind.ORGANIZATION
                && syntax.isPossessive(core.first() - 1)
                && syntax.isWord(owner)
                && (lexicon.isPlace(syntax.word(owner)) || WordLists.get().isBody(syntax.word(owner)))
                && ORGANS.contains(syntax.word(core.last()));
        for (int i = core.first(); owned && i < core.last(); i++) {
            owned = isPortfolio(i) || isSmall(i);
        }
        if (!owned) {
            return core;
        }
        int first = owner;
        while (first > 0 && syntax.isNamed(first - 1) && lexicon.isOfPlace(syntax.word(first - 1))) {
            first--;
        }
        return new Range(first, core.last());
    }

    /** "The U.S. Attorney's Office", "Ulm County Sheriff's Office": with whose it is, where that is an office itself. */
    private Range officeOf(int owner, Range core) {
        int first = core.first();
        if (syntax.isNamed(owner) && lexicon.isTitle(syntax.word(owner))) {
            first = owner;
            while (first > 0 && (syntax.isNamed(first - 1) || syntax.is(first - 1, ".") && syntax.isNamed(first - 2))) {
                first--;
            }
        }
        return new Range(first, core.last());
    }

    /** "Secretary of State Ann Lee", "Mayor of Velm Karl Brandt": what somebody has charge of, between title and name. */
    private int behindPortfolio(int of, int last) {
        if (of >= last || !syntax.has(of, Grammar.PREP)) {
            return of;
        }
        int name = of + 1;
        boolean charge = false;
        while (name < last && (isPortfolio(name) || isSmall(name))) {
            charge |= isPortfolio(name);
            name++;
        }
        for (int i = of + 2; i < last && !charge; i++) {
            charge = lexicon.isGiven(syntax.word(i)); // "Earl of Somewhere Karl Brandt"
            name = i;
        }
        return charge && !isPortfolio(name) ? name : of;
    }

    private boolean isSmall(int i) {
        return !syntax.isWord(i) || syntax.has(i, Grammar.PREP | Grammar.DET | Grammar.CC);
    }

    private boolean isPortfolio(int i) {
        String w = syntax.word(i);
        return lexicon.isQualifier(w) || PORTFOLIOS.contains(w) || lexicon.isPlace(w) || lexicon.isOfPlace(w);
    }

    /** "the envoy to the UN Ann Lee", "an analyst at Velm Capital Group Ann Lee": a body that ran into the name behind it. */
    private int behindBody(int first, int last) {
        if (lexicon.isOrganization(syntax.word(last)) || lexicon.isPlace(syntax.word(last))) {
            return first;
        }
        int before = syntax.is(first - 1, "the") ? first - 2 : first - 1;
        boolean governed = syntax.has(before, Grammar.PREP);
        for (int i = first; i < last - 1; i++) {
            String body = i == first ? syntax.word(i) : syntax.word(first) + ' ' + syntax.word(i);
            boolean known = i < first + 2 && WordLists.get().isBody(body);
            boolean firm = governed && i > first && lexicon.isOrganization(syntax.word(i)) && last - i <= NAME_WORDS;
            boolean given = lexicon.isGiven(syntax.word(i + 1));
            if (given && (known || firm) || known && governed && last - i == 2) {
                return i + 1;
            }
        }
        return first;
    }

    /** "Reuters Ann Lee": a picture's credit that ran into the caption behind it. */
    private int behindAgency(Range name) {
        int first = name.first();
        if (first < name.last() && CREDITS.contains(syntax.word(first))) {
            first++;
            while (first < name.last() && CREDIT_WORDS.contains(syntax.word(first))) {
                first++;
            }
            return named.contains(syntax.word(first)) ? first : name.first();
        }
        // "Acme Acme makes rockets": a caption of one word.
        boolean twice = first + 1 == name.last() && syntax.word(first).equals(syntax.word(name.last()));
        return twice ? name.last() : first;
    }

    /** "Norland-based Harbour Lines", "New Velm-headquartered Acme". */
    private int behindBase(int first, int last) {
        for (int i = first + 2; i < last; i++) {
            if (syntax.isHyphen(i - 1) && Roles.isJoined(syntax.word(i))) {
                return i + 1;
            }
        }
        return first;
    }

    /** Who has which office in this text, in the order of the text. */
    List<Office.Held> offices() {
        return offices;
    }

    /** "the Leader", "Prime Minister": an office, nobody's name. */
    private boolean isOffice(Range core) {
        // "President of the Republic": what is left of it behind the title.
        if (syntax.has(core.first(), Grammar.PREP)) {
            return true;
        }
        // "former Alaska Gov. and candidate Ann Lee"
        if (core.length() > 1
                && lexicon.isTitle(syntax.word(core.last()))
                && lexicon.isPlace(syntax.word(core.last() - 1))) {
            return true;
        }
        boolean follower = lexicon.isPeople(syntax.word(core.last())) && core.length() > 1;
        for (int i = core.first(); i <= core.last() - (follower ? 1 : 0); i++) {
            String w = syntax.word(i);
            if (follower && lexicon.isPlace(w)) {
                continue;
            }
            if (syntax.isWord(i)
                    && !lexicon.isTitle(w)
                    && !lexicon.isQualifier(w)
                    && !lexicon.isPeople(w)
                    && !syntax.has(i, Grammar.ROLE | Grammar.DET | Grammar.PREP)) {
                return false;
            }
        }
        return true;
    }

    private boolean isBefore(int i, int last, Name.Kind kind) {
        String w = syntax.word(i);
        // "Norlandic Central Television" keeps its people.
        boolean people = lexicon.isPeople(w) && last - i >= 2 && kind != Name.Kind.ORGANIZATION;
        // "Norland Republican Ann Lee" loses its place with its party.
        boolean place = lexicon.isPlace(w) && last - i >= 3 && lexicon.isPeople(syntax.word(i + 1));
        boolean job = syntax.has(i, Grammar.ROLE) && kind != Name.Kind.ORGANIZATION && kind != Name.Kind.PLACE;
        return people || job || place && kind != Name.Kind.ORGANIZATION || lexicon.isTitle(w) || syntax.is(i, "the");
    }

    private List<String> words(Range r) {
        List<String> out = new ArrayList<>();
        for (int i = r.first(); i <= r.last(); i++) {
            if (syntax.isWord(i) && !syntax.isPossessive(i) && !lexicon.isSuffix(syntax.word(i))) {
                out.add(syntax.word(i));
            }
        }
        return out.isEmpty() ? List.of(syntax.word(r.first())) : out;
    }

    private void full(Name n, Range core) {
        List<String> words = words(core);
        String last = words.get(words.size() - 1);
        for (Member m : byLast.getOrDefault(last, List.of())) {
            if (areOne(m, words) && m.junior == isJunior(core)) {
                if (words.size() > m.words.size()) {
                    m.name = printed(core);
                    m.evidence = core;
                }
                m.kind = m.kind == Name.Kind.OTHER ? n.kind() : m.kind;
                return;
            }
        }
        add(n, core, words);
    }

    /** As it stands, with the stop that belongs to "Jr.". */
    private String printed(Range core) {
        int stop = core.last() + 1;
        boolean cut = syntax.is(core.last(), "jr") || syntax.is(core.last(), "sr");
        Range whole = cut && syntax.is(stop, ".") ? new Range(core.first(), stop) : core;
        return syntax.span(whole).of(syntax.prose().text());
    }

    /** "Lee Jr.": with or without the stop. */
    private boolean isJunior(Range core) {
        return syntax.isWord(core.last())
                ? lexicon.isSuffix(syntax.word(core.last()))
                : core.length() > 1 && lexicon.isSuffix(syntax.word(core.last() - 1));
    }

    /** The sons or the fathers; a family name alone may be a son's when nobody names the father. */
    private static List<Member> ofGeneration(List<Member> same, boolean junior) {
        List<Member> own = same.stream().filter(m -> m.junior == junior).toList();
        return own.isEmpty() && !junior ? same : own;
    }

    /** Among those with one last word. */
    private static boolean areOne(Member m, List<String> words) {
        return m.words.contains(words.get(0)) || SpeakerName.areOneRealm(m.words.get(0), words.get(0));
    }

    private Member add(Name n, Range core, List<String> words) {
        Member m = new Member(words, isJunior(core), core, n.kind());
        m.name = printed(core);
        byFirst.putIfAbsent(words.get(0), m);
        byLast.computeIfAbsent(m.last(), k -> new ArrayList<>()).add(m);
        return m;
    }

    private Member memberOf(Name n, Range core) {
        List<String> words = words(core);
        List<Member> same = ofGeneration(byLast.getOrDefault(words.get(words.size() - 1), List.of()), isJunior(core));
        if (words.size() > 1) {
            Optional<Member> lately = same.stream()
                    .filter(m -> areOne(m, words))
                    .max(Comparator.comparingInt(m -> n.kind() == Name.Kind.ORGANIZATION ? m.lastMention() : 0));
            if (lately.isPresent()) {
                return lately.get();
            }
        }
        if (!same.isEmpty()) {
            return fitting(same, n, core);
        }
        // A given name alone: "Michelle" after "Michelle Brown".
        Member given = words.size() == 1 ? byFirst.get(words.get(0)) : null;
        return given != null && given.isPerson() ? given : add(n, core, words);
    }

    /** Of several with one surname: the title's gender decides, then who is named most so far. */
    private Member fitting(List<Member> same, Name n, Range core) {
        Optional<Gender> title =
                lexicon.gender(words(new Range(rangeOf(n.span()).first(), core.first())));
        Member best = same.get(0);
        int bestScore = -1;
        for (Member m : same) {
            Optional<Gender> g = m.gender.isPresent() ? m.gender : lexicon.gender(m.words);
            int score = m.mentions.size() * 2 + (m.isPerson() ? 1 : 0);
            for (int i = rangeOf(n.span()).first(); i < core.first(); i++) {
                score += m.jobs.contains(Jobs.key(syntax.word(i))) ? 100 : 0;
            }
            if (title.isPresent() && g.isPresent()) {
                score += title.equals(g) ? 1000 : -1000;
            }
            if (score > bestScore) {
                best = m;
                bestScore = score;
            }
        }
        return best;
    }

    private void learn(Member m, Range name, Range core) {
        if (m.gender.isEmpty() && (m.isPerson() || core.first() > name.first())) {
            List<String> all = new ArrayList<>(words(name));
            m.gender = lexicon.gender(core.first() > name.first() ? all : words(core));
        }
        for (int i = name.first(); i < core.first(); i++) {
            job(m, i);
        }
        role(m, roles.of(name, core));
        initials(m, core.first() - 1);
        int from = name.first();
        for (int i = name.first() - 1; i >= Math.max(0, name.first() - JOB_REACH); i--) {
            boolean word = syntax.isWord(i) || syntax.isPossessive(i);
            if (!word || syntax.has(i, Grammar.DET | Grammar.PREP | Grammar.CC) || syntax.isVerb(i)) {
                break;
            }
            job(m, i);
            from = i;
        }
        holds(m, from, core.first() - 1);
        if (syntax.isComma(name.first() - 1) && words(core).size() > 1) {
            titleBefore(m, name.first() - 1);
        }
        if (syntax.isComma(name.last() + 1)) {
            int last = name.last() + 1;
            for (int i = name.last() + 2; i < Math.min(syntax.size(), name.last() + 14); i++) {
                if (syntax.isComma(i) || syntax.isVerb(i) || syntax.quotedAt(i) || endsPhrase(i)) {
                    break;
                }
                job(m, i);
                last = i;
            }
            if (syntax.is(name.last() + 2, "the") || syntax.isPossessive(name.last() + 3)) {
                holds(m, name.last() + 2, last);
            }
        }
    }

    /** "Attorney General Ann Lee": she is "the A.G." further on. */
    private void initials(Member m, int last) {
        StringBuilder letters = new StringBuilder();
        for (int i = last; i >= Math.max(0, last - JOB_REACH) && syntax.startsUpper(i); i--) {
            letters.insert(0, syntax.word(i).charAt(0));
            if (letters.length() > 1) {
                byInitials
                        .computeIfAbsent(letters.toString(), k -> new LinkedHashSet<>())
                        .add(m);
            }
        }
    }

    /** The one person before whose name stands a title of these initials: {@code the A.G.}; empty when several have one. */
    Optional<Member> onlyWithInitials(String letters) {
        Set<Member> own = byInitials.getOrDefault(letters, Set.of());
        return own.size() == 1 ? own.stream().filter(Member::isPerson).findFirst() : Optional.empty();
    }

    /** A stop that belongs to no title: what follows is said of somebody else. */
    private boolean endsPhrase(int i) {
        boolean abbreviated = syntax.word(i - 1).length() <= 4 && lexicon.isTitle(syntax.word(i - 1));
        return syntax.is(i, ".") && !abbreviated && !syntax.isInsideWord(i);
    }

    /** "The President of the Republic, Ann Lee,": the phrase before the comma, back to its article. */
    private void titleBefore(Member m, int comma) {
        for (int i = comma - 1; i >= Math.max(0, comma - APPOSITION_REACH); i--) {
            boolean word = syntax.isWord(i) || syntax.isPossessive(i);
            if (!word || syntax.isVerb(i) || syntax.quotedAt(i)) {
                return;
            }
            boolean opens = syntax.is(i, "the") && !syntax.has(i - 1, Grammar.PREP)
                    || syntax.has(i, Grammar.POSS)
                    || syntax.isPossessive(i + 1);
            if (opens && Office.of(syntax.tokens(), i, comma - 1).isPresent()) {
                for (int k = i; k < comma && !syntax.has(k, Grammar.PREP); k++) {
                    job(m, k);
                }
                holds(m, i, comma - 1);
                return;
            }
        }
    }

    private void holds(Member m, int first, int last) {
        Office.of(syntax.tokens(), first, last).ifPresent(o -> offices.add(new Office.Held(m, o)));
    }

    /** What makes somebody another's voice says more than what else they are. */
    private void role(Member m, Optional<Range> role) {
        boolean better =
                m.role.isEmpty() || role.isPresent() && roles.isVoice(role.get()) && !roles.isVoice(m.role.get());
        m.role = better ? role : m.role;
    }

    private void job(Member m, int i) {
        if (syntax.has(i, Grammar.ROLE | Grammar.GROUP) || lexicon.isTitle(syntax.word(i))) {
            String job = Jobs.key(syntax.word(i));
            m.jobs.add(job);
            byJob.computeIfAbsent(job, j -> new LinkedHashSet<>()).add(m);
            if (syntax.has(i, Grammar.ROLE) && m.kind == Name.Kind.OTHER) {
                m.kind = Name.Kind.PERSON;
            }
        }
    }

    /** The one person to whom the text gives this job; empty when nobody or several have it. */
    Optional<Member> onlyWithJob(String job) {
        Optional<Member> only = Optional.empty();
        for (Member m : byJob.getOrDefault(Jobs.key(job), Set.of())) {
            if (m.isPerson() && only.isPresent()) {
                return Optional.empty();
            }
            only = m.isPerson() ? Optional.of(m) : only;
        }
        return only;
    }

    /** All names, in order. */
    List<Mention> mentions() {
        return mentions;
    }

    /** The index of the first mention that starts at or behind a token. */
    int firstMention(int token) {
        int lo = 0;
        int hi = mentions.size();
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            if (mentions.get(mid).range().first() >= token) {
                hi = mid;
            } else {
                lo = mid + 1;
            }
        }
        return lo;
    }

    /** A pronoun next to a name tells the gender of those whose name does not. */
    void learnGender(Member m, Gender g) {
        if (m.gender.isEmpty() && m.isPerson()) {
            m.gender = Optional.of(g);
        }
    }
}
