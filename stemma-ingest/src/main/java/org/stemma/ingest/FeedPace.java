package org.stemma.ingest;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** How often a feed says that it changes: RSS's {@code ttl}, or the period of the syndication module. */
final class FeedPace {
    private static final Map<String, Duration> PERIODS = Map.of(
            "hourly", Duration.ofHours(1),
            "daily", Duration.ofDays(1),
            "weekly", Duration.ofDays(7),
            "monthly", Duration.ofDays(30),
            "yearly", Duration.ofDays(365));

    private FeedPace() {}

    /** The pace that a feed in XML declares; empty when it declares none. */
    static Optional<Duration> of(Source source) {
        if (!source.text().stripLeading().startsWith("<")) {
            return Optional.empty();
        }
        try {
            Element root = Xml.root(Xml.parse(source.text(), source.limits()));
            Element channel = Xml.child(root, "channel").orElse(root);
            return Xml.text(channel, "ttl")
                    .flatMap(FeedPace::number)
                    .map(Duration::ofMinutes)
                    .or(() -> period(channel));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> period(Element channel) {
        long times = Xml.text(channel, "updatefrequency")
                .flatMap(FeedPace::number)
                .filter(n -> n > 0)
                .orElse(1L);
        return Xml.text(channel, "updateperiod")
                .flatMap(p -> Optional.ofNullable(PERIODS.get(p.toLowerCase(java.util.Locale.ROOT))))
                .map(p -> p.dividedBy(times));
    }

    private static Optional<Long> number(String words) {
        return words.length() <= 6 && words.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Optional.of(Long.parseLong(words))
                : Optional.empty();
    }
}
