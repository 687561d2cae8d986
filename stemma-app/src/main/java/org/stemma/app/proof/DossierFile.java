package org.stemma.app.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.stemma.text.Shown;

/**
 * A dossier as a file: the page or the JSON, read back. Nothing in it is believed yet.
 *
 * @param name as the user gave it
 * @param text all of it
 * @param seal whether it is as it was written
 * @param data the JSON, or the data that the page carries
 * @param page the page, if it is one
 */
public record DossierFile(String name, String text, Seal seal, JsonNode data, Optional<Document> page) {
    /** So many bytes at most: a page of a thousand articles has a tenth of it. */
    private static final int MOST_BYTES = 256 << 20;

    private static final int DEPTH = 64;
    private static final String JSON_FORMAT = "stemma-dossier/1";
    private static final String PAGE_FORMAT = "stemma-page/2";
    /** Had an object for each citation, as the JSON has. */
    private static final String OLDER_PAGE_FORMAT = "stemma-page/1";

    private static final String DATA = "script#stemma-data[type=application/json]";

    /** Reads one; throws {@link NotADossier} with the reason when it is none. */
    public static DossierFile read(Path file, String name) throws NotADossier {
        byte[] bytes = bytes(file, name);
        return of(name, bytes);
    }

    /** Reads one from its bytes. */
    public static DossierFile of(String name, byte[] bytes) throws NotADossier {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String start = text.substring(0, Math.min(text.length(), 200)).stripLeading();
        if (start.startsWith("\ufeff")) {
            start = start.substring(1).stripLeading();
        }
        if (start.startsWith("{")) {
            JsonNode data = json(name, text, "the file");
            format(name, data, JSON_FORMAT, "it is JSON, but not a dossier of Stemma");
            return new DossierFile(name, text, Seal.ofJson(bytes), data, Optional.empty());
        }
        if (start.startsWith("<")) {
            return page(name, text, bytes);
        }
        throw new NotADossier(
                name, start.isEmpty() ? "it is empty" : "it is neither a dossier page nor a dossier in JSON");
    }

    private static DossierFile page(String name, String text, byte[] bytes) throws NotADossier {
        Document page = Jsoup.parse(text);
        Element data = page.selectFirst(DATA);
        if (data == null) {
            boolean ours = page.select("meta[name=generator]").attr("content").equals("Stemma");
            throw new NotADossier(
                    name,
                    ours
                            ? "it carries no citations: it is cut short, or an older Stemma wrote it"
                            : "it is a web page, but no dossier page of Stemma");
        }
        JsonNode json = json(name, data.data(), "its data");
        boolean older = json.path("format").asText("").equals(OLDER_PAGE_FORMAT);
        format(name, json, older ? OLDER_PAGE_FORMAT : PAGE_FORMAT, "it is a web page, but its data is not Stemma's");
        CitationsJson.expand((ObjectNode) json);
        return new DossierFile(name, text, Seal.ofPage(bytes), json, Optional.of(page));
    }

    private static byte[] bytes(Path file, String name) throws NotADossier {
        if (Files.isDirectory(file)) {
            throw new NotADossier(name, "it is a directory; name the dossier first, then the articles");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new NotADossier(name, "it is larger than " + (MOST_BYTES >> 20) + " MB");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new NotADossier(name, "there is no such file");
        } catch (AccessDeniedException e) {
            throw new NotADossier(name, "it may not be read");
        } catch (NotADossier e) {
            throw e;
        } catch (IOException e) {
            throw new NotADossier(name, "it cannot be read (" + e.getMessage() + ")");
        }
    }

    private static JsonNode json(String name, String text, String what) throws NotADossier {
        JsonMapper mapper = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH)
                        .maxStringLength(MOST_BYTES)
                        .build());
        try {
            return mapper.readTree(text);
        } catch (StreamConstraintsException e) {
            throw new NotADossier(name, what + " is nested more deeply than any dossier, or has a number too long");
        } catch (JsonEOFException e) {
            throw new NotADossier(name, what + " is cut short: it ends in the middle");
        } catch (JsonProcessingException e) {
            throw new NotADossier(name, what + " is broken" + at(e));
        }
    }

    private static String at(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }

    private static void format(String name, JsonNode data, String wanted, String otherwise) throws NotADossier {
        String format = data.path("format").asText("");
        String family = wanted.substring(0, wanted.indexOf('/') + 1);
        if (!format.startsWith(family)) {
            throw new NotADossier(name, otherwise);
        }
        if (!format.equals(wanted)) {
            throw new NotADossier(name, "its format is " + Shown.of(format, 40) + ", this Stemma reads " + wanted);
        }
        if (!data.path("citations").isArray() || !data.path("articles").isArray()) {
            throw new NotADossier(name, "it carries no citations: an older Stemma wrote it");
        }
    }
}
