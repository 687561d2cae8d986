package org.stemma.attribution;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The speakers of a story: which names of which articles are one, and what the one is called.
 *
 * <p>Machine note: full names are grouped first, each with the first group all of whose names it agrees with (so that two
 * people who share a family name stay two); then a single word joins the group that alone ends in it, or alone starts with
 * it. Where two groups would have it, it stays by itself.
 */
final class SpeakerNames {
    /** How two speakers stand to each other. */
    enum Relation {
        /** One and the same. */
        SAME,
        /** At least one is not known. */
        UNKNOWN,
        /** Somebody and whom they speak for, as an article says: a ministry and its spokesman. */
        VOICE,
        /** Somebody named, and somebody who has no name in any article and may be they: {@code the woman}. */
        UNNAMED,
        /** Different names that may speak for each other. */
        LOOSE,
        /** A person and a body that are hardly one: nobody ties them, or an article quotes both. */
        APART,
        /** Two people. */
        DIFFERENT
    }

    private final Map<String, Integer> groupOf = new TreeMap<>();
    private final List<List<SpeakerName>> groups = new ArrayList<>();
    private final Map<Integer, Integer> voices = new TreeMap<>();
    private final List<String> canonical = new ArrayList<>();
    private final Map<Integer, Set<Integer>> principals = new TreeMap<>();
    // Whom somebody speaks for as their voice, and not because they lead it.
    private final Map<Integer, Set<Integer>> spokenFor = new TreeMap<>();
    // Who reads out on air what others wrote.
    private final Set<Integer> readers = new TreeSet<>();
    // Which articles carry a group.
    private final Map<Integer, Set<Integer>> carriedBy = new TreeMap<>();
    private final Map<String, Set<Integer>> articles = new TreeMap<>();

    SpeakerNames(List<AttributedAccount> accounts) {
        Map<String, Set<String>> roles = new TreeMap<>();
        StateTies states = new StateTies();
        for (int a = 0; a < accounts.size(); a++) {
            for (Attribution x : accounts.get(a).attributions()) {
                if (x.speaker() instanceof Speaker.Known known) {
                    articles.computeIfAbsent(known.name(), n -> new TreeSet<>()).add(a);
                    String body = accounts.get(a).account().body().text();
                    states.read(known, body);
                    known.role()
                            .ifPresent(r -> roles.computeIfAbsent(known.name(), n -> new TreeSet<>())
                                    .add(r.of(body)));
                }
            }
        }
        Map<String, SpeakerName> read = new TreeMap<>();
        articles.keySet().forEach(n -> read.put(n, SpeakerName.of(n)));
        List<String> order = new ArrayList<>(articles.keySet());
        order.sort(Comparator.comparingInt((String n) -> -size(read, n))
                .thenComparingInt(n -> -carriers(articles, n))
                .thenComparing(n -> n));
        RoleIndex index = new RoleIndex(roles);
        List<String> descriptions = new ArrayList<>();
        List<String> later = new ArrayList<>();
        for (String name : order) {
            SpeakerName n = read.getOrDefault(name, SpeakerName.of(name));
            boolean description = n.kind() == SpeakerName.Kind.DESCRIPTION;
            if (description && Office.of(name).isPresent()) {
                descriptions.add(name);
            } else if (n.principal().isPresent()
                    || description
                            && !Roles.isIndefinite(name)
                            && !index.holders(name).isEmpty()) {
                later.add(name);
            } else {
                put(name, n, home(n));
            }
        }
        for (String name : later) {
            SpeakerName n = read.getOrDefault(name, SpeakerName.of(name));
            Set<Integer> holders = new TreeSet<>();
            if (!Roles.isIndefinite(name)) {
                index.holders(name).forEach(h -> holders.add(groupOf.getOrDefault(h, -1)));
            }
            boolean one = holders.size() == 1 && !holders.contains(-1);
            put(
                    name,
                    n,
                    one
                            ? holders.iterator().next()
                            : n.principal().map(p -> homeOfVoice(n, p)).orElseGet(() -> home(n)));
        }
        if (!descriptions.isEmpty()) {
            place(descriptions, read, accounts);
        }
        nameGroups(articles, read);
        roles.forEach((name, own) -> own.forEach(role -> {
            int group = groupOf.getOrDefault(name, -1);
            speaksFor(group, role);
            if (Roles.isReader(role)) {
                readers.add(group);
            }
        }));
        states.of(groupOf, carriedBy).forEach((group, whom) -> {
            principals.computeIfAbsent(group, g -> new TreeSet<>()).addAll(whom);
            spokenFor.computeIfAbsent(group, g -> new TreeSet<>()).addAll(whom);
        });
    }

    /** Ties a group to the bodies that its role names, and to a person whom it speaks for. */
    private void speaksFor(int group, String role) {
        for (String name : Roles.names(role)) {
            int whom = find(SpeakerName.of(name));
            if (group >= 0
                    && whom >= 0
                    && whom != group
                    && (isPerson(whom) ? Roles.isVoice(role) : Roles.isOfficer(role))) {
                principals.computeIfAbsent(group, g -> new TreeSet<>()).add(whom);
                if (!Roles.isLeader(role)) {
                    spokenFor.computeIfAbsent(group, g -> new TreeSet<>()).add(whom);
                }
            }
        }
    }

    private boolean isVoiceOf(int a, int b) {
        return principals.getOrDefault(a, Set.of()).contains(b);
    }

    /** "Norland's president" joins the one speaker whom any article of the story names with that office. */
    private void place(List<String> descriptions, Map<String, SpeakerName> read, List<AttributedAccount> accounts) {
        List<List<Office.Held>> held = new ArrayList<>();
        for (AttributedAccount a : accounts) {
            held.add(new Cast(new Syntax(a.account().body())).offices());
        }
        for (String name : descriptions) {
            SpeakerName n = read.getOrDefault(name, SpeakerName.of(name));
            Set<Integer> found = new TreeSet<>();
            Office.of(name).ifPresent(call -> {
                for (List<Office.Held> own : held) {
                    for (Office.Held h : own) {
                        if (h.holder().isPerson() && h.office().answers(call)) {
                            found.add(find(SpeakerName.of(h.holder().name())));
                        }
                    }
                }
            });
            int only = found.size() == 1 ? found.iterator().next() : -1;
            put(name, n, only >= 0 ? only : home(n));
        }
    }

    private void put(String name, SpeakerName n, int group) {
        groups.get(group).add(n);
        groupOf.put(name, group);
        carriedBy.computeIfAbsent(group, g -> new TreeSet<>()).addAll(articles.getOrDefault(name, Set.of()));
    }

    private static int size(Map<String, SpeakerName> read, String name) {
        SpeakerName n = read.get(name);
        return n == null ? 0 : n.tokens().size();
    }

    private static int carriers(Map<String, Set<Integer>> articles, String name) {
        return articles.getOrDefault(name, Set.of()).size();
    }

    /** The group this name belongs to, a new one if none. */
    private int home(SpeakerName n) {
        int found = find(n);
        return found >= 0 ? found : open();
    }

    /**
     * The group of whoever speaks for another: a body's own, because what its spokesman says it says; for a person one of its
     * own, because a campaign is not its candidate.
     */
    private int homeOfVoice(SpeakerName n, SpeakerName principal) {
        int found = find(principal);
        if (found < 0) {
            found = onlyWithin(principal);
        }
        if (found < 0) {
            return home(principal.tokens().size() > 1 ? principal : n);
        }
        return isPerson(found) ? voices.computeIfAbsent(found, p -> open()) : found;
    }

    private int open() {
        groups.add(new ArrayList<>());
        return groups.size() - 1;
    }

    private int find(SpeakerName n) {
        int surname = n.kind() == SpeakerName.Kind.SINGLE ? only(n, true) : -1;
        if (surname >= 0 && isPerson(surname)) {
            return surname;
        }
        for (int g = 0; g < groups.size(); g++) {
            if (groups.get(g).stream().anyMatch(n::isSameBody)) {
                return g;
            }
        }
        for (int g = 0; g < groups.size(); g++) {
            List<SpeakerName> own = groups.get(g);
            if (!own.isEmpty() && own.stream().allMatch(n::agreesWith)) {
                return g;
            }
        }
        if (n.tokens().size() == 1) {
            int byLast = only(n, true);
            return byLast == -1 ? only(n, false) : byLast;
        }
        return n.kind() == SpeakerName.Kind.PERSON ? -1 : onlyHolder(n);
    }

    /** The one group that is no person and all of whose words this name is part of; -1 when there is none or several. */
    private int onlyHolder(SpeakerName n) {
        int found = -1;
        for (int g = 0; g < groups.size(); g++) {
            if (!isPerson(g) && groups.get(g).stream().anyMatch(x -> !x.ofAnother() && !x.isJoint() && x.holds(n))) {
                found = found == -1 ? g : -2;
            }
        }
        return found;
    }

    /** The one group whose name of two words or more stands in this one; -1 when there is none, -2 when several. */
    private int onlyWithin(SpeakerName n) {
        int found = -1;
        for (int g = 0; g < groups.size(); g++) {
            if (groups.get(g).stream().anyMatch(x -> x.tokens().size() > 1 && n.holds(x))) {
                found = found == -1 ? g : -2;
            }
        }
        return found;
    }

    /** The one group with a full name that ends (starts) in this word; -1 when there is none, -2 when several. */
    private int only(SpeakerName name, boolean last) {
        String word = name.tokens().get(0);
        int exact = only(name, last, word::equals);
        return exact == -1 && last ? only(name, true, w -> Spelling.alike(w, word)) : exact;
    }

    private int only(SpeakerName name, boolean last, Predicate<String> word) {
        List<Integer> fit = only(last, word, n -> n.generation().equals(name.generation()));
        if (fit.isEmpty() && name.generation().isEmpty()) {
            fit = only(last, word, n -> true); // the son, where nobody speaks of the father
        }
        return fit.isEmpty() ? -1 : fit.size() == 1 ? fit.get(0) : foremost(fit);
    }

    private List<Integer> only(boolean last, Predicate<String> word, Predicate<SpeakerName> generation) {
        List<Integer> fit = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            boolean fits = groups.get(g).stream()
                    .anyMatch(n -> n.kind() != SpeakerName.Kind.DESCRIPTION
                            && n.tokens().size() > 1
                            && generation.test(n)
                            && word.test(last ? n.last() : n.tokens().get(0))
                            && (last || n.startsWithItself()));
            if (fits) {
                fit.add(g);
            }
        }
        return fit;
    }

    /** Of several with one family name the one that plainly more articles name: nobody says who that is. */
    private int foremost(List<Integer> fit) {
        fit.sort(Comparator.comparingInt(
                (Integer g) -> -carriedBy.getOrDefault(g, Set.of()).size()));
        int first = carriedBy.getOrDefault(fit.get(0), Set.of()).size();
        int second = carriedBy.getOrDefault(fit.get(1), Set.of()).size();
        return first >= 2 && first >= 2 * second ? fit.get(0) : -2;
    }

    /** The most carried full name of each group, a description only where there is no name; among equals the longest, then by letters. */
    private void nameGroups(Map<String, Set<Integer>> articles, Map<String, SpeakerName> read) {
        List<Map<String, Set<Integer>>> printed = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            printed.add(new TreeMap<>());
        }
        groupOf.forEach((name, g) -> {
            SpeakerName n = read.getOrDefault(name, SpeakerName.of(name));
            printed.get(g)
                    .computeIfAbsent(n.printed(), p -> new TreeSet<>())
                    .addAll(articles.getOrDefault(name, Set.of()));
        });
        for (int g = 0; g < groups.size(); g++) {
            List<SpeakerName> own = groups.get(g);
            List<SpeakerName> proper =
                    own.stream().filter(SpeakerName::isProper).toList();
            List<SpeakerName> choice = proper.isEmpty() ? own : proper;
            boolean full = choice.stream().anyMatch(n -> n.tokens().size() > 1);
            Map<String, Set<Integer>> carried = printed.get(g);
            canonical.add(choice.stream()
                    .filter(n -> !full || n.tokens().size() > 1)
                    .map(SpeakerName::printed)
                    .max(Comparator.comparing((String p) -> !p.equals(p.toUpperCase(Locale.ROOT)))
                            .thenComparingInt(p -> carriers(carried, p))
                            .thenComparingInt(String::length)
                            .thenComparing(Comparator.reverseOrder()))
                    .orElse(""));
        }
    }

    /** The number of the group, or -1 for a speaker nobody knows. */
    int group(Speaker speaker) {
        return speaker instanceof Speaker.Known known ? groupOf.getOrDefault(known.name(), -1) : -1;
    }

    /** What a group is called. */
    Optional<String> name(int group) {
        return group < 0 ? Optional.empty() : Optional.of(canonical.get(group));
    }

    /** True when the group is a person with first and family name. */
    boolean isPerson(int group) {
        return group >= 0 && groups.get(group).stream().anyMatch(n -> n.kind() == SpeakerName.Kind.PERSON);
    }

    /** True when an article gives it a name and no mere description. */
    boolean isNamed(int group) {
        return group >= 0 && groups.get(group).stream().anyMatch(SpeakerName::isProper);
    }

    /** By a full name, or by one word in two articles. */
    private boolean isWellNamed(int group) {
        return isNamed(group)
                && (carriedBy.getOrDefault(group, Set.of()).size() > 1
                        || groups.get(group).stream()
                                .anyMatch(n -> n.isProper() && n.tokens().size() > 1));
    }

    /** A house that prints others' words, or who reads them out in it: who said them is named elsewhere. */
    boolean isMedium(int group) {
        return readers.contains(group)
                || group >= 0 && groups.get(group).stream().anyMatch(SpeakerName::isMedium);
    }

    /**
     * Under whom an article's own speaker goes within an utterance: the utterance's, where the article names nobody by a
     * full name, or the spokesman of a body that most articles name; else their own.
     */
    int named(int own, int lead) {
        boolean spokesman = isPerson(own) && !isPerson(lead) && isVoiceOf(own, lead);
        boolean another = lead >= 0 && own != lead && isWellNamed(own) && !isMedium(own) && !spokesman;
        return another ? own : lead;
    }

    /** The one person whom somebody speaks for ({@code her lawyer}); else the speaker themselves. */
    int personBehind(int group) {
        List<Integer> people = principals.getOrDefault(group, Set.of()).stream()
                .filter(p -> isPerson(p) && !isMedium(p))
                .toList();
        return people.size() == 1 ? people.get(0) : group;
    }

    /** The first of the groups that speak for each other, this one among them, as far as articles say so. */
    int firstVoice(int group) {
        Set<Integer> heard = new TreeSet<>(Set.of(group));
        Deque<Integer> open = new ArrayDeque<>(heard);
        while (!open.isEmpty()) {
            int g = open.remove();
            Set<Integer> near = new TreeSet<>(principals.getOrDefault(g, Set.of()));
            principals.forEach((voice, whom) -> {
                if (whom.contains(g)) {
                    near.add(voice);
                }
            });
            near.stream().filter(heard::add).forEach(open::add);
        }
        return heard.iterator().next();
    }

    /** Whether one is described only, and by words that fit the person who is the other. */
    private boolean mayBe(int described, int person) {
        return isPerson(person)
                && groups.get(described).stream().allMatch(SpeakerName::isUnnamed)
                && groups.get(person).stream().allMatch(groups.get(described).get(0)::mayBe);
    }

    /** How two groups stand to each other. */
    Relation relation(int a, int b) {
        if (a < 0 || b < 0) {
            return Relation.UNKNOWN;
        }
        if (a == b) {
            return Relation.SAME;
        }
        if (isVoiceOf(a, b) || isVoiceOf(b, a)) {
            return areQuotedApart(a, b) ? Relation.APART : Relation.VOICE;
        }
        if (mayBe(a, b) || mayBe(b, a)) {
            return Relation.UNNAMED;
        }
        if (isMedium(a) || isMedium(b)) {
            return Relation.LOOSE;
        }
        if (isPerson(a) && isPerson(b)) {
            return Relation.DIFFERENT;
        }
        return isPerson(a) && isBody(b) || isPerson(b) && isBody(a) ? Relation.APART : Relation.LOOSE;
    }

    /**
     * Whether one leads the other and some article quotes both: it tells the words of a director from those of the office, as
     * nobody tells a spokesman's from those of whom he speaks for.
     */
    private boolean areQuotedApart(int a, int b) {
        boolean leads = !spokenFor.getOrDefault(a, Set.of()).contains(b)
                && !spokenFor.getOrDefault(b, Set.of()).contains(a);
        return leads
                && carriedBy.getOrDefault(a, Set.of()).stream().anyMatch(carriedBy.getOrDefault(b, Set.of())::contains);
    }

    /** True when it has the name of a body of people, and none that may be anybody's: {@code Harbour Office}. */
    private boolean isBody(int group) {
        List<SpeakerName> own = groups.get(group);
        return own.stream().anyMatch(n -> n.kind() == SpeakerName.Kind.BODY && n.isProper())
                && own.stream().noneMatch(n -> n.kind() == SpeakerName.Kind.SINGLE && n.isProper());
    }
}
