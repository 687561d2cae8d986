/**
 * Who is said to have said what, in which words, and by what road it reached the outlet.
 *
 * <p>Start at {@link org.stemma.attribution.AttributionFinder}, which reads one article, then
 * {@link org.stemma.attribution.UtteranceCollator}, which joins the attributions of many articles into utterances.
 */
@NullMarked
package org.stemma.attribution;

import org.jspecify.annotations.NullMarked;
