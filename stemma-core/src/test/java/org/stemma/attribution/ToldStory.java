package org.stemma.attribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.article.Published;
import org.stemma.text.Span;

/** Articles made of nothing but what people say in them. */
final class ToldStory {
    private final Map<String, StringBuilder> bodies = new TreeMap<>();
    private final Map<String, List<Attribution>> attributions = new TreeMap<>();
    private final Map<String, LocalDate> days = new TreeMap<>();

    void says(String article, String speaker, String words) {
        add(article, speaker, words, Attribution.Kind.DIRECT);
    }

    /** Of whose words some stand in marks. */
    void repeats(String article, String speaker, String words) {
        add(article, speaker, words, Attribution.Kind.MIXED);
    }

    void reports(String article, String speaker, String words) {
        add(article, speaker, words, Attribution.Kind.INDIRECT);
    }

    private void add(String article, String speaker, String words, Attribution.Kind kind) {
        StringBuilder body = bodies.computeIfAbsent(article, a -> new StringBuilder());
        body.append(speaker).append(" said ");
        Span content = new Span(body.length(), body.length() + words.length());
        body.append(words).append(".\n");
        Speaker who = speaker.isEmpty() ? new Speaker.Unknown() : new Speaker.Known(speaker, content);
        attributions
                .computeIfAbsent(article, a -> new ArrayList<>())
                .add(new Attribution(
                        kind,
                        Attribution.Act.SPEECH,
                        List.of(content),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        who,
                        1));
    }

    void dated(String article, LocalDate day) {
        days.put(article, day);
    }

    int size() {
        return attributions.values().stream().mapToInt(List::size).sum();
    }

    String body(String article) {
        return String.valueOf(bodies.get(article));
    }

    List<AttributedAccount> accounts() {
        List<AttributedAccount> out = new ArrayList<>();
        attributions.forEach((id, found) -> {
            Article plain = Article.ofBody(id, body(id));
            Article dated = new Article(
                    id,
                    plain.capture(),
                    plain.outlet(),
                    Optional.of(Published.on(days.getOrDefault(id, LocalDate.of(2031, 5, 1 + id.charAt(0) % 3)))),
                    plain.url(),
                    plain.language(),
                    plain.author(),
                    plain.agency(),
                    plain.dateline(),
                    plain.parts(),
                    plain.extra());
            out.add(new AttributedAccount(Account.of(dated), found));
        });
        return out;
    }

    List<Utterance> join() {
        return UtteranceCollator.join(accounts());
    }

    /** True when a statement of one article stands against one of the other. */
    boolean arePassage(String article, String other) {
        return join().stream()
                .flatMap(u -> u.passages().stream())
                .map(p -> p.carriers().stream().map(Carrier::article).toList())
                .anyMatch(articles -> articles.contains(article) && articles.contains(other));
    }

    /** A line an utterance: the articles that carry it. */
    List<String> carriers() {
        return join().stream()
                .map(u -> String.join(
                        " ", u.carriers().stream().map(Carrier::article).toList()))
                .toList();
    }
}
