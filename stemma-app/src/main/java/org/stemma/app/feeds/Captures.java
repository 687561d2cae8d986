package org.stemma.app.feeds;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.stemma.article.Article;
import org.stemma.article.Capture;
import org.stemma.ingest.Onlooker;

/** Holds the raw bytes of what was read until its articles are added. */
final class Captures implements Onlooker {
    private final Map<String, byte[]> held = new HashMap<>();

    @Override
    public void taken(Capture capture, byte[] raw) {
        held.put(capture.sha256().orElseThrow(), raw);
    }

    /** The bytes of an article, given to the first that asks for them. */
    Optional<byte[]> of(Article article) {
        return article.capture().sha256().flatMap(hash -> Optional.ofNullable(held.remove(hash)));
    }

    /** Lets all of them go. */
    void clear() {
        held.clear();
    }
}
