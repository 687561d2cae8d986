package org.stemma.article;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stemma.text.Lexicon;

/** The outlets Stemma knows: their usual names, other names and hosts. */
public final class Outlets {
    private static final Map<String, String> BY_NAME = new HashMap<>();
    private static final Map<String, String> BY_HOST = new HashMap<>();

    static {
        for (List<String> entry : Lexicon.rows(Outlets.class, "outlets.tsv")) {
            String name = entry.get(0);
            BY_NAME.putIfAbsent(key(name), name);
            for (String host : entry.get(1).split(" ")) {
                BY_HOST.putIfAbsent(host, name);
            }
            if (entry.size() > 2) {
                for (String alias : entry.get(2).split("\\|")) {
                    BY_NAME.putIfAbsent(key(alias), name);
                }
            }
        }
    }

    private Outlets() {}

    /** The usual name of the outlet that is called so: {@code Al Jazeera} for "Aljazeera". */
    public static Optional<String> named(String name) {
        return Optional.ofNullable(BY_NAME.get(key(name)));
    }

    /** The usual name of the outlet that publishes on this host or on one above it: {@code CNN} for "edition.cnn.com". */
    public static Optional<String> atHost(String host) {
        String h = bare(host);
        while (!h.isEmpty()) {
            String name = BY_HOST.get(h);
            if (name != null) {
                return Optional.of(name);
            }
            int dot = h.indexOf('.');
            h = dot < 0 ? "" : h.substring(dot + 1);
        }
        return Optional.empty();
    }

    /**
     * The outlet of an article, from the name and the address its source gives; empty when it gives neither.
     *
     * <p>A name that is a host ({@code nytimes.com}) is read as one. A known name goes before a known host, that before a
     * name Stemma does not know, and that before a host it does not know.
     */
    public static Optional<Outlet> outlet(Optional<String> name, Optional<String> url) {
        Optional<String> given = name.map(String::strip).filter(n -> !n.isEmpty());
        Optional<String> nameAsHost = given.filter(Outlets::looksLikeHost).map(n -> bare(n));
        Optional<String> host = url.flatMap(Outlets::host).or(() -> nameAsHost);
        return given.flatMap(Outlets::named)
                .or(() -> nameAsHost.flatMap(Outlets::atHost))
                .or(() -> host.flatMap(Outlets::atHost))
                .or(() -> given.filter(n -> nameAsHost.isEmpty()))
                .or(() -> nameAsHost)
                .or(() -> host)
                .map(n -> new Outlet(n, host));
    }

    /** The host of an address, without {@code www.}; empty when it has none. */
    public static Optional<String> host(String url) {
        int scheme = url.indexOf("://");
        if (scheme < 0) {
            return Optional.empty();
        }
        int from = scheme + 3;
        int to = from;
        while (to < url.length() && "/?#".indexOf(url.charAt(to)) < 0) {
            to++;
        }
        int user = url.lastIndexOf('@', to - 1);
        int start = user >= from ? user + 1 : from;
        int port = url.indexOf(':', start);
        String host = bare(url.substring(start, port >= 0 && port < to ? port : to));
        return host.isEmpty() ? Optional.empty() : Optional.of(host);
    }

    private static boolean looksLikeHost(String name) {
        int path = name.indexOf('/');
        String host = path < 0 ? name : name.substring(0, path);
        int dot = host.lastIndexOf('.');
        if (dot <= 0 || host.length() - dot < 3 || host.indexOf(' ') >= 0) {
            return false;
        }
        for (int i = dot + 1; i < host.length(); i++) {
            if (!Character.isLetter(host.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String bare(String host) {
        String h = host.toLowerCase(Locale.ROOT);
        int path = h.indexOf('/');
        h = path < 0 ? h : h.substring(0, path);
        return h.startsWith("www.") ? h.substring(4) : h;
    }

    private static String key(String name) {
        StringBuilder out = new StringBuilder(name.length());
        String s = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < s.length(); i++) {
            if (Character.isLetterOrDigit(s.charAt(i))) {
                out.append(s.charAt(i));
            }
        }
        return out.length() > 3 && out.indexOf("the") == 0 ? out.substring(3) : out.toString();
    }
}
