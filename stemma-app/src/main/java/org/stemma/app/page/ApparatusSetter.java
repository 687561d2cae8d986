package org.stemma.app.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stemma.collation.Apparatus;
import org.stemma.collation.Column;
import org.stemma.collation.Difference;
import org.stemma.collation.Reading;
import org.stemma.collation.Witness;
import org.stemma.text.Folding;
import org.stemma.text.Span;

/**
 * Sets one apparatus: gives letters to the places where the witnesses part, and marks them in every witness's words.
 *
 * <p>As in any edition, a witness that carries only a piece is no witness for the rest: what it lacks before its first
 * or behind its last word is a gap in the witness, not an omission, unless it is a word or three. Differences of
 * punctuation get no letter; a note counts them.
 */
final class ApparatusSetter {
    /** So many words missing at an edge are an omission; more are a gap. */
    private static final int EDGE_WORDS = 3;

    private final Apparatus apparatus;
    private final Map<String, String> hues;
    private final boolean[][] absent;
    private final List<Difference> differences = new ArrayList<>();
    private final List<String> letters = new ArrayList<>();

    /**
     * @param apparatus to be set
     * @param hues for each witness's siglum the class of its colour
     */
    ApparatusSetter(Apparatus apparatus, Map<String, String> hues) {
        this.apparatus = apparatus;
        this.hues = new HashMap<>(hues);
        this.absent = absent();
        int n = 0;
        for (int i = 0; i < apparatus.columns().size(); i++) {
            Difference d = difference(i);
            differences.add(d);
            letters.add(d.compareTo(Difference.PUNCTUATION) > 0 ? letter(n++) : "");
        }
    }

    ApparatusView view() {
        int base = fullest();
        List<ApparatusView.Place> places = new ArrayList<>();
        int marksOnly = 0;
        for (int i = 0; i < letters.size(); i++) {
            if (!letters.get(i).isEmpty()) {
                places.add(place(i));
            } else if (differences.get(i) == Difference.PUNCTUATION) {
                marksOnly++;
            }
        }
        return new ApparatusView(
                words(base),
                apparatus.witnesses().get(base).siglum(),
                places,
                letters,
                rows(),
                note(marksOnly, places.isEmpty()));
    }

    /** One witness's words, with a letter at each place where it parts from others. */
    Markup words(int witness) {
        String text = apparatus.witnesses().get(witness).text();
        List<Mark> marks = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < letters.size(); i++) {
            Optional<Span> cell = apparatus.columns().get(i).cells().get(witness);
            if (!letters.get(i).isEmpty() && !absent[i][witness]) {
                Span span = cell.orElse(new Span(at, at));
                String css = cell.isPresent() ? "v " + css(differences.get(i)) : "v lacking";
                marks.add(new Mark(span, "span", css, "", kind(differences.get(i)), "", letters.get(i)));
            }
            at = cell.map(Span::end).orElse(at);
        }
        return MarkedText.render(text, new Span(0, text.length()), marks);
    }

    /** True when the witness has other words than most somewhere; spelling and marks do not count. */
    boolean isOtherWording(int witness) {
        String siglum = apparatus.witnesses().get(witness).siglum();
        for (int i = 0; i < letters.size(); i++) {
            Column c = apparatus.columns().get(i);
            if (differences.get(i).compareTo(Difference.WORDING) >= 0
                    && c.cells().get(witness).isPresent()) {
                Optional<Reading> first = apparatus.readings(c).stream()
                        .filter(r -> !r.words().isEmpty())
                        .findFirst();
                if (first.isPresent() && !first.get().sigla().contains(siglum)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** For each column and witness: true where the witness carries nothing because it carries only a piece. */
    private boolean[][] absent() {
        List<Column> columns = apparatus.columns();
        int[] size = new int[columns.size()];
        for (int i = 0; i < size.length; i++) {
            for (int w = 0; w < apparatus.witnesses().size(); w++) {
                size[i] = Math.max(size[i], wordCount(cell(i, w)));
            }
        }
        boolean[][] out = new boolean[columns.size()][apparatus.witnesses().size()];
        for (int w = 0; w < apparatus.witnesses().size(); w++) {
            edge(out, w, size, 0, 1);
            edge(out, w, size, columns.size() - 1, -1);
        }
        return out;
    }

    private void edge(boolean[][] out, int w, int[] size, int from, int step) {
        int words = 0;
        int i = from;
        while (i >= 0 && i < size.length && cell(i, w).isEmpty()) {
            words += size[i];
            i += step;
        }
        for (int j = from; words > EDGE_WORDS && j != i; j += step) {
            out[j][w] = true;
        }
    }

    private Difference difference(int column) {
        Column c = apparatus.columns().get(column);
        boolean anyAbsent = false;
        boolean lacking = false;
        List<String> present = new ArrayList<>();
        for (int w = 0; w < apparatus.witnesses().size(); w++) {
            if (absent[column][w]) {
                anyAbsent = true;
            } else if (cell(column, w).isEmpty()) {
                lacking = true;
            } else {
                present.add(Folding.fold(cell(column, w)));
            }
        }
        if (!anyAbsent || c.difference() != Difference.OMISSION) {
            return c.difference();
        }
        if (present.size() + (lacking ? 1 : 0) < 2) {
            return Difference.SAME;
        }
        if (lacking) {
            return Difference.OMISSION;
        }
        if (present.stream().distinct().count() == 1) {
            return Difference.SAME;
        }
        return present.stream().map(ApparatusSetter::lettersOf).distinct().count() == 1
                ? Difference.PUNCTUATION
                : Difference.WORDING;
    }

    private ApparatusView.Place place(int column) {
        List<ApparatusView.Reading> readings = new ArrayList<>();
        for (Reading r : apparatus.readings(apparatus.columns().get(column))) {
            List<ApparatusView.Sign> signs = new ArrayList<>();
            for (int w = 0; w < apparatus.witnesses().size(); w++) {
                String siglum = apparatus.witnesses().get(w).siglum();
                if (!absent[column][w] && r.sigla().contains(siglum)) {
                    signs.add(sign(siglum));
                }
            }
            if (!signs.isEmpty()) {
                readings.add(new ApparatusView.Reading(r.words(), signs));
            }
        }
        // Words before their absence: "omitted" makes sense only behind what is omitted.
        readings.sort(java.util.Comparator.comparing(r -> r.words().isEmpty()));
        return new ApparatusView.Place(
                letters.get(column), kind(differences.get(column)), css(differences.get(column)), readings);
    }

    private List<ApparatusView.Row> rows() {
        List<ApparatusView.Row> out = new ArrayList<>();
        for (int w = 0; w < apparatus.witnesses().size(); w++) {
            List<ApparatusView.Cell> cells = new ArrayList<>();
            for (int i = 0; i < letters.size(); i++) {
                cells.add(new ApparatusView.Cell(
                        cell(i, w), css(differences.get(i)), absent[i][w] ? "" : letters.get(i), absent[i][w]));
            }
            out.add(new ApparatusView.Row(sign(apparatus.witnesses().get(w).siglum()), cells));
        }
        return out;
    }

    private String note(int marksOnly, boolean noPlaces) {
        List<String> pieces = new ArrayList<>();
        for (int w = 0; w < apparatus.witnesses().size(); w++) {
            for (boolean[] column : absent) {
                if (column[w]) {
                    pieces.add(apparatus.witnesses().get(w).siglum());
                    break;
                }
            }
        }
        String out = pieces.isEmpty()
                ? ""
                : String.join(", ", pieces) + (pieces.size() == 1 ? " carries" : " carry") + " a piece only. ";
        if (marksOnly > 0) {
            out += "In " + Words.count(marksOnly, "place") + (noPlaces ? "" : " more") + " only marks differ.";
        }
        return out.strip();
    }

    private String cell(int column, int witness) {
        Witness w = apparatus.witnesses().get(witness);
        return apparatus
                .columns()
                .get(column)
                .cells()
                .get(witness)
                .map(s -> s.of(w.text()))
                .orElse("");
    }

    private ApparatusView.Sign sign(String siglum) {
        return new ApparatusView.Sign(siglum, hues.getOrDefault(siglum, "l0"));
    }

    private int fullest() {
        int best = 0;
        for (int w = 1; w < apparatus.witnesses().size(); w++) {
            if (apparatus.witnesses().get(w).text().length()
                    > apparatus.witnesses().get(best).text().length()) {
                best = w;
            }
        }
        return best;
    }

    private static int wordCount(String words) {
        int n = 0;
        boolean inWord = false;
        for (int i = 0; i < words.length(); i++) {
            boolean letter = Character.isLetterOrDigit(words.charAt(i));
            n += letter && !inWord ? 1 : 0;
            inWord = letter || (inWord && !Character.isWhitespace(words.charAt(i)));
        }
        return n;
    }

    private static String lettersOf(String words) {
        StringBuilder out = new StringBuilder();
        words.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static String css(Difference d) {
        return switch (d) {
            case SAME, PUNCTUATION -> "same";
            case SPELLING -> "spelling";
            case WORDING -> "wording";
            case OMISSION -> "omission";
        };
    }

    private static String kind(Difference d) {
        return switch (d) {
            case SAME -> "same words";
            case PUNCTUATION -> "other marks";
            case SPELLING -> "other spelling";
            case WORDING -> "other words";
            case OMISSION -> "words that one lacks";
        };
    }

    /** {@code a .. z, aa, ab ..} */
    private static String letter(int i) {
        String last = String.valueOf((char) ('a' + i % 26));
        return i < 26 ? last : letter(i / 26 - 1) + last;
    }
}
