package org.stemma.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.stemma.article.Article;
import org.stemma.article.Edition;

/**
 * By what an article is known again.
 *
 * @param keys all that name it, the surest first: the item it is an edition of, its address; its words where it has neither
 * @param fingerprint of its title and text: SHA-256
 */
record Identity(List<String> keys, String fingerprint) {
    /** Digits of an id: 60 bits, so that among ten million articles hardly two have the same by chance. */
    private static final int SHORT = 12;

    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

    Identity {
        keys = List.copyOf(keys);
    }

    static Identity of(Article article) {
        String words = article.title().orElse("") + '\n' + article.body();
        String fingerprint = Hash.of(words.getBytes(StandardCharsets.UTF_8));
        List<String> keys = new ArrayList<>();
        article.edition().map(Edition::item).ifPresent(item -> keys.add("item:" + Address.canonical(item)));
        article.url().map(url -> "url:" + Address.canonical(url)).ifPresent(keys::add);
        if (keys.isEmpty()) {
            keys.add("text:" + fingerprint);
        }
        return new Identity(keys, fingerprint);
    }

    /** A short name made of the surest key; longer at every attempt, for the day when two share one. */
    String id(int attempt) {
        byte[] hash = Hash.sha256(keys.get(0).getBytes(StandardCharsets.UTF_8));
        StringBuilder out = new StringBuilder("a");
        for (int i = 0; i < SHORT + attempt; i++) {
            int bit = i * 5;
            int two = (hash[bit / 8] & 0xff) << 8 | hash[bit / 8 + 1] & 0xff;
            out.append(DIGITS.charAt(two >> 11 - bit % 8 & 31));
        }
        return out.toString();
    }
}
