/**
 * Large web archives: made up, read in constant memory, and read by a process that is killed on the way.
 *
 * <p>Start at {@link org.stemma.bench.archive.InventedArchive} and {@link org.stemma.bench.archive.Killing}.
 */
@NullMarked
package org.stemma.bench.archive;

import org.jspecify.annotations.NullMarked;
