package org.stemma.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stemma.text.WordTable;

/** The cues that ship with Stemma, by every form of their first word. */
final class CueLexicon {
    // Irregular first words of phrases.
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("make", "make/made"),
            Map.entry("speak", "speak/spoke/spoken"),
            Map.entry("lay", "lay/laid"),
            Map.entry("spell", "spell/spelled"),
            Map.entry("go", "go/went/gone"),
            Map.entry("put", "put/put+"),
            Map.entry("shoot", "shoot/shot"),
            Map.entry("hit", "hit/hit+"),
            Map.entry("sum", "sum+"),
            Map.entry("refer", "refer+"),
            Map.entry("cry", "cry"),
            Map.entry("commit", "commit+"),
            Map.entry("plan", "plan+"));

    static final CueLexicon SHIPPED = new CueLexicon();

    /** A form of a cue's first word. */
    enum Form {
        BASE,
        PRESENT,
        PAST,
        PARTICIPLE,
        ING
    }

    /** A cue under one form of its first word. */
    record Inflected(CueEntry entry, Form form) {}

    private final Map<String, List<Inflected>> byForm = new HashMap<>();

    private CueLexicon() {
        Map<String, CueEntry> entries = new LinkedHashMap<>();
        Map<String, String> spelled = new HashMap<>();
        for (List<String> row : WordTable.beside(CueLexicon.class, "cues.tsv").rows()) {
            Attribution.Act act = Attribution.Act.valueOf(row.get(0).toUpperCase(Locale.ROOT));
            for (String word : words(row.get(2))) {
                String head = WordTable.cut(word, ' ').get(0);
                List<String> forms = WordTable.cut(head, '/');
                String lemma = plain(forms.get(0));
                String phrase = lemma + word.substring(head.length());
                List<String> rest = WordTable.cut(phrase, ' ');
                CueEntry entry = new CueEntry(phrase, act, row.get(1), rest.subList(1, rest.size()));
                entries.merge(phrase, entry, CueLexicon::merge);
                if (forms.size() > 1 || head.endsWith("+") || !spelled.containsKey(lemma)) {
                    spelled.put(lemma, head);
                }
            }
        }
        for (CueEntry e : entries.values()) {
            inflect(e, IRREGULAR.getOrDefault(first(e), spelled.getOrDefault(first(e), first(e))));
        }
    }

    /** Phrases are parted by bars, single words by spaces. */
    private static List<String> words(String field) {
        return WordTable.cut(field, field.indexOf('|') >= 0 ? '|' : ' ');
    }

    private static String plain(String form) {
        return form.endsWith("+") ? form.substring(0, form.length() - 1) : form;
    }

    private static String first(CueEntry e) {
        return WordTable.cut(e.lemma(), ' ').get(0);
    }

    private static CueEntry merge(CueEntry a, CueEntry b) {
        return new CueEntry(a.lemma(), a.act(), a.frames() + b.frames(), a.rest());
    }

    private void inflect(CueEntry e, String head) {
        List<String> forms = WordTable.cut(head, '/');
        boolean doubles = head.endsWith("+");
        String lemma = plain(forms.get(0));
        if (e.precedesSource()) {
            add(lemma, e, Form.BASE);
            return;
        }
        String stem = doubles ? lemma + lemma.charAt(lemma.length() - 1) : lemma;
        boolean dropsE = lemma.endsWith("e") && !lemma.endsWith("ee");
        boolean vowelY = lemma.endsWith("y") && "aeiou".indexOf(lemma.charAt(Math.max(0, lemma.length() - 2))) >= 0;
        String past = dropsE ? lemma + "d" : lemma.endsWith("y") && !vowelY ? cutLast(lemma) + "ied" : stem + "ed";
        if (forms.size() > 1) {
            past = plain(forms.get(1));
        }
        add(lemma, e, Form.BASE);
        add(present(lemma, vowelY), e, Form.PRESENT);
        add(past, e, Form.PAST);
        if (forms.size() > 2) {
            add(plain(forms.get(2)), e, Form.PARTICIPLE);
        }
        add(dropsE ? cutLast(lemma) + "ing" : stem + "ing", e, Form.ING);
    }

    private static String present(String lemma, boolean vowelY) {
        if (lemma.endsWith("y") && !vowelY) {
            return cutLast(lemma) + "ies";
        }
        boolean hisses = lemma.endsWith("s")
                || lemma.endsWith("sh")
                || lemma.endsWith("ch")
                || lemma.endsWith("x")
                || lemma.equals("go");
        return lemma + (hisses ? "es" : "s");
    }

    private static String cutLast(String s) {
        return s.substring(0, s.length() - 1);
    }

    private void add(String form, CueEntry e, Form f) {
        byForm.computeIfAbsent(form, k -> new ArrayList<>()).add(new Inflected(e, f));
    }

    /** What a folded word may be the first word of; the longest phrases need not come first. */
    List<Inflected> at(String folded) {
        return byForm.getOrDefault(folded, List.of());
    }
}
