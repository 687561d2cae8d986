/** Tests of the report. */
@NullMarked
package org.stemma.bench.report;

import org.jspecify.annotations.NullMarked;
