package org.stemma.app.web.desk;

/**
 * A link to an article, or to a comparison with it.
 *
 * @param href where it leads
 * @param siglum its sign in its story, empty where it has none
 * @param outlet who published it
 * @param title its headline
 */
public record ArticleLink(String href, String siglum, String outlet, String title) {}
