/**
 * The report: all data sets run, scored by their own scorers, and written down.
 *
 * <p>Start at {@link org.stemma.bench.report.Report}; {@code Tasks} lists the data sets.
 */
@NullMarked
package org.stemma.bench.report;

import org.jspecify.annotations.NullMarked;
