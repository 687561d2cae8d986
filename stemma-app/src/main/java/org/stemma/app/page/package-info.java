/**
 * The dossier page: one self-contained HTML file with every story, made to be read, printed and mailed.
 *
 * <p>Start at {@link org.stemma.app.page.DossierPage}. A dossier becomes a {@link org.stemma.app.page.StoryView} (all
 * decisions: what is a cut, where a link leads, where a node stands), which the templates in {@code src/main/jte} set
 * without deciding anything. Words of the articles are untrusted: templates escape what they print, and the one place
 * that writes tags between words is {@link org.stemma.app.page.Markup}. The page fetches nothing and runs nothing; its
 * policy says so to the browser. It knows the dossier and its values, none of the finders.
 */
@NullMarked
package org.stemma.app.page;

import org.jspecify.annotations.NullMarked;
