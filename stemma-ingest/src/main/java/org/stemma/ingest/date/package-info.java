/**
 * Dates as files, pages and feeds write them.
 *
 * <p>Start at {@link org.stemma.ingest.date.Dates}. It scans tokens, knows no clock, and leaves alone what could be two
 * days.
 */
@NullMarked
package org.stemma.ingest.date;

import org.jspecify.annotations.NullMarked;
