/**
 * A story in the formats of others: one registry, {@link org.stemma.app.export.Export}, and a writer for each. All take a
 * dossier and a stream; {@code docs/exports.md} shows each.
 */
@NullMarked
package org.stemma.app.export;

import org.jspecify.annotations.NullMarked;
