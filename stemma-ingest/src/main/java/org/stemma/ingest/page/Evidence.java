package org.stemma.ingest.page;

/**
 * One thing a page says of itself, and where.
 *
 * @param where it says so: {@code JSON-LD NewsArticle datePublished}, {@code meta og:title}, {@code below the headline}
 * @param words as the page has them
 */
public record Evidence(String where, String words) {}
