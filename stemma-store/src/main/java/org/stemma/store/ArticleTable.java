package org.stemma.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.stemma.article.Article;

/** The tables of articles, their versions, the names they are known by, and captures. */
final class ArticleTable {
    /**
     * Where an article stands.
     *
     * @param id of the article
     * @param version its newest
     * @param story it is in
     */
    record Standing(String id, int version, String story) {}

    private final Handle handle;

    ArticleTable(Handle handle) {
        this.handle = handle;
    }

    /** The article that one of these keys names, the surest first. */
    Optional<Standing> known(List<String> keys) {
        for (String key : keys) {
            Optional<Standing> found = handle.createQuery("SELECT a.id, a.version, a.story FROM article_key k"
                            + " JOIN article a ON a.id = k.article WHERE k.name = :key")
                    .bind("key", key)
                    .map((r, c) -> new Standing(r.getString(1), r.getInt(2), r.getString(3)))
                    .findOne();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    Optional<Standing> standing(String id) {
        return handle.createQuery("SELECT id, version, story FROM article WHERE id = :id")
                .bind("id", id)
                .map((r, c) -> new Standing(r.getString(1), r.getInt(2), r.getString(3)))
                .findOne();
    }

    /** An id for a new article that no other has. */
    String newId(Identity identity) {
        for (int attempt = 0; ; attempt++) {
            String id = identity.id(attempt);
            if (standing(id).isEmpty()) {
                return id;
            }
        }
    }

    /** The number of the version with these words, if the article ever had them. */
    Optional<Integer> versionWith(String article, String fingerprint) {
        return handle.createQuery(
                        "SELECT MIN(number) FROM version WHERE article = :article AND fingerprint = :fingerprint")
                .bind("article", article)
                .bind("fingerprint", fingerprint)
                .mapTo(Integer.class)
                .findOne();
    }

    /** Puts all names of an article down; one that is another's stays there. */
    void name(String article, List<String> keys) {
        for (String key : keys) {
            handle.createUpdate("INSERT INTO article_key (name, article) VALUES (:key, :article)"
                            + " ON CONFLICT (name) DO NOTHING")
                    .bind("key", key)
                    .bind("article", article)
                    .execute();
        }
    }

    void add(Prepared.Row row, String story, long revision) {
        handle.createUpdate("INSERT INTO article (id, version, story, title, outlet, published, seen, written, changed)"
                        + " VALUES (:id, 1, :story, :title, :outlet, :published, :seen, :changed, :changed)")
                .bind("id", row.account().id())
                .bind("story", story)
                .bind("title", row.title())
                .bind("outlet", row.outlet())
                .bind("published", row.published().orElse(null))
                .bind("seen", row.seen())
                .bind("changed", revision)
                .execute();
    }

    void replace(Prepared.Row row, int version, String story, long revision) {
        handle.createUpdate(
                        "UPDATE article SET version = :version, story = :story, title = :title, outlet = :outlet,"
                                + " published = :published, seen = :seen, written = :changed, changed = :changed WHERE id = :id")
                .bind("id", row.account().id())
                .bind("version", version)
                .bind("story", story)
                .bind("title", row.title())
                .bind("outlet", row.outlet())
                .bind("published", row.published().orElse(null))
                .bind("seen", row.seen())
                .bind("changed", revision)
                .execute();
    }

    void move(String article, String story, long revision) {
        handle.createUpdate("UPDATE article SET story = :story, changed = :changed WHERE id = :id")
                .bind("story", story)
                .bind("changed", revision)
                .bind("id", article)
                .execute();
    }

    void addVersion(Article article, int number, String fingerprint, Instant now, Optional<String> capture) {
        handle.createUpdate("INSERT INTO version (article, number, fingerprint, added, capture, content)"
                        + " VALUES (:article, :number, :fingerprint, :added, :capture, :content)")
                .bind("article", article.id())
                .bind("number", number)
                .bind("fingerprint", fingerprint)
                .bind("added", now.toEpochMilli())
                .bind("capture", capture.orElse(null))
                .bind("content", ArticleJson.pack(article))
                .execute();
    }

    Optional<Article> version(String article, int number) {
        return handle.createQuery("SELECT content FROM version WHERE article = :article AND number = :number")
                .bind("article", article)
                .bind("number", number)
                .mapTo(byte[].class)
                .findOne()
                .map(ArticleJson::unpack);
    }

    /**
     * An article's newest version.
     *
     * @param article itself
     * @param version its number
     */
    record Newest(Article article, int version) {}

    List<Newest> newest(List<String> ids) {
        return handle.createQuery("SELECT v.content, v.number FROM article a"
                        + " JOIN version v ON v.article = a.id AND v.number = a.version WHERE a.id IN (<ids>)")
                .bindList("ids", ids)
                .map((r, c) -> new Newest(ArticleJson.unpack(r.getBytes(1)), r.getInt(2)))
                .list();
    }

    List<StoredArticle.Version> versions(String article) {
        return handle.createQuery("SELECT number, added, fingerprint, capture FROM version WHERE article = :article"
                        + " ORDER BY number")
                .bind("article", article)
                .map((r, c) -> new StoredArticle.Version(
                        r.getInt(1),
                        Instant.ofEpochMilli(r.getLong(2)),
                        r.getString(3),
                        Optional.ofNullable(r.getString(4))))
                .list();
    }

    /** The texts that came with these events, packed, by {@code id/version}. */
    Map<String, byte[]> contents(long from, long to) {
        Map<String, byte[]> out = new LinkedHashMap<>();
        handle.createQuery("SELECT v.article, v.number, v.content FROM event e JOIN version v ON v.article = e.article"
                        + " AND v.number = e.version WHERE e.kind = 'ARRIVAL' AND e.number BETWEEN :from AND :to")
                .bind("from", from)
                .bind("to", to)
                .map((r, c) -> out.put(r.getString(1) + '/' + r.getInt(2), r.getBytes(3)))
                .list();
        return out;
    }

    /** The story of every article. */
    Map<String, String> storyOfAll() {
        Map<String, String> out = new LinkedHashMap<>();
        handle.createQuery("SELECT id, story FROM article ORDER BY id")
                .map((r, c) -> out.put(r.getString(1), r.getString(2)))
                .list();
        return out;
    }

    /** How many articles a story has. */
    int count(String story) {
        return handle.createQuery("SELECT COUNT(*) FROM article WHERE story = :story")
                .bind("story", story)
                .mapTo(Integer.class)
                .one();
    }

    /** The ids of a story's articles, by time, then id. */
    List<String> of(String story) {
        return handle.createQuery("SELECT id FROM article WHERE story = :story"
                        + " ORDER BY CASE WHEN published IS NULL THEN 1 ELSE 0 END, published, id")
                .bind("story", story)
                .mapTo(String.class)
                .list();
    }

    /**
     * An article that is not in the index as it is here.
     *
     * @param id of the article
     * @param story it is in
     * @param written true when its text has changed, not only its story
     */
    record Unfiled(String id, String story, boolean written) {}

    /** The articles that have changed after one revision and up to another. */
    List<Unfiled> unfiled(long after, long upTo) {
        return handle.createQuery("SELECT id, story, written FROM article WHERE changed > :after AND changed <= :upTo"
                        + " ORDER BY changed, id")
                .bind("after", after)
                .bind("upTo", upTo)
                .map((r, c) -> new Unfiled(r.getString(1), r.getString(2), r.getLong(3) > after))
                .list();
    }

    void keep(String sha256, byte[] packed) {
        handle.createUpdate("INSERT INTO capture (sha256, content) VALUES (:sha256, :content)"
                        + " ON CONFLICT (sha256) DO NOTHING")
                .bind("sha256", sha256)
                .bind("content", packed)
                .execute();
    }

    Optional<byte[]> capture(String sha256) {
        return handle.createQuery("SELECT content FROM capture WHERE sha256 = :sha256")
                .bind("sha256", sha256)
                .mapTo(byte[].class)
                .findOne()
                .map(Packed::unpack);
    }

    /** Remembers how far an input was read. */
    void mark(String input, String place) {
        handle.createUpdate("INSERT INTO mark (input, place) VALUES (:input, :place)"
                        + " ON CONFLICT (input) DO UPDATE SET place = excluded.place")
                .bind("input", input)
                .bind("place", place)
                .execute();
    }

    Optional<String> mark(String input) {
        return handle.createQuery("SELECT place FROM mark WHERE input = :input")
                .bind("input", input)
                .mapTo(String.class)
                .findOne();
    }

    Counts counts() {
        List<Long> numbers = new ArrayList<>();
        for (String from : List.of("article", "version", "story WHERE articles > 0", "capture")) {
            numbers.add(handle.createQuery("SELECT COUNT(*) FROM " + from)
                    .mapTo(Long.class)
                    .one());
        }
        return new Counts(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
    }
}
