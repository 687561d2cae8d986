/**
 * Web pages: the article on a page, and what the page says of itself.
 *
 * <p>Start at {@link org.stemma.ingest.page.HtmlPage}. A page is cut into runs of text once; its metadata are gathered as
 * evidence, from which each field is chosen with a reason; the article is the element whose runs weigh most. What is left
 * out is kept with its reason. Nothing here fetches, and nothing of a page's markup goes out: text and block structure
 * only.
 */
@NullMarked
package org.stemma.ingest.page;

import org.jspecify.annotations.NullMarked;
