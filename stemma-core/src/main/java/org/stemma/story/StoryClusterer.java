package org.stemma.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stemma.article.Account;
import org.stemma.article.Published;

/** Groups accounts into stories. Stateless and thread-safe. */
public final class StoryClusterer {
    private static final double MILLIS_A_DAY = 24 * 60 * 60 * 1000.0;

    private StoryClusterer() {}

    /**
     * Parts the accounts into stories.
     *
     * <p>One pass in the given order puts each report to the story it fits best; a second look at each, now that all
     * stories are known, corrects what the first could not see.
     *
     * @param accounts sorted by time (undated last), then id
     * @return the ids of each story's articles, in the given order; stories in the order of their first article
     */
    public static List<List<String>> cluster(List<Account> accounts) {
        List<Report> reports = reports(accounts);
        LiveStories live = new LiveStories();
        int[] story = new int[reports.size()];
        for (int i = 0; i < story.length; i++) {
            story[i] = live.add(reports.get(i));
        }
        for (int i = 0; i < story.length; i++) {
            live.remove(story[i], reports.get(i));
            story[i] = live.add(reports.get(i));
        }
        Map<Integer, List<String>> out = new LinkedHashMap<>();
        for (int i = 0; i < story.length; i++) {
            out.computeIfAbsent(story[i], k -> new ArrayList<>())
                    .add(accounts.get(i).id());
        }
        return List.copyOf(out.values());
    }

    private static List<Report> reports(List<Account> accounts) {
        List<Terms> terms = accounts.stream().map(Terms::of).toList();
        Weigher words = new Weigher();
        Weigher names = new Weigher();
        Weigher lead = new Weigher();
        for (Terms t : terms) {
            words.count(t.words());
            names.count(t.names());
            lead.count(t.lead());
        }
        List<Report> out = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            Terms t = terms.get(i);
            out.add(new Report(
                    words.weigh(t.words()),
                    names.weigh(t.names()),
                    lead.weigh(t.lead()),
                    accounts.get(i)
                            .article()
                            .published()
                            .map(Published::earliest)
                            .map(x -> x.toEpochMilli() / MILLIS_A_DAY)
                            .orElse(Double.NaN),
                    t.language()));
        }
        return out;
    }
}
