package org.stemma.bench.jmh;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.article.Capture;
import org.stemma.article.Outlet;
import org.stemma.article.Part;
import org.stemma.article.Published;

/** Writes invented articles: quotations, figures, dates and reprints, the same ones for the same seed. */
final class Newsroom {
    private static final List<String> NAMES = List.of(
            "Odrun Velt", "Ida Brandt", "Mayor Tomas Herne", "General Pol Ackerby", "Justice Minister Rana Solveig");
    private static final List<String> DEEDS = List.of(
            "rejected the harbour plan",
            "opened the Ostley dam",
            "left talks with the miners",
            "signed the ferry treaty with Ardia",
            "closed two schools in Brinmoor");
    private static final List<String> WORDS = List.of(
            "We will not sell the harbour to people who never saw the sea",
            "Nothing in this treaty helps the miners of Ostley",
            "Those who believe that the dam is safe are mistaken",
            "The council has lied to this town for years");
    private static final List<String> THINGS =
            List.of("people were hurt", "houses were flooded", "percent of voters agreed", "million dollars were lost");
    private static final List<String> TIMES =
            List.of("on Tuesday", "last week", "in March 2019", "three days ago", "on 4 November 1979");
    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2021-05-03T08:00:00Z");

    private final Random random;

    Newsroom(long seed) {
        this.random = new Random(seed);
    }

    /** A body of so many paragraphs. */
    String body(int paragraphs) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < paragraphs; i++) {
            out.add(paragraph());
        }
        return String.join("\n", out);
    }

    /** A story: every third article is written anew, the others reprint an earlier one with changes. */
    List<Account> story(int articles, int paragraphs) {
        List<String> bodies = new ArrayList<>();
        List<Account> out = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            String body = i % 3 == 0 ? body(paragraphs) : reprint(bodies.get(random.nextInt(bodies.size())));
            bodies.add(body);
            out.add(Account.of(article("n" + i, FIRST.plusMinutes(i), body)));
        }
        return out;
    }

    static Article article(String id, OffsetDateTime time, String body) {
        return new Article(
                id,
                new Capture(id, Optional.empty()),
                Optional.of(new Outlet("Outlet " + id, Optional.empty())),
                Optional.of(Published.at(time)),
                Optional.empty(),
                Optional.of("en"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(Part.whole(Part.Kind.BODY, body)),
                Map.of());
    }

    private String paragraph() {
        String name = pick(NAMES);
        return switch (random.nextInt(4)) {
            case 0 -> name + " " + pick(DEEDS) + " " + pick(TIMES) + ", officials said.";
            case 1 -> "\u201c" + pick(WORDS) + ",\u201d " + name + " said " + pick(TIMES) + ".";
            case 2 ->
                "At least " + random.nextInt(2, 900) + " " + pick(THINGS) + " " + pick(TIMES) + ", according to " + name
                        + ".";
            default ->
                name + " told state radio that the town " + pick(DEEDS) + ", while " + random.nextInt(2, 90) + " "
                        + pick(THINGS) + ".";
        };
    }

    private String reprint(String body) {
        List<String> out = new ArrayList<>();
        for (String p : body.lines().toList()) {
            if (random.nextInt(6) > 0) {
                out.add(random.nextInt(5) == 0 ? p.replace("said", "told reporters") : p);
            }
        }
        out.add(paragraph());
        return String.join("\n", out);
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
