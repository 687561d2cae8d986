/**
 * The desk in a browser, and the same for programs: a server over one library.
 *
 * <p>Start at {@link org.stemma.app.web.WebServer}: it guards every request ({@code guard}), hands it to the routes it
 * was given (pages, interface for programs, live events) and turns what goes wrong into an answer for its reader. It
 * answers on loopback unless told otherwise, and asks nobody anything.
 */
@NullMarked
package org.stemma.app.web;

import org.jspecify.annotations.NullMarked;
