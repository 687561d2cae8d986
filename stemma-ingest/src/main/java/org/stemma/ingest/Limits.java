package org.stemma.ingest;

/**
 * How much of an input Stemma takes before it refuses it; what is beyond these is no article, or an attack.
 *
 * @param fileBytes of one file, packed or unpacked
 * @param lineUnits UTF-16 units of one line of plain text or Markdown
 * @param textUnits UTF-16 units of one article's text
 * @param pageUnits UTF-16 units of the source of one HTML page
 * @param depth of nested JSON, YAML or HTML
 */
public record Limits(int fileBytes, int lineUnits, int textUnits, int pageUnits, int depth) {
    /** 64 MB a file, a million characters a line, four million an article, 16 million a page, 256 levels. */
    public static final Limits DEFAULT = new Limits(64 << 20, 1_000_000, 4_000_000, 16_000_000, 256);
}
