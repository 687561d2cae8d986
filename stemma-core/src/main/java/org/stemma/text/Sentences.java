package org.stemma.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a text into paragraphs and sentences (UAX #29 with CLDR's suppressions of English abbreviations, by ICU). */
final class Sentences {
    // ICU iterators keep a position: clone one prototype per use instead of building rules anew each time.
    private static final BreakIterator PROTOTYPE =
            BreakIterator.getSentenceInstance(ULocale.forLanguageTag("en-u-ss-standard"));

    /** Titles that stand before a name with a full stop. */
    private static final Set<String> BEFORE_NAMES = Set.of(
            "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Lt", "Col", "Maj", "Capt", "Sgt", "Cpl", "Pvt", "Adm", "Cmdr",
            "Brig", "Sen", "Rep", "Gov", "Rev", "Hon", "Fr", "Msgr", "Pres", "Supt", "Insp", "Det", "Ft", "Mt", "St",
            "Messrs", "vs");

    /** Words cut short before a number. */
    private static final Set<String> BEFORE_NUMBERS = Set.of(
            "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "No", "Nos", "p", "pp",
            "Art", "Sec", "Vol", "Fig", "approx", "ca");

    /** What begins the word behind "a.m." where the time of day goes on: a weekday, a month or a zone. */
    private static final Set<String> BEHIND_HOURS = Set.of(
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
            "Jan",
            "Feb",
            "Mar",
            "Apr",
            "Aug",
            "Sept",
            "Oct",
            "Nov",
            "Dec",
            "ET",
            "EST",
            "EDT",
            "CST",
            "CDT",
            "MST",
            "MDT",
            "PST",
            "PDT",
            "PT",
            "GMT",
            "UTC",
            "BST",
            "CET",
            "CEST",
            "Eastern",
            "Central",
            "Pacific");

    /** What begins a sentence behind "the U.S." and is no part of a name: {@code U.S. Embassy} goes on, {@code U.S. The} not. */
    private static final Set<String> OPENERS = Set.of(
            "The",
            "A",
            "An",
            "This",
            "That",
            "These",
            "Those",
            "It",
            "Its",
            "He",
            "His",
            "She",
            "Her",
            "They",
            "Their",
            "We",
            "Our",
            "I",
            "My",
            "You",
            "Your",
            "There",
            "Here",
            "In",
            "On",
            "At",
            "For",
            "From",
            "With",
            "Without",
            "By",
            "To",
            "Of",
            "As",
            "After",
            "Before",
            "Since",
            "During",
            "While",
            "When",
            "Where",
            "Who",
            "What",
            "Which",
            "Why",
            "How",
            "If",
            "But",
            "And",
            "Or",
            "So",
            "Yet",
            "Nor",
            "Not",
            "No",
            "Some",
            "Many",
            "Most",
            "Several",
            "Both",
            "Each",
            "All",
            "One",
            "Two",
            "Three",
            "Other",
            "Others",
            "Also",
            "Now",
            "Then",
            "Still",
            "However",
            "Meanwhile",
            "Although",
            "Though",
            "Because",
            "Under",
            "Over",
            "Until",
            "Once",
            "Only",
            "Even",
            "Earlier",
            "Later",
            "Last",
            "Such",
            "Mr",
            "Mrs",
            "Ms",
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday");

    private Sentences() {}

    /** The lines that hold more than white space, trimmed. */
    static List<Span> paragraphs(String text) {
        List<Span> out = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                Span line = new Span(start, i).trim(text);
                if (!line.isEmpty()) {
                    out.add(line);
                }
                start = i + 1;
            }
        }
        return List.copyOf(out);
    }

    /** The sentences of these paragraphs, trimmed; none crosses a paragraph. */
    static List<Span> sentences(String text, List<Span> paragraphs) {
        BreakIterator breaks = PROTOTYPE.clone();
        List<Span> out = new ArrayList<>();
        for (Span p : paragraphs) {
            breaks.setText(text.substring(p.start(), p.end()));
            int from = breaks.first();
            for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
                Span s = new Span(p.start() + from, p.start() + to).trim(text);
                if (s.isEmpty()) {
                    continue;
                }
                int last = out.size() - 1;
                if (from > 0 && last >= 0 && goesOn(text, out.get(last), s)) {
                    out.set(last, out.get(last).cover(s));
                } else {
                    out.add(s);
                }
            }
        }
        return List.copyOf(out);
    }

    /** ICU stops after titles that CLDR does not list, after initials, and after {@code ?"} whatever comes behind it. */
    private static boolean goesOn(String text, Span before, Span next) {
        int first = text.codePointAt(next.start());
        if (Character.isLowerCase(first)) {
            return true;
        }
        int end = before.end();
        if (text.charAt(end - 1) != '.') {
            return false;
        }
        int start = end - 1;
        while (start > before.start() && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, end - 1);
        if (text.startsWith(".m.", end - 3)) {
            return BEHIND_HOURS.contains(firstWord(text, next));
        }
        if (Character.isDigit(first)) {
            return BEFORE_NUMBERS.contains(word);
        }
        boolean letter = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        if (letter && start > 1 && text.charAt(start - 1) == '.') {
            return isInitials(text, start) && !OPENERS.contains(firstWord(text, next));
        }
        return letter && !word.equals("I") || BEFORE_NAMES.contains(word);
    }

    /**
     * Whether the letter that starts here is the last of initials that a name goes on behind: {@code U.S.}, {@code H.W.}. A
     * town's district ends its address more often than it begins a name ({@code D.C.}).
     */
    private static boolean isInitials(String text, int start) {
        boolean alone = start == 2 || !Character.isLetter(text.charAt(start - 3));
        return alone && Character.isUpperCase(text.charAt(start - 2)) && !text.startsWith("D.C", start - 2);
    }

    private static String firstWord(String text, Span sentence) {
        int end = sentence.start();
        while (end < sentence.end() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(sentence.start(), end);
    }
}
