package org.stemma.ingest.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.stemma.article.Published;
import org.stemma.ingest.date.Dates;
import org.stemma.ingest.date.DayOrder;
import org.stemma.ingest.date.PrintedDate;
import org.stemma.text.Lexicon;

/**
 * Chooses when a page was published among all that it says of it.
 *
 * <p>What is printed near the headline is what the outlet tells its readers: its day is believed over the metadata's, which
 * is often in another zone, or when the page was last built. The metadata's time is kept where it is the same moment. The
 * older of two days that are far apart is the publication, the other a change. Nothing after the page was taken, nor
 * after its own last change, is believed.
 */
final class Times {
    /** The place of the evidence that nothing later can be true; it is no date of the page's own. */
    static final String TAKEN = "when it was fetched";

    private static final int LONGEST = 160;
    private static final int EARLIEST_PAGE = 1990;
    private static final int MOST_DAYS = 2;
    private static final Set<String> DATED =
            Set.of("date", "time", "timestamp", "dateline", "published", "pubdate", "posted", "byline", "meta", "info");
    private static final List<List<String>> LABELS = Lexicon.rows(Times.class, "date-labels.tsv");
    private static final String[] PUBLISHED = {
        "article:published_time",
        "og:published_time",
        "og:article:published_time",
        "og:datepublished",
        "datepublished",
        "parsely-pub-date",
        "sailthru.date",
        "article.published",
        "cxenseparse:recs:publishtime",
        "published_time",
        "published_at",
        "published",
        "pub_date",
        "pubdate",
        "og:pubdate",
        "bt:pubdate",
        "ptime",
        "publishdate",
        "publish-date",
        "publish_date",
        "originalpublicationdate",
        "article_date_original",
        "news_publish_date",
        "displaydate",
        "dc.date.issued",
        "dcterms.issued",
        "dc.date",
        "dcterms.date",
        "dc.date.created",
        "dcterms.created",
        "citation_publication_date",
        "date.release",
        "date"
    };
    private static final String[] MODIFIED = {
        "article:modified_time",
        "og:modified_time",
        "og:updated_time",
        "datemodified",
        "article.updated",
        "dcterms.modified",
        "dc.date.modified",
        "last-modified",
        "revised"
    };

    /** A date as somebody says it. */
    private record Claim(Published when, boolean zoned, Evidence evidence) {
        boolean isBelowHeadline() {
            return evidence.where().startsWith("below");
        }
    }

    private final Optional<Instant> taken;
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Evidence> changes = new ArrayList<>();
    private final List<Claim> machine = new ArrayList<>();
    private final List<Claim> printed = new ArrayList<>();
    private final List<Claim> modified = new ArrayList<>();
    private final List<Claim> lesser = new ArrayList<>();

    private Times(Optional<Instant> taken) {
        this.taken = taken;
    }

    /** Gathers all that a page says of its times. */
    static Times of(
            Document page,
            JsonLd jsonLd,
            MetaElements metas,
            HeadlineArea area,
            DayOrder order,
            Optional<String> url,
            Optional<Instant> taken) {
        Times times = new Times(taken);
        jsonLd.words("datePublished").forEach(e -> times.add(times.machine, times.evidence, e, order));
        metas.of(PUBLISHED).forEach(e -> times.add(times.machine, times.evidence, e, order));
        times.addItemprops(page, order);
        times.addPrinted(area, order);
        url.flatMap(Dates::ofAddress)
                .ifPresent(d -> times.claim(times.lesser, times.evidence, d, new Evidence("address", d.toString())));
        jsonLd.words("dateCreated").forEach(e -> times.add(times.lesser, times.evidence, e, order));
        metas.of("datecreated").forEach(e -> times.add(times.lesser, times.evidence, e, order));
        jsonLd.words("dateModified").forEach(e -> times.add(times.modified, times.changes, e, order));
        metas.of(MODIFIED).forEach(e -> times.add(times.modified, times.changes, e, order));
        times.addTimeElements(page, order);
        taken.ifPresent(t -> times.evidence.add(new Evidence(TAKEN, t.toString())));
        return times;
    }

    private void add(List<Claim> to, List<Evidence> told, Evidence e, DayOrder order) {
        Optional<Published> when = Dates.parse(e.words());
        boolean plain = when.isPresent();
        if (!plain && e.words().length() <= LONGEST) {
            when = PrintedDate.in(e.words(), order).stream()
                    .map(PrintedDate::published)
                    .findFirst();
        }
        if (when.isPresent()) {
            claim(to, told, when.get(), e);
        } else if (!told.contains(e)) {
            told.add(e);
        }
    }

    private void claim(List<Claim> to, List<Evidence> told, Published when, Evidence e) {
        if (!told.contains(e)) {
            told.add(e);
        }
        boolean future =
                taken.isPresent() && when.earliest().isAfter(taken.get().plus(1, ChronoUnit.DAYS));
        if (when.date().getYear() >= EARLIEST_PAGE && !future) {
            to.add(new Claim(when, when.time().isPresent(), e));
        }
    }

    private void addItemprops(Document page, DayOrder order) {
        for (Element e : page.select("[itemprop=datePublished], [itemprop=dateModified], [pubdate]")) {
            if (e.normalName().equals("meta") || CommentArea.holds(e)) {
                continue;
            }
            boolean change = e.attr("itemprop").equals("dateModified");
            for (String attribute : List.of("content", "datetime")) {
                if (!e.attr(attribute).isBlank()) {
                    Evidence said = new Evidence(
                            "itemprop " + e.attr("itemprop"), e.attr(attribute).strip());
                    add(change ? modified : machine, change ? changes : evidence, said, order);
                }
            }
        }
    }

    /** Dates that readers see near the headline; a label before one says whether it is a change. */
    private void addPrinted(HeadlineArea area, DayOrder order) {
        for (HeadlineArea.Near near : area.nearestFirst()) {
            String words = near.words();
            if (words.length() > LONGEST || near.run().isHeading() && words.length() > 60) {
                continue;
            }
            boolean found = false;
            for (PrintedDate date : PrintedDate.in(words, order)) {
                found = true;
                String before = words.substring(0, date.start());
                boolean change = isChange(before.isBlank() ? near.before() : before);
                Evidence e = new Evidence(near.where(), words);
                Claim claim = new Claim(date.published(), date.zoned(), e);
                (change ? changes : evidence).add(e);
                if (isPossible(date.published())
                        && (isDated(near, words) || near.where().startsWith("below"))) {
                    (change ? modified : printed).add(claim);
                }
            }
            if (!found) {
                addRelative(near, order);
            }
        }
    }

    private boolean isPossible(Published when) {
        return when.date().getYear() >= EARLIEST_PAGE
                && (taken.isEmpty() || !when.earliest().isAfter(taken.get().plus(1, ChronoUnit.DAYS)));
    }

    /** {@code 3 hours ago} says nothing later, but its element often has the time in an attribute. */
    private void addRelative(HeadlineArea.Near near, DayOrder order) {
        for (Element time : near.run().element().select("time[datetime]")) {
            if (!CommentArea.holds(time)) {
                boolean change = isChange(near.words()) || ElementNames.has(time, Set.of("modified"));
                Evidence e = new Evidence(
                        "time element " + near.where(), time.attr("datetime").strip());
                add(change ? modified : lesser, change ? changes : evidence, e, order);
            }
        }
    }

    private static boolean isDated(HeadlineArea.Near near, String words) {
        Element e = near.run().element();
        for (int i = 0; i < 3 && e != null; i++) {
            if (e.normalName().equals("time") || ElementNames.has(e, DATED)) {
                return true;
            }
            e = e.parent();
        }
        return words.length() <= 60;
    }

    /** True when the last label in these words is one of a change. */
    static boolean isChange(String before) {
        String lower = before.toLowerCase(Locale.ROOT);
        String tail = lower.substring(Math.max(0, lower.length() - 50));
        int last = -1;
        int length = 0;
        boolean change = false;
        for (List<String> label : LABELS) {
            int at = tail.lastIndexOf(label.get(1));
            boolean surer = at > last || at == last && label.get(1).length() > length;
            if (at >= 0 && surer) {
                last = at;
                length = label.get(1).length();
                change = label.get(0).equals("modified");
            }
        }
        return change;
    }

    private void addTimeElements(Document page, DayOrder order) {
        int n = 0;
        for (Element time : page.select("time[datetime], abbr.published[title]")) {
            if (n++ > 50) {
                return;
            }
            String value = time.hasAttr("datetime") ? time.attr("datetime") : time.attr("title");
            if (!value.isBlank() && !CommentArea.holds(time)) {
                add(lesser, new ArrayList<>(), new Evidence("time element", value.strip()), order);
            }
        }
    }

    /** When it was last changed. */
    Told<Published> modified() {
        Optional<Claim> first = modified.stream().findFirst();
        return first.map(c -> new Told<>(Optional.of(c.when()), c.evidence().where(), changes))
                .orElseGet(() -> new Told<>(Optional.empty(), "", changes));
    }

    /** When it was published. */
    Told<Published> published() {
        Optional<Claim> told = believable(machine);
        Optional<Claim> seen = believable(printed);
        if (told.isPresent() && seen.isPresent()) {
            return joined(told.get(), seen.get());
        }
        Optional<Claim> one = told.or(() -> seen)
                .or(() -> believable(lesser))
                .or(() -> modified.stream().findFirst());
        return one.map(c -> new Told<>(Optional.of(c.when()), c.evidence().where(), evidence))
                .orElseGet(() -> new Told<>(Optional.empty(), "", evidence));
    }

    /** The first that is not after the page's own last change; the first of all when none is. */
    private Optional<Claim> believable(List<Claim> claims) {
        Optional<LocalDate> change = machineChange();
        return claims.stream()
                .filter(c -> change.isEmpty()
                        || !c.when().date().isAfter(change.get().plusDays(1)))
                .findFirst()
                .or(() -> claims.stream().findFirst());
    }

    private Optional<LocalDate> machineChange() {
        return modified.stream().map(c -> c.when().date()).max(LocalDate::compareTo);
    }

    private Told<Published> joined(Claim told, Claim first) {
        // Several dates near the headline: the one that the metadata mean is the publication.
        Claim seen =
                printed.stream().filter(c -> days(told, c) == 0).findFirst().orElse(first);
        long days = days(told, seen);
        String both = seen.evidence().where() + ", with " + told.evidence().where();
        if (days == 0) {
            return new Told<>(Optional.of(sameDay(told, seen)), both, evidence);
        }
        if (Math.abs(days) == 1) {
            return new Told<>(Optional.of(printedDay(told, seen)), both + " in another zone", evidence);
        }
        long different = printed.stream().map(c -> c.when().date()).distinct().count();
        if (!seen.isBelowHeadline() || different > MOST_DAYS) {
            // Above a headline stands another story's date, and many dates are a list of stories.
            return new Told<>(Optional.of(told.when()), told.evidence().where(), evidence);
        }
        Claim older = days > 0 ? seen : told;
        return new Told<>(Optional.of(older.when()), older.evidence().where() + ", the older of two", evidence);
    }

    /** Days from the printed to the told. */
    private static long days(Claim told, Claim seen) {
        return ChronoUnit.DAYS.between(seen.when().date(), told.when().date());
    }

    private static Published sameDay(Claim told, Claim seen) {
        if (told.when().time().isEmpty()) {
            return seen.when().time().isPresent() && seen.zoned() ? seen.when() : told.when();
        }
        return offset(told, seen).map(o -> at(told, o)).orElse(told.when());
    }

    /** The printed day, with the told moment where both can be the same. */
    private static Published printedDay(Claim told, Claim seen) {
        Optional<OffsetDateTime> moment = told.when().time();
        if (moment.isEmpty()) {
            return seen.when();
        }
        if (seen.zoned()) {
            return seen.when();
        }
        Optional<ZoneOffset> offset = offset(told, seen);
        if (offset.isPresent()) {
            return at(told, offset.get());
        }
        if (seen.when().time().isPresent()) {
            return Published.on(seen.when().date());
        }
        return new Published(seen.when().date(), moment);
    }

    private static Published at(Claim told, ZoneOffset offset) {
        return Published.at(told.when().time().orElseThrow().withOffsetSameInstant(offset));
    }

    /** The offset in which the told moment is the printed time of day, if there is one that clocks have. */
    private static Optional<ZoneOffset> offset(Claim told, Claim seen) {
        Optional<OffsetDateTime> moment = told.when().time();
        Optional<OffsetDateTime> clock = seen.when().time();
        if (moment.isEmpty() || clock.isEmpty() || !moment.get().getOffset().equals(ZoneOffset.UTC)) {
            return Optional.empty();
        }
        LocalDateTime printed = clock.get().toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
        LocalDateTime utc = moment.get().toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
        long minutes = Duration.between(utc, printed).toMinutes();
        return minutes % 15 == 0 && Math.abs(minutes) <= 14 * 60
                ? Optional.of(ZoneOffset.ofTotalSeconds((int) minutes * 60))
                : Optional.empty();
    }
}
