/**
 * Fetching: an address that the user named becomes bytes.
 *
 * <p>Start at {@link org.stemma.ingest.fetch.Fetcher}. It connects to public addresses only, asks robots.txt and honours
 * reservations of text and data mining, waits between two requests to one host, follows a few redirects and checks each
 * anew, and takes no more bytes and time than it is given. It sends no cookies and no passwords and knows no proxy. It
 * knows nothing of articles.
 */
@NullMarked
package org.stemma.ingest.fetch;

import org.jspecify.annotations.NullMarked;
