package org.stemma.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What words tell of the names they stand in: titles, given names, heads of organisations, places, peoples.
 *
 * <p>All words are asked for folded ({@link Folding#fold(String)}). Lists are hand-made resources beside this class.
 */
public final class NameLexicon {
    /** The lists that ship with Stemma. */
    public static final NameLexicon SHIPPED = new NameLexicon();

    /** What a title or a given name says of the person. */
    public enum Gender {
        /** He. */
        MALE,
        /** She. */
        FEMALE
    }

    private final Map<String, Gender> given = new TreeMap<>();
    private final Set<String> eitherGiven;
    private final Set<String> titles;
    private final Set<String> maleTitles;
    private final Set<String> femaleTitles;
    private final Set<String> qualifiers;
    private final Set<String> suffixes;
    private final Set<String> particles;
    private final Set<String> links;
    private final Set<String> organizations;
    private final Set<String> places;
    private final Set<String> ofPlaces;
    private final Set<String> peoples;
    private final Set<String> starters;
    private final Set<String> calendar;

    private NameLexicon() {
        WordTable names = WordTable.beside(NameLexicon.class, "first-names.tsv");
        names.words("m").forEach(n -> given.put(n, Gender.MALE));
        names.words("f").forEach(n -> given.merge(n, Gender.FEMALE, (a, b) -> b));
        eitherGiven = names.words("b");
        WordTable words = WordTable.beside(NameLexicon.class, "name-words.tsv");
        titles = words.words("t");
        maleTitles = words.words("tm");
        femaleTitles = words.words("tf");
        qualifiers = words.words("q");
        suffixes = words.words("suffix");
        particles = words.words("particle");
        links = words.words("link");
        organizations = words.words("org");
        places = words.words("place");
        ofPlaces = words.words("ofplace");
        peoples = words.words("people");
        starters = words.words("start");
        calendar = words.words("month");
    }

    /** True for a word that stands before a person's name and is no part of it: {@code President}, {@code Mrs}. */
    public boolean isTitle(String word) {
        return titles.contains(word) || maleTitles.contains(word) || femaleTitles.contains(word);
    }

    /** True for a word that stands before a title: {@code Foreign}, {@code Supreme}. */
    public boolean isQualifier(String word) {
        return qualifiers.contains(word);
    }

    /** True for what follows a person's name: {@code Jr}. */
    public boolean isSuffix(String word) {
        return suffixes.contains(word);
    }

    /** True for a given name. */
    public boolean isGiven(String word) {
        return given.containsKey(word) || eitherGiven.contains(word);
    }

    /** The gender that a title or a given name shows, titles first. */
    public Optional<Gender> gender(List<String> words) {
        for (String w : words) {
            if (maleTitles.contains(w)) {
                return Optional.of(Gender.MALE);
            }
            if (femaleTitles.contains(w)) {
                return Optional.of(Gender.FEMALE);
            }
        }
        for (String w : words) {
            Gender g = given.get(w);
            if (g != null) {
                return Optional.of(g);
            }
        }
        return Optional.empty();
    }

    /** True for a country, town or a word that heads a place's name. */
    public boolean isPlace(String word) {
        return places.contains(word);
    }

    /** True for a word that starts names of places and is none by itself: {@code New}, {@code West}. */
    public boolean isOfPlace(String word) {
        return ofPlaces.contains(word);
    }

    /** True for the name or the head of an organisation. */
    public boolean isOrganization(String word) {
        return organizations.contains(word);
    }

    /** True for a people, a faith or a party's followers: {@code Iranian}, {@code Democrat}. */
    public boolean isPeople(String word) {
        return peoples.contains(word);
    }

    boolean isParticle(String word) {
        return particles.contains(word);
    }

    boolean isLink(String word) {
        return links.contains(word);
    }

    boolean isStarter(String word) {
        return starters.contains(word);
    }

    boolean isCalendar(String word) {
        return calendar.contains(word);
    }
}
