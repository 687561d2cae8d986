package org.stemma.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Chooses a page's headline, without the site's name that meta titles end in. */
final class Titles {
    private static final List<String> BARS =
            List.of(" | ", " - ", " \u2013 ", " \u2014 ", " :: ", " \u00b7 ", " \u00bb ", " \u00ab ");
    private static final int LEAST = 10;

    private Titles() {}

    static Told<String> of(Document page, JsonLd jsonLd, MetaElements metas, String site) {
        List<Evidence> told = new ArrayList<>(jsonLd.words("headline"));
        told.addAll(metas.of("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title"));
        List<Evidence> named = new ArrayList<>();
        String title = page.title().strip();
        if (!title.isEmpty()) {
            named.add(new Evidence("title element", title));
        }
        List<Evidence> shown = shown(page);
        List<Evidence> all = new ArrayList<>(told);
        all.addAll(shown);
        all.addAll(named);
        // A meta title often ends in the site's name; the heading that readers see does not.
        List<Evidence> whole = told.isEmpty() ? named : told;
        for (Evidence heading : shown) {
            boolean only = shown.size() == 1 && whole.isEmpty();
            if (only || whole.stream().anyMatch(t -> contains(t.words(), heading.words()))) {
                return new Told<>(Optional.of(heading.words()), heading.where() + ", as the metadata have it", all);
            }
        }
        Optional<Evidence> best = told.stream()
                .findFirst()
                .or(() -> shown.size() == 1
                        ? shown.stream().findFirst()
                        : named.stream().findFirst());
        return best.map(e -> new Told<>(Optional.of(withoutSite(e, site)), e.where(), all))
                .orElseGet(Told::nothing);
    }

    private static List<Evidence> shown(Document page) {
        List<Evidence> out = new ArrayList<>();
        for (Element h : page.getElementsByTag("h1")) {
            if (h.hasText() && out.size() < 20) {
                out.add(new Evidence("h1", h.text().strip()));
            }
        }
        return out;
    }

    private static boolean contains(String longer, String part) {
        return part.length() > LEAST && longer.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    /** A title's last part goes when it is the site's name, or when only a title element says so; its first when the name is. */
    private static String withoutSite(Evidence e, String site) {
        String title = e.words();
        String name = Letters.of(site);
        for (String bar : BARS) {
            int last = title.lastIndexOf(bar);
            int first = title.indexOf(bar);
            if (first > 0
                    && !name.isEmpty()
                    && Letters.of(title.substring(0, first)).equals(name)) {
                return title.substring(first + bar.length()).strip();
            }
            boolean named = last > 0
                    && !name.isEmpty()
                    && Letters.of(title.substring(last)).equals(name);
            if (named || e.where().equals("title element") && last > title.length() / 3) {
                return title.substring(0, last).strip();
            }
        }
        return title;
    }
}
