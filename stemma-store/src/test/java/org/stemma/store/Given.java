package org.stemma.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.stemma.Stemma;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.article.Capture;
import org.stemma.article.Outlet;
import org.stemma.article.Part;
import org.stemma.article.Published;
import org.stemma.dossier.Findings;

/** Invented articles for the library's tests. */
final class Given {
    static final Instant NOW = Instant.parse("2031-03-04T05:06:07Z");

    private Given() {}

    static Article article(String address, String outlet, String day, String title, String body) {
        return new Article(
                "x",
                new Capture(address, Optional.of(Hash.of(raw(address, body)))),
                Optional.of(new Outlet(outlet, Optional.empty())),
                Optional.of(Published.on(LocalDate.parse(day))),
                Optional.of(address),
                Optional.of("en"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(Part.whole(Part.Kind.TITLE, title), Part.whole(Part.Kind.BODY, body)),
                Map.of());
    }

    static byte[] raw(String address, String body) {
        return (address + "\n" + body).getBytes(StandardCharsets.UTF_8);
    }

    static Entry entry(Article article) {
        return new Entry(Stemma.analyse(article), Optional.of(raw(article.url().orElse("x"), article.body())));
    }

    static Entry entry(String address, String outlet, String day, String title, String body) {
        return entry(article(address, outlet, day, title, body));
    }

    /** Three accounts of a ferry that ran aground, by two outlets. */
    static List<Entry> ferry() {
        return List.of(
                entry(
                        "https://harbourpost.example/ferry",
                        "Harbour Post",
                        "2031-02-01",
                        "Ferry Almira runs aground off Velm",
                        "The ferry Almira ran aground off the island of Velm on Saturday with 214 passengers on board.\n"
                                + "\"Nobody is in danger,\" said harbour master Olga Renner. Tugs from Norhaven were"
                                + " expected by evening."),
                entry(
                        "https://coastherald.example/almira",
                        "Coast Herald",
                        "2031-02-01",
                        "Almira ferry stuck off Velm",
                        "Harbour master Olga Renner said nobody was in danger after the ferry Almira ran aground off Velm"
                                + " with 214 passengers on Saturday. Two tugs from Norhaven are on their way."),
                entry(
                        "https://harbourpost.example/ferry-freed",
                        "Harbour Post",
                        "2031-02-02",
                        "Ferry Almira freed at high tide",
                        "The ferry Almira, which ran aground off Velm on Saturday with 214 passengers, was freed at high"
                                + " tide on Sunday, said harbour master Olga Renner. Tugs towed her to Norhaven."));
    }

    static Entry symphony() {
        return entry(
                "https://musicpaper.example/lost-symphony",
                "Music Paper",
                "2031-02-01",
                "Lost symphony found in a cellar in Brask",
                "A symphony by the composer Ilse Tandberg, believed lost since 1887, was found in a cellar in Brask, the"
                        + " conservatory announced. The score has four movements and 312 pages.");
    }

    /** An article of nothing but its title and text, without an address; nothing is looked for in it. */
    static Entry bare(String address, String day, String title, String body) {
        return Entry.of(new Findings(
                Account.of(article(address, "Coast Herald", day, title, body)), List.of(), List.of(), List.of()));
    }

    /** Reports of made-up events, some of each, in the order in which they come. */
    static List<Entry> newsroom(Random random, int events, int reports) {
        List<Entry> out = new ArrayList<>();
        for (int r = 0; r < reports; r++) {
            int event = random.nextInt(events);
            out.add(report(random, "https://made-up.example/" + event + "/" + r, event, r / 20));
        }
        return out;
    }

    /** A report of a made-up event, which has words and names of its own, so many days after the first. */
    static Entry report(Random random, String address, int event, int day) {
        return bare(
                address, day(day), own(event, 0) + " " + own(event, 1) + " " + own(event, 9), text(random, event, 80));
    }

    static String day(int after) {
        return LocalDate.parse("2031-01-01").plusDays(after).toString();
    }

    /** So many words of a text about an event. */
    static String text(Random random, int event, int words) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < words; i++) {
            out.append(
                            switch (random.nextInt(4)) {
                                case 0 -> own(event, random.nextInt(8));
                                case 1 -> own(event, 8 + random.nextInt(40));
                                default -> own(-1, 100 + random.nextInt(2000));
                            })
                    .append(' ');
        }
        return out.toString();
    }

    /** A word of an event; the first eight are names. */
    static String own(int event, int which) {
        String word = word(new Random(event * 7919L + which * 104_729L));
        return which < 8 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word;
    }

    private static String word(Random spelling) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            out.append("bdfgklmnprstvz".charAt(spelling.nextInt(14))).append("aeiou".charAt(spelling.nextInt(5)));
        }
        return out.toString();
    }
}
