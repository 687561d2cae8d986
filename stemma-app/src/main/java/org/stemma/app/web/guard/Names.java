package org.stemma.app.web.guard;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names the desk goes by. A page of a stranger's site can make its own name point to this machine (DNS rebinding);
 * its requests then come in by that name, and are known by it.
 */
public final class Names {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> names;

    /**
     * The desk goes by the loopback names and by these.
     *
     * @param others host names or addresses without port, an IPv6 address in brackets
     */
    public Names(Set<String> others) {
        names = new TreeSet<>(LOOPBACK);
        for (String name : others) {
            names.add(name.toLowerCase(Locale.ROOT));
        }
    }

    /**
     * Whether the desk is meant by this {@code Host}: {@code name} or {@code name:port}. The port is not compared, since
     * a proxy or a tunnel may have another; a stranger's page cannot choose the name.
     */
    public boolean mean(String host) {
        return names.contains(withoutPort(host).toLowerCase(Locale.ROOT));
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }
}
