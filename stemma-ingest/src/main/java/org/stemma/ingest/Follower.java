package org.stemma.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.stemma.article.Draft;
import org.stemma.article.Outlets;
import org.stemma.article.Published;
import org.stemma.ingest.fetch.NotFetched;

/**
 * Fetches the articles behind the items of one feed that has only summaries of them, the newest first.
 *
 * <p>The same fetcher as for everything: its guard, robots.txt, pauses and limits. Where a page cannot be had, the summary
 * stays, and one line says of how many and why.
 */
final class Follower {
    /** A host that failed so often is left alone until the next time. */
    private static final int MOST_FAILURES = 3;

    /** Reads the page at an address as a draft. */
    interface Pages {
        Draft at(String address) throws NotFetched, Unreadable;
    }

    private final Pages pages;
    private final int most;
    private final Map<String, Integer> failures = new HashMap<>();
    private final Map<String, Integer> reasons = new HashMap<>();
    private final Set<Draft> unfinished = Collections.newSetFromMap(new IdentityHashMap<>());
    private int left;
    private int failed;

    Follower(Pages pages, Following following) {
        this.pages = pages;
        this.most = following.items();
    }

    /** The drafts in their order, those of summaries with the text of their page where it could be had. */
    List<Draft> followed(List<Draft> drafts, Consumer<String> notes) {
        List<Integer> elsewhere = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            if (FullText.isElsewhere(drafts.get(i))) {
                elsewhere.add(i);
            }
        }
        // Stable: feeds without times have their newest items first.
        elsewhere.sort(Comparator.comparing(
                i -> drafts.get(i).published().map(Published::earliest).orElse(java.time.Instant.MIN),
                Comparator.reverseOrder()));
        List<Draft> out = new ArrayList<>(drafts);
        int asked = 0;
        for (int i : elsewhere) {
            Draft item = drafts.get(i);
            if (asked >= most) {
                left++;
                unfinished.add(item);
            } else {
                asked++;
                out.set(i, whole(item).orElse(item));
            }
        }
        tell(notes);
        return out;
    }

    /** The items whose pages may be had another time. */
    Set<Draft> unfinished() {
        return unfinished;
    }

    private Optional<Draft> whole(Draft item) {
        String address = item.url().orElseThrow();
        String host = Outlets.host(address).orElse(address);
        if (failures.getOrDefault(host, 0) >= MOST_FAILURES) {
            return failed(item, host + " did not answer several times", true);
        }
        try {
            Optional<Draft> whole = FullText.of(item, pages.at(address));
            return whole.isPresent() ? whole : failed(item, "the page shows no more than the feed", false);
        } catch (NotFetched e) {
            boolean later = e.outlook() == NotFetched.Outlook.LATER;
            failures.merge(host, later ? 1 : 0, Integer::sum);
            return failed(item, e.reason(), later);
        } catch (Unreadable e) {
            return failed(item, e.reason(), false);
        }
    }

    private Optional<Draft> failed(Draft item, String reason, boolean later) {
        failed++;
        reasons.merge(reason, 1, Integer::sum);
        if (later) {
            unfinished.add(item);
        }
        return Optional.empty();
    }

    private void tell(Consumer<String> notes) {
        if (failed > 0) {
            Map.Entry<String, Integer> usual = reasons.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .orElseThrow();
            notes.accept("has " + items(failed) + " of which only the summary was read: the address "
                    + (usual.getValue() == failed ? "" : "(of " + usual.getValue() + ") ") + usual.getKey());
        }
        if (left > 0) {
            notes.accept("has " + items(left) + " more than the " + most
                    + " newest, whose pages were not fetched; their summaries were read");
        }
    }

    private static String items(int n) {
        return n == 1 ? "one item" : n + " items";
    }
}
