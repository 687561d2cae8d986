package org.stemma.app.verify;

/**
 * Something in a file that does not hang together.
 *
 * @param where in the file: an id of the page ({@code #u3}), a path in the JSON, a citation
 * @param what is wrong
 */
public record Fault(String where, String what) {}
