package org.stemma.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.stemma.article.MappedText;
import org.stemma.ingest.page.HtmlPage.Way;

/**
 * Finds an article by one way after another: strictly; if that gives next to nothing, by its text alone, whatever is named
 * or hidden; if that does, too, as the metadata have it.
 */
final class Found {
    private static final int LITTLE = 250;
    private static final int PLENTY = 800;

    private Found() {}

    static HtmlPage on(Element root, String html, List<HtmlBlock> runs, Metadata metadata, PageData data) {
        Hints hints = new Hints(data.title().value().orElse(""), metadata.text(), data.printedLines());
        Apart apart = Apart.of(root, runs, metadata.saysArticle(), hints.title());
        List<PageBlock> strict = HtmlBody.of(root, runs, apart, hints);
        if (units(strict) >= LITTLE) {
            return found(data, Way.STRICT, strict, runs);
        }
        List<HtmlBlock> all = HtmlBlocks.of(root, html, true);
        List<PageBlock> lenient = HtmlBody.of(root, all, Apart.nothing(), hints.withoutText());
        boolean more = units(lenient) >= LITTLE && units(lenient) > 2 * units(strict);
        List<PageBlock> best = more ? lenient : strict;
        // A wall is not gone around: what the page does not show because it costs something is not taken from its data.
        String told = metadata.isFree() ? metadata.anyText() : "";
        if (told.length() > 2 * Math.max(units(best), LITTLE / 2)) {
            return found(data, Way.METADATA, told(told), runs);
        }
        return more ? found(data, Way.LENIENT, lenient, all) : found(data, Way.STRICT, strict, runs);
    }

    private static HtmlPage found(PageData data, Way way, List<PageBlock> blocks, List<HtmlBlock> runs) {
        int prose = runs.stream()
                .filter(Container::isProse)
                .mapToInt(b -> b.text().text().length())
                .sum();
        double length = Math.min(1, units(blocks) / (double) PLENTY);
        double share = prose == 0 ? 0 : Math.min(1, units(blocks) / (double) prose);
        double by = way == Way.STRICT ? 1 : way == Way.LENIENT ? 0.6 : 0.5;
        double confidence = blocks.isEmpty() ? 0 : by * (0.2 + 0.5 * length + 0.3 * share);
        return new HtmlPage(data, way, Math.round(confidence * 100) / 100.0, blocks);
    }

    private static int units(List<PageBlock> blocks) {
        return blocks.stream()
                .filter(PageBlock::isText)
                .mapToInt(b -> b.text().text().length())
                .sum();
    }

    private static List<PageBlock> told(String text) {
        List<PageBlock> out = new ArrayList<>();
        for (String line : text.split("\n")) {
            MappedText words = MappedText.unmapped(line);
            if (!words.isEmpty()) {
                out.add(new PageBlock(PageBlock.Form.PARAGRAPH, words, Optional.empty(), true));
            }
        }
        return out;
    }
}
