/**
 * Who may ask the desk for what: before any page or answer is made, and whatever it would have been.
 *
 * <p>Start at {@link org.stemma.app.web.guard.Guard}. A request comes in by a name the desk goes by ({@code Names}),
 * not too often ({@code Throttle}), from a page of the desk itself when it would change anything ({@code Origins}), and
 * with the token when the desk is open to other machines ({@code Token}, {@code Sessions}). Every answer carries the
 * headers of {@code SafeHeaders}. Knows nothing of stories.
 */
@NullMarked
package org.stemma.app.web.guard;

import org.jspecify.annotations.NullMarked;
