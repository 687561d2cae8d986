package org.stemma.app.linked;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.stemma.article.Article;

/** How an article is named outside of its dossier. */
public final class Sources {
    private Sources() {}

    /** Its address; without one the hash of its bytes as a named information URI (RFC 6920), else its file. */
    public static String iri(Article a) {
        return address(a)
                .or(() -> a.capture().sha256().map(Sources::named))
                .orElseGet(() -> file(a.capture().name()));
    }

    /** Its address, if that is one of the web. */
    public static Optional<String> address(Article a) {
        return a.url().filter(Sources::isOfTheWeb);
    }

    private static boolean isOfTheWeb(String url) {
        try {
            URI uri = new URI(url);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String named(String sha256) {
        byte[] hash = HexFormat.of().parseHex(sha256);
        return "ni:///sha-256;" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static String file(String name) {
        try {
            return new URI(null, null, "/" + name, null).toASCIIString();
        } catch (URISyntaxException e) {
            return "urn:x-stemma:article";
        }
    }
}
