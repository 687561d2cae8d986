package org.stemma.app.web;

import java.util.List;

/**
 * What the frame around every page shows of whoever looks at it.
 *
 * @param session true when the browser has logged in, and may log out
 */
public record Frame(boolean session) {
    /** Where the masthead leads. */
    public static final List<Place> PLACES = List.of(
            new Place("stories", "/", "Stories"),
            new Place("search", "/search", "Search"),
            new Place("quotes", "/quotes", "Quotations"),
            new Place("add", "/add", "Add"),
            new Place("feeds", "/feeds", "Feeds"),
            new Place("corrections", "/corrections", "Corrections"));

    /**
     * A link of the masthead.
     *
     * @param name by which a page says that it is there
     * @param href where it leads
     * @param title what it says
     */
    public record Place(String name, String href, String title) {}
}
