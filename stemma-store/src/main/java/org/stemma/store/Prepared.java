package org.stemma.store;

import java.time.Instant;
import java.util.Optional;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.article.Outlet;
import org.stemma.article.Published;

/**
 * An entry with all that can be worked out before it is this writer's turn: packed bytes, hashes, keys.
 *
 * @param entry as it came
 * @param identity by which it is known again
 * @param capture its bytes, packed, if they are to be kept
 * @param findings packed
 */
record Prepared(Entry entry, Identity identity, Optional<byte[]> capture, byte[] findings) {
    static Prepared of(Entry entry) {
        entry.raw().ifPresent(raw -> {
            if (!entry.article().capture().sha256().equals(Optional.of(Hash.of(raw)))) {
                throw new IllegalArgumentException(
                        "the bytes of " + entry.article().capture().name() + " have not the hash of its capture");
            }
        });
        return new Prepared(
                entry,
                Identity.of(entry.article()),
                entry.raw().map(Packed::pack),
                FindingsTable.pack(entry.findings()));
    }

    Account account() {
        return entry.findings().account();
    }

    /** The article as the library names it. */
    Row row(String id, Instant now) {
        Article article = entry.article().withId(id);
        Optional<Instant> published = article.published().map(Published::earliest);
        return new Row(
                new Account(article, account().body()),
                article.title().orElse(""),
                article.outlet().map(Outlet::name).orElse(""),
                published.map(Instant::toEpochMilli),
                published.orElse(now).toEpochMilli());
    }

    /**
     * What the table of articles has of one.
     *
     * @param account under its id in the library
     * @param title empty when it has none
     * @param outlet empty when it is not known
     * @param published in milliseconds, if known
     * @param seen when it was published, or added where that is not known
     */
    record Row(Account account, String title, String outlet, Optional<Long> published, long seen) {}
}
