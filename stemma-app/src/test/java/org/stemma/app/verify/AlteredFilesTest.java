package org.stemma.app.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stemma.app.proof.DossierFile;
import org.stemma.app.proof.NotADossier;
import org.stemma.app.proof.Seal;
import org.stemma.dossier.Citation;

/** Files that somebody altered, with care and without. */
class AlteredFilesTest {
    @ParameterizedTest
    @EnumSource
    void the_file_as_it_was_written_hangs_together(Given given) throws IOException {
        Verification found = Verifier.inside(given.file());

        assertThat(found.faults()).isEmpty();
        assertThat(found.seal()).isEqualTo(Seal.WHOLE);
        assertThat(found.isProven()).isTrue();
        assertThat(found.citations()).isGreaterThan(100);
        assertThat(found.shown()).isGreaterThan(found.citations());
    }

    @ParameterizedTest
    @EnumSource
    void every_single_character_of_every_word_shown_is_held_by_a_citation(Given given) throws IOException {
        Claims claims = Verifier.claims(given.file());

        int altered = 0;
        for (Claims.Shown s : claims.shown()) {
            char[] text = s.text().toCharArray();
            for (int i = 0; i < text.length; i++) {
                char was = text[i];
                text[i] = was == 'x' ? 'y' : 'x';
                assertThat(Inside.isProven(
                                new Claims.Shown(s.where(), s.reference(), new String(text)), claims.citations()))
                        .as("%s, character %d of %s", s.where(), i, s.text())
                        .isFalse();
                text[i] = was;
                altered++;
            }
        }
        assertThat(altered).isGreaterThan(20_000);
    }

    @ParameterizedTest
    @EnumSource
    void an_altered_citation_parts_from_its_excerpt_or_from_the_words_shown(Given given) throws IOException {
        Claims claims = Verifier.claims(given.file());
        Random random = new Random(7);
        for (int n = 0; n < 150; n++) {
            List<Citation> citations = new ArrayList<>(claims.citations());
            int which = random.nextInt(citations.size());
            Citation c = citations.get(which);
            int at = random.nextInt(c.exact().length());
            String exact = c.exact().substring(0, at) + '\u00a7' + c.exact().substring(at + 1);
            citations.set(which, new Citation(c.article(), c.where(), exact, c.prefix(), c.suffix()));

            assertThat(Inside.faults(new Claims(
                            claims.articles(), citations, claims.excerpts(), claims.shown(), claims.faults())))
                    .as("citation %d, character %d", which + 1, at)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_altered_excerpt_parts_from_its_hash(Given given) throws IOException {
        Claims claims = Verifier.claims(given.file());
        Random random = new Random(8);
        for (int n = 0; n < 150; n++) {
            List<Claims.Excerpt> excerpts = new ArrayList<>(claims.excerpts());
            int which = random.nextInt(excerpts.size());
            Claims.Excerpt e = excerpts.get(which);
            int at = random.nextInt(e.text().length());
            String text = e.text().substring(0, at) + '\u00a7' + e.text().substring(at + 1);
            excerpts.set(which, new Claims.Excerpt(e.where(), e.article(), e.part(), e.span(), text, e.sha256()));

            assertThat(Inside.faults(new Claims(
                            claims.articles(), claims.citations(), excerpts, claims.shown(), claims.faults())))
                    .isNotEmpty();
        }
    }

    @Test
    void words_that_somebody_put_in_are_found_though_the_seal_was_made_anew() throws IOException {
        String page = Given.PAGE.text();
        for (String put : List.of(
                "<p><bdi>Nobody ever said these words</bdi></p>",
                "<p>He called it \u201ca complete invention\u201d.</p>",
                "<p><bdi data-c=\"1\">Nobody ever said these words</bdi></p>",
                "<p><bdi data-c=\"999999\">Nobody</bdi></p>",
                "<p dir=\"auto\" data-x=\"0:0:0-6\">Nobody</p>",
                "<script>alert(1)</script>",
                "<script type=\"application/ld+json\">{\"text\": \"Nobody ever said these words\"}</script>",
                "<script type=\"application/ld+json\">[{\"text\": \"Nobody\", \"identifier\": \"1\"}]</script>",
                "<script type=\"application/ld+json\">{\"creator\": {\"name\": \"Zyxwvu\"}}</script>",
                "<script type=\"application/ld+json\">{\"creator</script>",
                "<style>p::after { content: 'Nobody' }</style>",
                "<p style=\"color: red\">ours</p>")) {
            String forged = page.replaceFirst("(?=</main>)", put);
            Verification found = Verifier.inside(DossierFile.of("forged.html", Given.sealed(forged)));

            assertThat(found.seal()).isEqualTo(Seal.WHOLE);
            assertThat(found.faults()).as(put).isNotEmpty();
            assertThat(found.isProven()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void any_altered_byte_breaks_the_seal(Given given) throws IOException {
        byte[] bytes = given.text().getBytes(StandardCharsets.UTF_8);
        Random random = new Random(9);
        for (int n = 0; n < 40; n++) {
            int at = random.nextInt(bytes.length - 200);
            byte was = bytes[at];
            bytes[at] ^= 1;
            Seal seal;
            try {
                seal = DossierFile.of("altered", bytes).seal();
            } catch (NotADossier e) {
                seal = Seal.BROKEN;
            }
            assertThat(seal).as("byte %d", at).isNotEqualTo(Seal.WHOLE);
            bytes[at] = was;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatever_happens_to_a_file_it_is_checked_or_refused_and_never_an_accident(Given given) throws IOException {
        byte[] bytes = given.text().getBytes(StandardCharsets.UTF_8);
        for (long seed = 0; seed < 60; seed++) {
            byte[] mutant = Mutation.of(bytes, new Random(seed));
            try {
                Verification found = Verifier.inside(DossierFile.of("mutant", mutant));
                assertThat(found.isProven()).as("seed %d", seed).isFalse();
            } catch (NotADossier e) {
                assertThat(e).as("seed %d", seed).hasMessageStartingWith("mutant: ");
            }
        }
    }

    @Test
    void a_table_of_nonsense_is_a_list_of_faults() throws IOException {
        String nonsense = "{\"format\":\"stemma-dossier/1\",\"articles\":[1,null,{\"id\":[],\"parts\":{\"a\":1},"
                + "\"excerpts\":[{\"start\":-4,\"end\":1e9}]}],\"stories\":[[[{\"text\":\"words\",\"citation\":\"x\"}]],"
                + "{\"apparatus\":{\"witnesses\":[7],\"columns\":[{\"cells\":null,\"readings\":[{\"words\":\"a\"}]}],"
                + "\"hidden\":[{\"column\":99,\"words\":\"b\"}]}}],\"citations\":[{\"id\":1,\"article\":\"a\",\"part\":9,"
                + "\"start\":5,\"end\":2147483647,\"exact\":\"\",\"prefix\":\"\",\"suffix\":\"\"},{}]}";
        Verification found = Verifier.inside(DossierFile.of("nonsense", nonsense.getBytes(StandardCharsets.UTF_8)));

        assertThat(found.faults()).hasSizeGreaterThan(4);
        assertThat(found.seal()).isEqualTo(Seal.MISSING);
    }

    /** Both forms of the sample's dossier. */
    enum Given {
        PAGE,
        JSON;

        DossierFile file() throws IOException {
            return DossierFile.of(name(), text().getBytes(StandardCharsets.UTF_8));
        }

        String text() throws IOException {
            return this == PAGE ? SampleFiles.page() : SampleFiles.json();
        }

        /** What a careful forger does. */
        static byte[] sealed(String page) throws IOException {
            int at = page.lastIndexOf("Seal <code>") + "Seal <code>".length();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(page.substring(0, at).getBytes(StandardCharsets.UTF_8));
            out.write(org.stemma.app.proof.Sha256.hex(page.substring(0, at)).getBytes(StandardCharsets.UTF_8));
            out.write(page.substring(at + 64).getBytes(StandardCharsets.UTF_8));
            return out.toByteArray();
        }
    }
}
