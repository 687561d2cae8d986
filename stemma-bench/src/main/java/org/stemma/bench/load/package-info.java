/**
 * How fast the desk answers while it is busy.
 *
 * <p>Start at {@link org.stemma.bench.load.LoadRun}. Requests are sent when they are due, whether or not earlier ones were
 * answered, and their time counts from when they were due: a server that stalls does not make its own measurement stall with
 * it (coordinated omission).
 */
@NullMarked
package org.stemma.bench.load;

import org.jspecify.annotations.NullMarked;
