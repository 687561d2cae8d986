package org.stemma.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Optional;
import org.stemma.article.Draft;
import org.stemma.article.MappedText;
import org.stemma.ingest.Lines.Line;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads Markdown with a block of YAML above it.
 *
 * <p>The YAML is read as a tree of plain values: no types of its own, no aliases followed, depth and size bounded.
 */
final class FrontMatter {
    private static final int MOST_UNITS = FrontMatterBlock.MOST_UNITS;

    private FrontMatter() {}

    /** The article of a file with front matter. */
    static Draft read(Source source) throws Unreadable {
        String text = source.text();
        int from = FrontMatterBlock.start(text);
        int close = FrontMatterBlock.closing(text, from);
        int yamlFrom = FrontMatterBlock.endOfLine(text, from);
        Fields fields = new Fields();
        JsonNode root = parse(text.substring(yamlFrom, close), source.limits());
        if (root.isObject()) {
            Records.fill(fields, root, source.limits());
        }
        fields.title = fields.title.map(t -> found(text, yamlFrom, close, t));
        fields.byline = fields.byline.map(t -> found(text, yamlFrom, close, t));
        fields.id = fields.id.filter(id -> !id.isBlank());
        List<Line> lines =
                Lines.of(text, Math.min(text.length(), FrontMatterBlock.endOfLine(text, close) + 1), source.limits());
        if (fields.blocks.isEmpty()) {
            Markdown.read(text, lines, fields);
        }
        return fields.draft(source, source.capture());
    }

    /** A value where the front matter has it word for word; quoted and folded ones may stand nowhere. */
    private static MappedText found(String text, int from, int to, MappedText value) {
        int at = text.substring(from, to).indexOf(value.text());
        return at < 0
                ? MappedText.unmapped(value.text())
                : MappedText.of(text, from + at, from + at + value.text().length());
    }

    private static JsonNode parse(String yaml, Limits limits) throws Unreadable {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(10);
        options.setNestingDepthLimit(Math.min(50, limits.depth()));
        options.setAllowRecursiveKeys(false);
        options.setCodePointLimit(MOST_UNITS);
        YAMLMapper mapper =
                new YAMLMapper(YAMLFactory.builder().loaderOptions(options).build());
        try {
            return Optional.ofNullable(mapper.readTree(yaml)).orElseGet(mapper::createObjectNode);
        } catch (JsonProcessingException e) {
            throw new Unreadable("has YAML front matter that cannot be read (line "
                    + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()) + ")");
        }
    }
}
