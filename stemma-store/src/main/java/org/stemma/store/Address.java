package org.stemma.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One spelling for the many that an address of the web goes by. */
final class Address {
    /** Parameters that tell who follows a link, not what it leads to. */
    private static final Set<String> FOLLOWED = Set.of(
            "fbclid",
            "gclid",
            "dclid",
            "msclkid",
            "yclid",
            "igshid",
            "mc_cid",
            "mc_eid",
            "cmpid",
            "ocid",
            "ref_src",
            "ncid",
            "smid",
            "at_medium",
            "at_campaign",
            "xtor",
            "_ga");

    private Address() {}

    /**
     * Scheme, {@code www.}, port, fragment, last slash and parameters that only follow readers make no difference; the
     * others stand in one order. What is no address of the web is its own.
     */
    static String canonical(String address) {
        String stripped = address.strip();
        int scheme = stripped.indexOf("://");
        String name = scheme < 0 ? "" : stripped.substring(0, scheme).toLowerCase(Locale.ROOT);
        if (!name.equals("http") && !name.equals("https")) {
            return stripped;
        }
        int hash = stripped.indexOf('#');
        String rest = stripped.substring(scheme + 3, hash < 0 ? stripped.length() : hash);
        int query = rest.indexOf('?');
        String where = query < 0 ? rest : rest.substring(0, query);
        int slash = where.indexOf('/');
        String path = slash < 0 ? "" : where.substring(slash);
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        String parameters = query < 0 ? "" : parameters(rest.substring(query + 1));
        return host(slash < 0 ? where : where.substring(0, slash))
                + path
                + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    private static String host(String printed) {
        String host = printed.toLowerCase(Locale.ROOT);
        for (String port : List.of(":80", ":443", ":")) {
            if (host.endsWith(port)) {
                host = host.substring(0, host.length() - port.length());
            }
        }
        return host.startsWith("www.") && host.indexOf('.', 4) > 0 ? host.substring(4) : host;
    }

    private static String parameters(String query) {
        List<String> kept = new ArrayList<>();
        for (String parameter : Arrays.asList(query.split("&"))) {
            int equals = parameter.indexOf('=');
            String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
            if (!parameter.isEmpty() && !name.startsWith("utm_") && !FOLLOWED.contains(name)) {
                kept.add(parameter);
            }
        }
        kept.sort(null);
        return String.join("&", kept);
    }
}
