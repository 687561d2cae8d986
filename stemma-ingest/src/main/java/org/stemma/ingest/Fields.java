package org.stemma.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.stemma.article.Block;
import org.stemma.article.Capture;
import org.stemma.article.Declared;
import org.stemma.article.Draft;
import org.stemma.article.MappedText;
import org.stemma.article.Outlets;
import org.stemma.article.Published;
import org.stemma.ingest.date.Dates;
import org.stemma.text.LanguageGuess;
import org.stemma.text.Shown;

/** What a format found in one record, as the record words it; {@link #draft} reads dates, outlet and language. */
final class Fields {
    private static final int LANGUAGE_SAMPLE = 6000;

    Optional<String> id = Optional.empty();
    Optional<MappedText> title = Optional.empty();
    Optional<MappedText> byline = Optional.empty();
    Optional<String> outlet = Optional.empty();
    Optional<String> url = Optional.empty();
    Optional<String> published = Optional.empty();

    /** The date where the format has read it already. */
    Optional<Published> dated = Optional.empty();

    Optional<String> language = Optional.empty();
    List<Block> blocks = List.of();
    Declared declared = Declared.NOTHING;
    final Map<String, String> extra = new TreeMap<>();

    /** The draft of the article; refuses a record without a word of text or title, and one longer than any article. */
    Draft draft(Source source, Capture capture) throws Unreadable {
        url = url.or(source.origin()::address);
        long units = title.map(t -> t.text().length()).orElse(0);
        for (Block b : blocks) {
            units += b.text().text().length();
        }
        if (units == 0) {
            throw new Unreadable("has no text");
        }
        if (units > source.limits().textUnits()) {
            throw new Unreadable("has " + units + " characters of text, more than any article");
        }
        return new Draft(
                id.orElse(source.stem()),
                capture,
                Outlets.outlet(outlet, url),
                date(source),
                url,
                language.map(l -> l.replace('_', '-')).or(() -> LanguageGuess.of(sample())),
                title,
                byline,
                blocks,
                extra,
                declared);
    }

    private Optional<Published> date(Source source) {
        if (published.isEmpty() && dated.isEmpty()) {
            return url.flatMap(Dates::ofAddress);
        }
        String given = published.orElse("");
        Optional<Published> date = dated.or(() -> Dates.parse(given));
        Optional<Published> address = url.flatMap(Dates::ofAddress);
        boolean apart = date.isPresent()
                && address.isPresent()
                && Math.abs(date.get().date().getYear() - address.get().date().getYear()) > 1;
        if (apart) {
            source.notes()
                    .accept("says it was published " + date.get().date() + ", but its address says "
                            + address.get().date() + "; the first was taken");
        }
        if (date.isEmpty()) {
            source.notes()
                    .accept("says it was published \"" + Shown.of(given)
                            + "\", which is no date Stemma can read; taken as undated");
        }
        return date;
    }

    /** A byline's names, without the "By" before them. */
    static MappedText withoutBy(String byline) {
        boolean by = byline.regionMatches(true, 0, "by ", 0, 3);
        return MappedText.of(byline, by ? 3 : 0, byline.length());
    }

    private String sample() {
        StringBuilder out = new StringBuilder();
        for (Block b : blocks) {
            if (out.length() > LANGUAGE_SAMPLE) {
                break;
            }
            out.append(b.text().text()).append('\n');
        }
        return out.isEmpty() ? title.map(MappedText::text).orElse("") : out.toString();
    }
}
