package org.stemma.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stemma.attribution.Attribution;
import org.stemma.attribution.Carrier;
import org.stemma.attribution.Speaker;
import org.stemma.text.Prose;
import org.stemma.text.Span;

/** Where differences come from: lineages, quotation marks and the number of words shared. */
class CriticismTest {
    private static final String STRIKE =
            "\"It goes back to the 1971 strike, when the U.S. firm shut a harbour govt. -- which had trusted the U.S. -- out.\"";

    private final List<Quoted> witnesses = new ArrayList<>();

    @Test
    void what_a_copy_changes_inside_the_marks_is_a_silent_edit_spelling_and_marks_included() {
        given("A1", 0, "wire", STRIKE);
        given("A2", 0, "copy", STRIKE.replace("U.S.", "US").replace("govt. --", "government,"));

        assertThat(departures(Map.of("copy", "wire")))
                .containsExactly(
                        "A2 < A1 SPELLING SILENT_EDIT U.S. > US",
                        "A2 < A1 SPELLING SILENT_EDIT govt > government",
                        "A2 < A1 PUNCTUATION SILENT_EDIT -- > ,",
                        "A2 < A1 SPELLING SILENT_EDIT U.S. > US");
    }

    @Test
    void a_copy_of_a_copy_inherits_its_edits_and_is_not_blamed_for_them() {
        given("A1", 0, "wire", STRIKE);
        given("A2", 0, "copy", STRIKE.replace("trusted", "believed"));
        given("A3", 0, "late", STRIKE.replace("trusted", "believed"));

        assertThat(departures(Map.of("copy", "wire", "late", "copy")))
                .containsExactly("A2 < A1 WORDING SILENT_EDIT trusted > believed");
    }

    @Test
    void without_its_original_a_copy_is_compared_with_the_nearest_above_or_the_first_of_the_lineage() {
        given("A1", 0, "wire", STRIKE);
        given("A3", 0, "late", STRIKE.replace("trusted", "believed"));
        given("A4", 0, "twin", STRIKE.replace("shut", "kept"));

        // The copy between wire and late does not quote it; the twin hangs on a source that is lost.
        assertThat(departures(Map.of("copy", "wire", "late", "copy", "twin", "lost")))
                .containsExactly(
                        "A4 < A1 WORDING SILENT_EDIT shut > kept", "A3 < A1 WORDING SILENT_EDIT trusted > believed");
    }

    @Test
    void independent_witnesses_with_other_words_throughout_translate() {
        given("A1", 0, "wire", "\"Those who see talks as the answer to every problem are certainly mistaken.\"");
        given("B1", 1, "vna", "\"Whoever believes talks will solve our problems is 100 per cent wrong.\"");

        assertThat(departures(Map.of())).isNotEmpty().allMatch(d -> d.contains("TRANSLATION"));
    }

    @Test
    void independent_witnesses_without_a_common_word_translate_too() {
        given("A1", 0, "wire", "\"Those who imagine that safety is bought by paying penalties are in error.\"");
        given("B1", 1, "vna", "\"Whoever thinks one can purchase it with a fine deceives himself.\"");

        assertThat(departures(Map.of())).hasSize(1).allMatch(d -> d.contains("TRANSLATION"));
    }

    @Test
    void independent_witnesses_with_nearly_the_same_words_leave_the_origin_open() {
        given("A1", 0, "wire", "\"It goes back to the strike when they shut the old harbour out.\"");
        given("B1", 1, "vna", "\"It goes back to the strike when they shut the whole harbour out.\"");

        assertThat(departures(Map.of())).containsExactly("B1 < A1 WORDING CANNOT_TELL old > whole");
    }

    @Test
    void spelling_and_marks_of_independent_outlets_are_nobodys_edit() {
        given("A1", 0, "wire", "\"The behaviour of the U.S. firm, they say, is known.\"");
        given("B1", 1, "vna", "\"The behavior of the US firm - they say - is known.\"");

        assertThat(departures(Map.of())).isEmpty();
    }

    @Test
    void words_outside_the_marks_are_the_reporters() {
        given("A1", 0, "wire", "\"We shall reopen the old harbour before the winter comes.\"");
        given(
                "B1",
                1,
                "vna",
                "the firm would \"reopen the old harbour before the winter comes\"",
                Attribution.Kind.MIXED);

        assertThat(departures(Map.of())).containsExactly("B1 < A1 WORDING REPORTER We shall > the firm would");
    }

    @Test
    void an_edit_is_shown_without_the_words_around_it_even_where_a_place_is_a_whole_sentence() {
        given("A1", 0, "wire", "\"Whoever thinks that safety can be bought is gravely mistaken.\"");
        given("A2", 0, "copy", "\"Whoever thinks that safety can be bought is badly mistaken.\"");
        given("B1", 1, "vna", "\"Those who hope for peace through fines err.\"");

        CriticalText text = Criticism.of(witnesses, Map.of("copy", "wire"));

        assertThat(text.departures())
                .filteredOn(d -> d.origin() == Departure.Origin.SILENT_EDIT)
                .extracting(text::change)
                .containsExactly(new CriticalText.Change("gravely", "badly"));
    }

    @Test
    void dots_are_no_silent_edit() {
        given("A1", 0, "wire", "\"We shall reopen the old harbour, whatever it costs, before the winter.\"");
        given("A2", 0, "copy", "\"We shall reopen the old harbour ... before the winter.\"");

        assertThat(departures(Map.of("copy", "wire"))).isEmpty();
    }

    @Test
    void the_base_text_is_the_earliest_of_the_fullest_that_copy_nobody() {
        given("A1", 0, "wire", "\"We shall reopen it.\"");
        given("A2", 0, "copy", "\"We shall reopen it, all of it, and soon.\"");
        given("B1", 1, "vna", "\"We are going to open it again in a week.\"");
        given("C1", 2, "radio", "\"We are going to open it again in a day.\"");

        CriticalText text = Criticism.of(witnesses, Map.of("copy", "wire"));

        assertThat(text.base()).isEqualTo(new BaseText("B1", 3, 1, 2));
        assertThat(text.base().reason())
                .isEqualTo("the earliest of the 2 fullest among 3 independent witnesses,"
                        + " 1 other of the same lineage left aside");
        assertThat(text.apparatus().witnesses().get(text.apparatus().base()).siglum())
                .isEqualTo("B1");
    }

    @Test
    void a_hundred_copies_are_one_voice() {
        given("B1", 1, "vna", "\"We shall open it.\"");
        for (int i = 1; i <= 100; i++) {
            given("A" + i, 0, "copy" + i, "\"We shall shut it.\"");
        }

        CriticalText text = Criticism.of(witnesses, Map.of());

        assertThat(text.base().independent()).isEqualTo(2);
        assertThat(text.base().siglum()).isEqualTo("B1");
        assertThat(text.departures()).extracting(Departure::witness).containsExactly("A1");
    }

    @Test
    void the_order_of_the_witnesses_has_no_say() {
        given("A1", 0, "wire", STRIKE);
        given("A2", 0, "copy", STRIKE.replace("trusted", "believed"));
        given("B1", 1, "vna", STRIKE.replace("harbour", "port"));
        List<Quoted> other = new ArrayList<>(List.of(witnesses.get(2), witnesses.get(1), witnesses.get(0)));

        assertThat(Criticism.of(other, Map.of("copy", "wire")))
                .isEqualTo(Criticism.of(witnesses, Map.of("copy", "wire")));
    }

    private void given(String siglum, int lineage, String article, String words) {
        given(siglum, lineage, article, words, Attribution.Kind.DIRECT);
    }

    private void given(String siglum, int lineage, String article, String words, Attribution.Kind kind) {
        String body = "Ilda Varnoy said: " + words;
        Span span = new Span(body.length() - words.length(), body.length());
        Attribution a = new Attribution(
                kind,
                Attribution.Act.SPEECH,
                List.of(span),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Speaker.Unknown(),
                1);
        Carrier carrier = new Carrier(article, a, a.content(), "q" + witnesses.size());
        witnesses.add(new Quoted(siglum, lineage, witnesses.size(), carrier, Prose.of(body)));
    }

    /** {@code A2 < A1 WORDING SILENT_EDIT old > new}, in the order of the text. */
    private List<String> departures(Map<String, String> copiedFrom) {
        CriticalText text = Criticism.of(witnesses, copiedFrom);
        List<String> out = new ArrayList<>();
        for (Departure d : text.departures()) {
            var column = text.apparatus().columns().get(d.column());
            String from = text.apparatus().words(column, text.apparatus().witness(d.from()));
            String to = text.apparatus().words(column, text.apparatus().witness(d.witness()));
            out.add(d.witness() + " < " + d.from() + " " + d.difference() + " " + d.origin() + " " + from + " > " + to);
        }
        return out;
    }
}
