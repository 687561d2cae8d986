package org.stemma.app.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stemma.article.Article;
import org.stemma.article.Part;
import org.stemma.article.PartSpan;
import org.stemma.dossier.Citation;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Excerpts;
import org.stemma.text.Span;

/**
 * All citations of one file, numbered from 1 in the order in which they were asked for; equal words of one place have one
 * number.
 */
public final class Citations {
    private final boolean full;
    private final int throng;
    private final Map<String, Reprinted> reprinted = new HashMap<>();
    private final Map<String, Article> articles = new LinkedHashMap<>();
    private final Map<String, Integer> order = new HashMap<>();
    private final Map<String, Dossier> storyOf = new HashMap<>();
    private final Map<Dossier, Map<String, List<Span>>> excerpts = new IdentityHashMap<>();
    private final Map<String, List<Span>> shown = new HashMap<>();
    private final Map<Place, Integer> numbers = new HashMap<>();
    private final List<Citation> all = new ArrayList<>();

    private record Place(String article, PartSpan where) {}

    /**
     * Starts with none.
     *
     * @param dossiers all stories of the file
     * @param full true when the file holds whole articles
     */
    public Citations(List<Dossier> dossiers, boolean full) {
        this(dossiers, full, Integer.MAX_VALUE);
    }

    /**
     * Starts with none.
     *
     * @param dossiers all stories of the file
     * @param full true when the file holds whole articles
     * @param throng in stories of more articles the file holds of a copy only what its original has not
     */
    public Citations(List<Dossier> dossiers, boolean full, int throng) {
        this.full = full;
        this.throng = throng;
        for (Dossier d : dossiers) {
            for (Article a : d.articles()) {
                articles.put(a.id(), a);
                order.put(a.id(), order.size());
                storyOf.put(a.id(), d);
            }
        }
    }

    /** False for a lost source, which has no words of its own. */
    public boolean knows(String article) {
        return articles.containsKey(article);
    }

    /** The number of words in an article's body. */
    public int body(String article, Span words) {
        return of(article, new PartSpan(article(article).bodyIndex(), words));
    }

    /** The number of words in any part of an article. */
    public int of(String article, PartSpan where) {
        return numbers.computeIfAbsent(new Place(article, where), p -> {
            Article a = article(article);
            all.add(Citation.of(a, where, room(a, where)));
            return all.size();
        });
    }

    /** The numbers of several stretches of an article's body as one reference: {@code 17+18}. */
    public String reference(String article, Collection<Span> words) {
        return words.stream().map(s -> Integer.toString(body(article, s))).collect(Collectors.joining(Reference.AND));
    }

    /** A place of an article whose words stand in the file in full: {@code 3:7:120-560} for the third article, part 7. */
    public String place(String article, PartSpan where) {
        return order.get(article) + ":" + where.part() + ":" + where.span().start() + "-"
                + where.span().end();
    }

    /** What of an article's body the file holds, in order; the stretches do not touch each other. */
    public List<Span> shown(String article) {
        return shown.computeIfAbsent(article, id -> {
            int length = article(id).body().length();
            if (full) {
                return length == 0 ? List.of() : List.of(new Span(0, length));
            }
            Dossier dossier = Optional.ofNullable(storyOf.get(id)).orElseThrow();
            List<Span> own = excerpts.computeIfAbsent(dossier, Excerpts::of).getOrDefault(id, List.of());
            return isThrong(dossier)
                    ? reprinted(dossier).left(id, dossier.of(id).account().body(), own)
                    : own;
        });
    }

    /** The article of which a copy's sentences are left out, since they stand in it too. */
    public Optional<String> readInstead(String article) {
        return Optional.ofNullable(storyOf.get(article))
                .filter(d -> !full && isThrong(d))
                .flatMap(d -> reprinted(d).original(article));
    }

    private boolean isThrong(Dossier dossier) {
        return dossier.findings().size() > throng;
    }

    private Reprinted reprinted(Dossier dossier) {
        return reprinted.computeIfAbsent(dossier.id(), id -> new Reprinted(dossier.copyTree()));
    }

    /** An article's whole body. */
    public String body(String article) {
        return article(article).body();
    }

    /** The words of an article's body. */
    public String words(String article, Span span) {
        return span.of(article(article).body());
    }

    /** All until now; the first has the number 1. */
    public List<Citation> all() {
        return List.copyOf(all);
    }

    private Article article(String id) {
        Article a = articles.get(id);
        if (a == null) {
            throw new IllegalArgumentException("no article " + id + " in any story");
        }
        return a;
    }

    /** The stretch around words that the file holds anyway: prefix and suffix must not pass on more than that. */
    private Span room(Article a, PartSpan where) {
        Part part = a.parts().get(where.part());
        return switch (part.kind()) {
            case BODY ->
                shown(a.id()).stream()
                        .filter(s -> s.contains(where.span()))
                        .findFirst()
                        .orElse(where.span());
            case TITLE, BYLINE, DATELINE, SUBHEAD, CREDIT ->
                new Span(0, part.text().length());
            case CAPTION, FURNITURE -> full ? new Span(0, part.text().length()) : where.span();
        };
    }
}
