package org.stemma.app.page;

import java.util.List;

/**
 * What happened when, in three lanes.
 *
 * @param lanes past, event, ahead; empty ones too
 * @param publications when the articles came out
 */
public record TimelineView(List<Lane> lanes, List<Publication> publications) {
    /** Copies the lists. */
    public TimelineView {
        lanes = List.copyOf(lanes);
        publications = List.copyOf(publications);
    }

    /** True when nothing is dated. */
    public boolean isEmpty() {
        return lanes.stream().allMatch(l -> l.entries().isEmpty());
    }

    /**
     * One lane.
     *
     * @param name what it holds
     * @param css its class
     * @param none what is said when it is empty
     * @param entries by date
     */
    public record Lane(String name, String css, String none, List<Entry> entries) {
        /** Copies the list. */
        public Lane {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One date.
     *
     * @param iso the date as machines read it
     * @param date the date in words
     * @param lead the sentence that says it best
     * @param others the other witnesses' sentences
     * @param rest who has further sentences that are not printed
     * @param cites all witnesses
     * @param independent how many lineages they come from, in words
     */
    public record Entry(
            String iso,
            String date,
            Quote lead,
            List<Quote> others,
            List<Cite> rest,
            List<Cite> cites,
            String independent) {
        /** Copies the lists. */
        public Entry {
            others = List.copyOf(others);
            rest = List.copyOf(rest);
            cites = List.copyOf(cites);
        }
    }

    /**
     * A sentence as an article has it.
     *
     * @param cite where it stands
     * @param words the sentence, the date marked
     */
    public record Quote(Cite cite, Cited words) {}

    /**
     * When an article came out.
     *
     * @param iso as machines read it
     * @param when in words
     * @param cite the article
     */
    public record Publication(String iso, String when, Cite cite) {}
}
