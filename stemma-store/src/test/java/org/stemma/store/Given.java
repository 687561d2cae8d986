package org.stemma.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stemma.Stemma;
import org.stemma.article.Article;
import org.stemma.article.Capture;
import org.stemma.article.Outlet;
import org.stemma.article.Part;
import org.stemma.article.Published;

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
}
