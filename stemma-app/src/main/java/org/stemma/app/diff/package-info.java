/**
 * What changed in a story from one dossier to the next: new independent texts, carriers, variants, figures, silent edits.
 *
 * <p>Start at {@link org.stemma.app.diff.Comparison}. It compares {@link org.stemma.app.diff.Snapshot}s, plain values that
 * {@link org.stemma.app.diff.SnapshotReader} takes from a page or from JSON, and gives {@link org.stemma.app.diff.Change}s:
 * one record for each thing that can happen, for reports and alerts alike. Articles are the same when their text is, or
 * their address, or their id; utterances when they share words in one article. Numbers and letters may all have moved.
 */
@NullMarked
package org.stemma.app.diff;

import org.jspecify.annotations.NullMarked;
