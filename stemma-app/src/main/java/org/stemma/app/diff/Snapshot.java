package org.stemma.app.diff;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * As much of dossiers as two of them are compared by.
 *
 * @param articles of all stories
 * @param stories one a dossier
 */
public record Snapshot(List<Snapshot.Account> articles, List<Snapshot.Story> stories) {
    /** Copies the lists. */
    public Snapshot {
        articles = List.copyOf(articles);
        stories = List.copyOf(stories);
    }

    /**
     * An article.
     *
     * @param id of the article
     * @param outlet who published it; empty when unknown
     * @param title its headline; empty for none
     * @param published when; empty when unknown
     * @param url its address; empty when unknown
     * @param textSha256 of its body
     * @param length of its body, in UTF-16 units; -1 when unknown
     * @param passages what is known of its body, in order
     */
    public record Account(
            String id,
            String outlet,
            String title,
            String published,
            String url,
            String textSha256,
            int length,
            List<Passage> passages) {
        /** Copies the list. */
        public Account {
            passages = List.copyOf(passages);
        }

        /** Words of its body, if they are known. */
        public Optional<String> words(int start, int end) {
            return passages.stream()
                    .filter(p ->
                            p.start() <= start && end <= p.start() + p.words().length() && start <= end)
                    .findFirst()
                    .map(p -> p.words().substring(start - p.start(), end - p.start()));
        }
    }

    /**
     * A stretch of an article's body.
     *
     * @param start of it in the body
     * @param words that stand there
     */
    public record Passage(int start, String words) {}

    /**
     * A story.
     *
     * @param id in its file
     * @param title of it
     * @param articles ids
     * @param sigla for each article its sign
     * @param lineages articles of one origin together
     * @param copies who copied whom
     * @param utterances who said what
     * @param figures compared
     */
    public record Story(
            String id,
            String title,
            List<String> articles,
            Map<String, String> sigla,
            List<List<String>> lineages,
            List<Copy> copies,
            List<Utterance> utterances,
            List<Figure> figures) {
        /** Copies what it is given. */
        public Story {
            articles = List.copyOf(articles);
            sigla = Map.copyOf(sigla);
            lineages = lineages.stream().map(List::copyOf).toList();
            copies = List.copyOf(copies);
            utterances = List.copyOf(utterances);
            figures = List.copyOf(figures);
        }

        /** The sign of an article; its id without one. */
        public String siglum(String article) {
            return sigla.getOrDefault(article, article);
        }

        /** The articles of one origin with this one. */
        public List<String> lineage(String article) {
            return lineages.stream()
                    .filter(l -> l.contains(article))
                    .findFirst()
                    .orElse(List.of(article));
        }
    }

    /**
     * A copy.
     *
     * @param from the original, an article or a lost source
     * @param to the copy
     * @param kind reprint, partial, revision, own_text
     * @param share of the copy's own prose that is the original's
     * @param credited true when it says so
     * @param directed false when nothing decides who was first
     * @param edits cuts of some length, and all inside quotation marks
     */
    public record Copy(
            String from, String to, String kind, double share, boolean credited, boolean directed, List<Edit> edits) {
        /** Copies the list. */
        public Copy {
            edits = List.copyOf(edits);
        }
    }

    /**
     * What a copyist did at one place.
     *
     * @param kind cut, added, moved, ...
     * @param quoted true inside quotation marks
     * @param words how many
     * @param from where in the original
     * @param to where in the copy
     */
    public record Edit(String kind, boolean quoted, int words, Place from, Place to) {}

    /**
     * Offsets in a body.
     *
     * @param start first unit
     * @param end one past the last
     */
    public record Place(int start, int end) {}

    /**
     * An utterance.
     *
     * @param id in its story
     * @param speaker canonical, if known
     * @param carriers who has it, in which words
     */
    public record Utterance(String id, Optional<String> speaker, List<Carrier> carriers) {
        /** Copies the list. */
        public Utterance {
            carriers = List.copyOf(carriers);
        }

        /** The articles that carry it, in their order. */
        public Set<String> articles() {
            Set<String> out = new LinkedHashSet<>();
            carriers.forEach(c -> out.add(c.article()));
            return out;
        }

        /** Its longest words in quotation marks alone, else the longest that have some, else its longest words. */
        public String words() {
            String best = "";
            int rank = Integer.MAX_VALUE;
            for (Carrier c : carriers) {
                if (c.rank() < rank || c.rank() == rank && c.words().length() > best.length()) {
                    best = c.words();
                    rank = c.rank();
                }
            }
            return best;
        }
    }

    /**
     * One article's words for an utterance.
     *
     * @param article id
     * @param kind direct, indirect, mixed
     * @param words in that article
     */
    public record Carrier(String article, String kind, String words) {
        /** True when some of it stands in quotation marks. */
        public boolean isQuoted() {
            return !kind.equals("indirect");
        }

        private int rank() {
            return kind.equals("direct") ? 0 : isQuoted() ? 1 : 2;
        }
    }

    /**
     * A figure.
     *
     * @param what is counted
     * @param status agree, compatible, differ, evolves
     * @param kind number or name
     * @param readings its values
     */
    public record Figure(String what, String status, String kind, List<Reading> readings) {
        /** Copies the list. */
        public Figure {
            readings = List.copyOf(readings);
        }
    }

    /**
     * A value.
     *
     * @param value plain
     * @param words as the first witness prints it
     * @param articles that give it
     */
    public record Reading(String value, String words, List<String> articles) {
        /** Copies the list. */
        public Reading {
            articles = List.copyOf(articles);
        }
    }
}
