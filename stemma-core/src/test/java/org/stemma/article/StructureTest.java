package org.stemma.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructureTest {
    private static final String LEAD =
            "The harbour of Quillon was closed on Tuesday after two ferries collided in fog.";
    private static final String SECOND =
            "Nobody was hurt, the harbour master said, but one of the ferries lost its rudder.";
    private static final String THIRD = "The line will run again on Thursday if the divers give their consent.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Quillon (AFP) - |Quillon|AFP",
                "QUILLON: |Quillon|-",
                "QUILLON, Nov 3 (Reuters) - |Quillon|Reuters",
                "QUILLON \u2014 |Quillon|-",
                "QUILLON, West Dorrey (AP) -- |Quillon|AP",
                "QUILLON, W.Va. \u2014 |Quillon|-",
                "PORT QUILLON/MARN (Reuters) - |Port Quillon/Marn|Reuters",
                "ST. ORLAN, Jan. 14 (UPI) \u2013 |St. Orlan|UPI",
                "Mazar-i-Quill (dpa) - |Mazar-i-Quill|dpa",
                "QUILLON, Sept 14 (QPA) - |Quillon|QPA",
                "(Reuters) - |-|Reuters",
                "(CNN) |-|-"
            })
    void reads_a_dateline_and_starts_the_body_behind_it(String dateline, String place, String agency) {
        Article article = given(dateline + (dateline.endsWith(" ") ? "" : " ") + LEAD, SECOND);
        assertThat(article.body()).isEqualTo(LEAD + "\n" + SECOND);
        assertThat(article.dateline().map(Named::name)).isEqualTo(Optional.ofNullable(place));
        assertThat(article.agency().map(Named::name)).isEqualTo(Optional.ofNullable(agency));
        assertThat(article.texts(Part.Kind.DATELINE)).containsExactly(dateline.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE: The harbour is open again, its master said on Wednesday morning.",
                "Paris - a name like any other - was what they called the dog of the pilot.",
                "World Harbour Society (WHS) officials came to see the wreck on Wednesday.",
                "SENATOR DOE: I have never seen such a fog in all my years on the water.",
                "US - yes, the US - had sent a ship, and nobody could say what it was for.",
                "It was a long night for the crew (and for the cook) - nobody slept at all."
            })
    void takes_no_label_and_no_sentence_for_a_dateline(String paragraph) {
        Article article = given(paragraph, SECOND);
        assertThat(article.texts(Part.Kind.DATELINE)).isEmpty();
        assertThat(article.body()).startsWith(paragraph);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 / 2Ferries lie side by side in the harbour of Quillon (AFP Photo/ANNA MOOR)",
                "A tug pulls the ferry to the quay in Quillon [Anna Moor/EPA]",
                "Photo: Anna Moor, AP",
                "Image 1 of 8",
                "Image 1 of 8 The ferry Linnet before the collision",
                "FILE - In this May 4, 2018 file photo, the ferry Linnet leaves Quillon. (Anna Moor/AP)",
                "The Linnet at the quay. Anna Moor/AFP/Getty Images",
                "The rudder lies on the beach | Anna Moor/Getty Images",
                "The rudder on the beach \u00a9Anna Moor (AFP/File)",
                "GETTY The ferry Linnet is pulled into the harbour",
                "Anna Moor for Getty Images",
                "The pilot on his boat [Anna Moor/Quillon Post]",
                "Brendan Moor/Shutterstock",
                "(Image: GETTY )"
            })
    void sets_a_caption_apart_and_never_takes_its_credit_for_the_agency(String caption) {
        Article article = given(LEAD, caption, SECOND, THIRD);
        assertThat(article.texts(Part.Kind.CAPTION)).containsExactly(caption);
        assertThat(article.body()).isEqualTo(LEAD + "\n" + SECOND + "\n" + THIRD);
        assertThat(article.agency()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The pilot told Reuters that he had seen nothing but his own bow (and heard less).",
                "Credit Suisse had insured the ferry, a spokesman for the line said on Wednesday.",
                "It was the 3 of 12 boats that mattered, said the harbour master, and those were safe.",
                "The harbour serves four ports (Quillon, Marn, Dorrey and Port Orlan)."
            })
    void leaves_reporting_that_looks_a_little_like_a_caption_in_the_body(String paragraph) {
        assertThat(given(LEAD, paragraph, SECOND).body()).contains(paragraph);
    }

    @Test
    void keeps_the_agency_of_a_byline_a_credit_or_a_copyright_line() {
        assertThat(agency(signed("Anna Moor, Associated Press"))).contains("AP");
        assertThat(agency(signed("AFP"))).contains("AFP");
        assertThat(agency(signed("Anna Moor"))).isEmpty();
        assertThat(agency(signed("AP and Reuters"))).isEmpty();
        assertThat(agency(given("By ANNA MOOR AP Business Writer", LEAD, SECOND)))
                .contains("AP");
        assertThat(agency(given(LEAD, SECOND, "\u00a9 2019 The Associated Press. All rights reserved.")))
                .contains("AP");
        assertThat(agency(given(LEAD, SECOND, THIRD + " (Reporting by Anna Moor; Editing by Jan Vale)")))
                .contains("Reuters");
        assertThat(agency(given(LEAD, SECOND, "(Reporting by Anna Moor; Reuters)")))
                .contains("Reuters");
        assertThat(agency(given(LEAD, SECOND, "Associated Press writer Jan Vale contributed to this report.")))
                .isEmpty();
        assertThat(agency(given(LEAD, SECOND, "jm/dm (AFP, dpa)"))).isEmpty();
        assertThat(agency(given(LEAD, SECOND, THIRD + " (PTI)"))).contains("PTI");
    }

    @Test
    void takes_the_initials_of_the_dateline_for_the_usual_name_of_the_byline() {
        Draft draft = draft(List.of(block("QUILLON (MPA) - " + LEAD)), Optional.of("Meridian Press Agency"));
        assertThat(Structure.article(draft).agency().map(Named::name)).contains("MPA");
    }

    @Test
    void cuts_a_trailing_credit_off_the_last_paragraph() {
        Article article = given(LEAD, SECOND + " (Additional reporting by Jan Vale in Marn)");
        assertThat(article.body()).isEqualTo(LEAD + "\n" + SECOND);
        assertThat(article.texts(Part.Kind.CREDIT)).containsExactly("(Additional reporting by Jan Vale in Marn)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Like hitting a wall'",
                "A harbour without lights",
                "- 'No more fog' -",
                "What happens now?",
                "INJURY REPORT"
            })
    void knows_a_heading_by_the_paragraphs_around_it(String heading) {
        Article article = given(LEAD, heading, SECOND);
        assertThat(article.texts(Part.Kind.SUBHEAD)).containsExactly(heading);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"It was loud.\"",
                "He did not sleep.",
                "His list of ships:",
                "and then the second one",
                "\" It was loud . \""
            })
    void leaves_a_short_paragraph_in_the_body(String paragraph) {
        Article article = given(LEAD, paragraph, SECOND);
        assertThat(article.texts(Part.Kind.SUBHEAD)).isEmpty();
        assertThat(article.body()).contains(paragraph);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Advertisement",
                "Read more: Fog over Marn for the third day",
                "Sign up for our morning letter",
                "window._ads = window._ads || []; _ads.push({ mode: 'wide', place: 'below' });",
                "https://example.com/fog",
                "[Another story of ours about the fog]",
                "Updated: July 16, 2018 at 7:52 am",
                "Share this article"
            })
    void sets_the_sites_own_words_apart(String line) {
        Article article = given(LEAD, line, SECOND, THIRD);
        assertThat(article.texts(Part.Kind.FURNITURE)).containsExactly(line);
        assertThat(article.body()).isEqualTo(LEAD + "\n" + SECOND + "\n" + THIRD);
    }

    @Test
    void sets_a_repeated_title_apart() {
        Draft draft = new Draft(
                "a",
                new Capture("a", Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(MappedText.of("Ferries collide off Quillon")),
                Optional.empty(),
                List.of(block("Ferries Collide Off Quillon"), block(LEAD)),
                Map.of(),
                Declared.NOTHING);
        assertThat(Structure.article(draft).body()).isEqualTo(LEAD);
    }

    @Test
    void takes_what_is_declared_beside_a_text_where_the_text_does_not_say_it() {
        Edition edition = new Edition("urn:x:1", OptionalLong.of(2), Edition.Status.USABLE, false);
        Declared declared = new Declared(
                List.of(MappedText.of("Quillon Post"), MappedText.of("Copyright 2025 Reuters"), MappedText.EMPTY),
                Optional.of(MappedText.of("VELM, Sunday (MPA)")),
                Optional.of(edition));
        Article silent = Structure.article(declaring(declared, LEAD));
        assertThat(agency(silent)).contains("Reuters");
        assertThat(silent.dateline().map(Named::name)).contains("Velm");
        assertThat(silent.edition()).contains(edition);
        assertThat(silent.texts(Part.Kind.CREDIT)).containsExactly("Quillon Post", "Copyright 2025 Reuters");
        assertThat(silent.body()).isEqualTo(LEAD);
        Article says = Structure.article(declaring(declared, "QUILLON, Nov 3 (AFP) - " + LEAD));
        assertThat(agency(says)).contains("AFP");
        assertThat(says.dateline().map(Named::name)).contains("Quillon");
    }

    private static Draft declaring(Declared declared, String paragraph) {
        Draft plain = draft(List.of(block(paragraph)), Optional.empty());
        return new Draft(
                plain.id(),
                plain.capture(),
                plain.outlet(),
                plain.published(),
                plain.url(),
                plain.language(),
                plain.title(),
                plain.byline(),
                plain.blocks(),
                plain.extra(),
                declared);
    }

    @Test
    void the_captions_of_a_gallery_are_its_reporting() {
        String first = "Photos: The harbour burns " + LEAD + " Hide Caption 1 of 3";
        String second = "Photos: The harbour burns " + SECOND + " Hide Caption 2 of 3";
        String bare = "Photos: The harbour burns";

        Article gallery = given(first, bare, second);

        assertThat(gallery.body()).isEqualTo(first + "\n" + second);
        assertThat(gallery.texts(Part.Kind.CAPTION)).containsExactly(bare);
    }

    @Test
    void makes_an_article_of_nothing_but_a_caption() {
        assertThat(given("Photo: Anna Moor, AP").body()).isEmpty();
    }

    @RepeatedTest(100)
    void loses_no_word_of_any_text_and_names_only_what_stands_there() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String[] pieces = {
            LEAD,
            SECOND,
            THIRD,
            "Photo",
            "QUILLON: ",
            "(AFP) - ",
            "By Anna Moor",
            "(Reuters)",
            "[A/EPA]",
            "Image 1 of 2",
            "-",
            "\u00a9 2019 AP",
            "'Fog'",
            "1 / 2X",
            "(",
            ")",
            "[",
            "/",
            "|",
            "UPDATE:",
            "(Reporting by X; Editing by Y)",
            " ",
            "QUILLON, Nov 3 (Reuters) - ",
            "(c) "
        };
        List<Block> blocks = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            StringBuilder line = new StringBuilder();
            for (int k = random.nextInt(4); k >= 0; k--) {
                line.append(pieces[random.nextInt(pieces.length)]);
            }
            blocks.add(block(line.toString()));
            all.append(line);
        }
        Article article = Structure.article(draft(blocks, Optional.empty()));
        StringBuilder kept = new StringBuilder();
        article.parts().forEach(p -> kept.append(p.text()));
        assertThat(sorted(kept)).as("seed " + seed).isEqualTo(sorted(all));
        article.agency()
                .ifPresent(n ->
                        assertThat(article.words(n.where())).as("seed " + seed).isNotEmpty());
        article.dateline()
                .ifPresent(n ->
                        assertThat(article.words(n.where())).as("seed " + seed).isEqualToIgnoringCase(n.name()));
    }

    private static String sorted(CharSequence s) {
        char[] chars = s.toString().replace(" ", "").replace("\n", "").toCharArray();
        java.util.Arrays.sort(chars);
        return new String(chars);
    }

    private static Optional<String> agency(Article article) {
        return article.agency().map(Named::name);
    }

    private static Article signed(String byline) {
        return Structure.article(draft(List.of(block(LEAD), block(SECOND)), Optional.of(byline)));
    }

    private static Article given(String... paragraphs) {
        List<Block> blocks = new ArrayList<>();
        for (String p : paragraphs) {
            blocks.add(block(p));
        }
        return Structure.article(draft(blocks, Optional.empty()));
    }

    private static Block block(String text) {
        return Block.paragraph(MappedText.of(text));
    }

    private static Draft draft(List<Block> blocks, Optional<String> byline) {
        return new Draft(
                "a",
                new Capture("a", Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                byline.map(MappedText::of),
                blocks,
                Map.of(),
                Declared.NOTHING);
    }
}
