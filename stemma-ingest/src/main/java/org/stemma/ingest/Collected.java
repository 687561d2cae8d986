package org.stemma.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.stemma.article.Article;
import org.stemma.article.Capture;
import org.stemma.article.Edition;
import org.stemma.ingest.page.HtmlPage;

/**
 * Collects all articles of a run, each under an id of its own.
 *
 * <p>One of the same item with the same words is taken once: an edition that a feed repeats, an address that an archive has
 * twice.
 */
final class Collected implements Taker {
    private final Onlooker onlooker;
    private final List<Article> articles = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Refusal> notes = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> editions = new HashSet<>();
    private final Map<String, Integer> repeated = new TreeMap<>();

    Collected(Onlooker onlooker) {
        this.onlooker = onlooker;
    }

    Reading reading() {
        repeated.forEach((name, n) -> notes.add(new Refusal(
                name, n == 1 ? "has one item that was read before" : "has " + n + " items that were read before")));
        // Notes of one input keep their order: it is that of its records.
        Comparator<Refusal> byName = Comparator.comparing(Refusal::name);
        return new Reading(
                articles.stream().sorted(Article.BY_TIME_THEN_ID).toList(),
                refusals.stream().sorted(byName.thenComparing(Refusal::reason)).toList(),
                notes.stream().sorted(byName).toList());
    }

    @Override
    public void article(String input, Article article, Optional<Archives.Mark> mark) {
        Optional<String> item =
                article.edition().map(Edition::item).or(() -> mark.isPresent() ? article.url() : Optional.empty());
        if (item.isPresent()) {
            String text = item.get() + '\n' + article.title().orElse("") + '\n' + article.body();
            if (!editions.add(Bytes.sha256(text.getBytes(StandardCharsets.UTF_8)))) {
                repeated.merge(input, 1, Integer::sum);
                return;
            }
        }
        articles.add(article.withId(ownId(article.id())));
    }

    /** An id that no other article of this run has: a number is added to one that is taken. */
    private String ownId(String wanted) {
        String id = wanted;
        for (int n = 2; !ids.add(id); n++) {
            id = wanted + "-" + n;
        }
        return id;
    }

    @Override
    public void refused(Refusal refusal) {
        refusals.add(refusal);
    }

    @Override
    public void noted(Refusal note) {
        notes.add(note);
    }

    @Override
    public void taken(Capture capture, byte[] raw) {
        onlooker.taken(capture, raw);
    }

    @Override
    public void page(Capture capture, HtmlPage page) {
        onlooker.page(capture, page);
    }
}
