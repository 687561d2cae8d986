/**
 * The pages of the desk: stories, a story, an article, two articles side by side, search, quotations.
 *
 * <p>Start at {@link org.stemma.app.web.desk.Desk}. Every page is made on the server from the library and works without
 * script; a page is known by the library's revision, so that a browser asks for it again only when something changed.
 */
@NullMarked
package org.stemma.app.web.desk;

import org.jspecify.annotations.NullMarked;
