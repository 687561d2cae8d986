package org.stemma.reuse;

import java.util.List;

/**
 * An edge of the copy tree: one article took text from another.
 *
 * @param from id of the article that was copied
 * @param to id of the copy
 * @param share 0 to 1: how much of the copy's own prose (quotations aside) stands in the original
 * @param credited true when the copy names its origin (agency or outlet)
 * @param directed false when nothing decides which came first; {@code from} is then the one that sorts first
 * @param passages what they share, in the order of the original
 */
public record Copy(String from, String to, double share, boolean credited, boolean directed, List<Passage> passages) {
    /** Copies the passages. */
    public Copy {
        passages = List.copyOf(passages);
    }
}
