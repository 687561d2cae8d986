package org.stemma.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stemma.text.Folding;
import org.stemma.text.Lexicon;

/** How one language puts its words of time together: its lexicon and its rules, both read from data files. */
final class TimeRules {
    /**
     * One alternative of an element: a class of words, or one word itself.
     *
     * @param kind the class; of no meaning when {@code literal} is not negative
     * @param second true for the second of its kind in the rule
     * @param literal the number of the word; -1 for a class
     */
    record Choice(Kind kind, boolean second, int literal) {
        /** Where what it reads is kept. */
        int slot() {
            return second ? kind.ordinal() + Kind.values().length : kind.ordinal();
        }
    }

    /**
     * One place in a rule.
     *
     * @param optional true when nothing need stand there
     * @param choices what may stand there
     */
    record Element(boolean optional, List<Choice> choices) {}

    /**
     * A rule.
     *
     * @param rank its place in the file: of two that fit as many words the earlier wins
     * @param frame what its words say together
     * @param article true when an article before it belongs to it
     * @param elements in order
     */
    record Rule(int rank, Frame frame, boolean article, List<Element> elements) {}

    private final TimeLexicon lexicon;
    private final List<List<Rule>> byKind = new ArrayList<>();
    private final List<List<Rule>> byLiteral = new ArrayList<>();

    private TimeRules(List<String> lexicon, List<String> rules) {
        this.lexicon = new TimeLexicon(lexicon);
        for (int i = 0; i < Kind.values().length; i++) {
            byKind.add(new ArrayList<>());
        }
        for (int i = 0; i < rules.size(); i++) {
            index(rule(i, rules.get(i)));
        }
    }

    /** Loads the data of a language, {@code en}; throws if the program was built without it. */
    static TimeRules load(String language) {
        return new TimeRules(lines(language + ".lexicon"), lines(language + ".rules"));
    }

    private static List<String> lines(String name) {
        return Lexicon.lines(TimeRules.class, name).stream().map(String::trim).toList();
    }

    private Rule rule(int rank, String line) {
        int colon = line.indexOf(" : ");
        Frame frame = Frame.valueOf(line.substring(0, colon).trim().toUpperCase(Locale.ROOT));
        List<Element> elements = new ArrayList<>();
        boolean article = false;
        for (String word : line.substring(colon + 3).trim().split(" ")) {
            if (elements.isEmpty() && word.equals("ARTICLE?")) {
                article = true;
                continue;
            }
            boolean optional = word.length() > 1 && word.endsWith("?");
            List<Choice> choices = new ArrayList<>();
            for (String c : (optional ? word.substring(0, word.length() - 1) : word).split("\\|")) {
                choices.add(choice(c));
            }
            elements.add(new Element(optional, List.copyOf(choices)));
        }
        return new Rule(rank, frame, article, List.copyOf(elements));
    }

    private Choice choice(String word) {
        if (!Character.isUpperCase(word.charAt(0))) {
            return new Choice(Kind.AND, false, lexicon.literal(Folding.fold(word)));
        }
        boolean second = word.endsWith("/2");
        return new Choice(Kind.valueOf(second ? word.substring(0, word.length() - 2) : word), second, -1);
    }

    /** Puts a rule under everything that can start it. */
    private void index(Rule rule) {
        while (byLiteral.size() < lexicon.literals()) {
            byLiteral.add(new ArrayList<>());
        }
        for (Element e : rule.elements()) {
            for (Choice c : e.choices()) {
                List<Rule> rules = c.literal() >= 0
                        ? byLiteral.get(c.literal())
                        : byKind.get(c.kind().ordinal());
                if (!rules.contains(rule)) {
                    rules.add(rule);
                }
            }
            if (!e.optional()) {
                break;
            }
        }
    }

    /** Its words. */
    TimeLexicon lexicon() {
        return lexicon;
    }

    /** The rules that can start with a class. */
    List<Rule> startingWith(Kind kind) {
        return byKind.get(kind.ordinal());
    }

    /** The rules that can start with a word they name. */
    List<Rule> startingWith(int literal) {
        return byLiteral.get(literal);
    }
}
