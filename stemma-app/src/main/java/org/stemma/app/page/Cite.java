package org.stemma.app.page;

/**
 * A siglum that leads to its evidence on the page.
 *
 * @param href in-page link: {@code #a-A1-120}
 * @param siglum {@code A1}
 * @param hue class of its lineage's colour: {@code l0}
 * @param outlet who published the article, for those who do not know the siglum yet
 */
public record Cite(String href, String siglum, String hue, String outlet) {}
