package org.stemma.ingest;

import org.stemma.article.Capture;
import org.stemma.ingest.page.HtmlPage;

/** Looks on while inputs are read, to keep what does not go into the articles. */
public interface Onlooker {
    /** Keeps nothing. */
    Onlooker NONE = new Onlooker() {};

    /**
     * An input's bytes as they came, before they are unpacked or decoded.
     *
     * @param capture with their SHA-256
     * @param raw the bytes, not to be changed
     */
    default void taken(Capture capture, byte[] raw) {}

    /**
     * A web page was taken apart.
     *
     * @param capture that the article of the page has, too
     */
    default void page(Capture capture, HtmlPage page) {}
}
