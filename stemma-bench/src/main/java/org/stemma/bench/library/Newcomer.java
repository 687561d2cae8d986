package org.stemma.bench.library;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.article.Capture;
import org.stemma.article.Part;
import org.stemma.article.Published;
import org.stemma.dossier.Findings;
import org.stemma.store.Entry;
import org.stemma.store.Library;
import org.stemma.store.LibrarySettings;
import org.stemma.store.Place;

/** Adds made-up articles to a library until it is stopped, and says after each batch how many it was told are safe. */
final class Newcomer {
    private static final LibrarySettings SETTINGS =
            LibrarySettings.of(InstantSource.fixed(Instant.parse("2031-03-04T05:06:07Z")));
    private static final int EVENTS = 40;
    private static final int WORDS = 70;

    private Newcomer() {}

    static Library open(Path directory) {
        return Library.open(new Place.Directory(directory), SETTINGS);
    }

    /** Adds the articles from a number on, in batches whose sizes a seed decides. */
    public static void main(String[] arguments) {
        int from = Integer.parseInt(arguments[1]);
        int until = Integer.parseInt(arguments[2]);
        Random random = new Random(Long.parseLong(arguments[3]));
        try (Library library = open(Path.of(arguments[0]))) {
            for (int i = from; i < until; ) {
                int size = Math.min(until - i, 1 + random.nextInt(40));
                library.add(entries(i, i + size));
                i += size;
                System.out.println(i);
                System.out.flush();
            }
        }
    }

    static List<Entry> entries(int from, int to) {
        List<Entry> out = new ArrayList<>();
        for (int i = from; i < to; i++) {
            out.add(entry(i));
        }
        return out;
    }

    /** The article of a number: always the same. */
    private static Entry entry(int number) {
        Random random = new Random(number);
        int event = random.nextInt(EVENTS);
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < WORDS; i++) {
            boolean own = random.nextInt(2) == 0;
            body.append(word(own ? event : -1, random.nextInt(own ? 40 : 2000))).append(i % 12 == 11 ? ".\n" : " ");
        }
        byte[] raw = body.toString().getBytes(StandardCharsets.UTF_8);
        String url = "https://made-up.example/" + number;
        Article article = new Article(
                Integer.toString(number),
                new Capture(url, Optional.of(sha256(raw))),
                Optional.empty(),
                Optional.of(Published.on(LocalDate.parse("2031-01-01").plusDays(number / 50))),
                Optional.of(url),
                Optional.of("en"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(
                        Part.whole(Part.Kind.TITLE, word(event, 0) + " " + word(event, 1)),
                        Part.whole(Part.Kind.BODY, body.toString())),
                Map.of());
        return new Entry(new Findings(Account.of(article), List.of(), List.of(), List.of()), Optional.of(raw));
    }

    private static String word(int event, int which) {
        Random spelling = new Random(event * 7919L + which * 104_729L);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            out.append("bdfgklmnprstvz".charAt(spelling.nextInt(14))).append("aeiou".charAt(spelling.nextInt(5)));
        }
        return which < 8 ? Character.toUpperCase(out.charAt(0)) + out.substring(1) : out.toString();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
