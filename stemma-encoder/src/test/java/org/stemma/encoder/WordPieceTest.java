package org.stemma.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordPieceTest {
    private static final WordPiece PIECES = new WordPiece(vocabulary());

    /** What the reference implementation makes of a text. */
    record Answer(String text, List<Long> pieces) {}

    @ParameterizedTest
    @MethodSource("answers")
    void cuts_as_the_reference_does(Answer answer) {
        assertThat(LongStream.of(PIECES.encode(answer.text, 128)).boxed().toList())
                .isEqualTo(answer.pieces);
    }

    @Test
    void never_gives_more_than_asked_for_whatever_the_text() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int n = 0; n < 300; n++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(200); i > 0; i--) {
                text.appendCodePoint(random.nextInt(4) == 0 ? random.nextInt(0x11000) : 'a' + random.nextInt(26));
            }
            int most = 2 + random.nextInt(60);
            long[] pieces = PIECES.encode(text.toString(), most);
            assertThat(pieces).as("seed %d", seed).hasSizeBetween(2, most).startsWith(101L);
            assertThat(pieces[pieces.length - 1]).as("seed %d", seed).isEqualTo(102L);
        }
    }

    static List<Answer> answers() throws IOException {
        List<Answer> out = new ArrayList<>();
        try (InputStream in = open("pieces.jsonl");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.add(answer(line));
            }
        }
        assertThat(out).hasSizeGreaterThan(30);
        return out;
    }

    private static Answer answer(String line) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(line)) {
            String text = "";
            List<Long> pieces = new ArrayList<>();
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.VALUE_STRING) {
                    text = json.getText();
                } else if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
                    pieces.add(json.getLongValue());
                }
            }
            return new Answer(text, pieces);
        }
    }

    private static Vocabulary vocabulary() {
        try (InputStream in = open("/all-minilm-l6-v2-q-tokenizer.json")) {
            return Vocabulary.read(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(WordPieceTest.class.getResourceAsStream(name), name);
    }
}
