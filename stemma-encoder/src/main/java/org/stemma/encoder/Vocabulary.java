package org.stemma.encoder;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/** The word pieces a model knows, each with its number; a piece that goes on within a word is written {@code ##ing}. */
final class Vocabulary {
    private final Map<String, Integer> numbers;

    private Vocabulary(Map<String, Integer> numbers) {
        this.numbers = numbers;
    }

    /** Reads the member {@code model.vocab} of a tokenizer file as Hugging Face writes it. */
    static Vocabulary read(InputStream in) throws IOException {
        // Thirty thousand member names that come once each: keeping them in a table of names would take half the time.
        JsonFactory factory = JsonFactory.builder()
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
        try (JsonParser json = factory.createParser(in)) {
            json.nextToken();
            enter(json, "model");
            enter(json, "vocab");
            Map<String, Integer> numbers = new HashMap<>(1 << 16);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String piece = json.currentName();
                json.nextToken();
                numbers.put(piece, json.getIntValue());
            }
            return new Vocabulary(numbers);
        }
    }

    /** Goes to the object that is this member of the object just begun. */
    private static void enter(JsonParser json, String member) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = json.currentName().equals(member);
            JsonToken value = json.nextToken();
            if (found && value == JsonToken.START_OBJECT) {
                return;
            }
            json.skipChildren();
        }
        throw new IOException("the tokenizer file has no object \"" + member + "\"");
    }

    /** The number of a piece, -1 when it is none. */
    int number(String piece) {
        return numbers.getOrDefault(piece, -1);
    }

    /** How many pieces there are. */
    int size() {
        return numbers.size();
    }
}
