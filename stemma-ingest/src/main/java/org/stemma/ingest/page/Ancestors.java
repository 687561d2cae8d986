package org.stemma.ingest.page;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Walks outwards from elements, never further than the parser lets pages be deep. */
final class Ancestors {
    static final int DEEPEST = 600;

    private Ancestors() {}

    /** An empty set of elements, each itself alone. */
    static Set<Element> none() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** True when the element, or one around it, is one of these; what stands around {@code end} is not looked at. */
    static boolean anyIn(Element element, Set<Element> set, @Nullable Element end) {
        int depth = 0;
        for (Element e = element; e != null && e != end && depth++ < DEEPEST; e = e.parent()) {
            if (set.contains(e)) {
                return true;
            }
        }
        return false;
    }

    /** True when the element stands within the other, and is not it. */
    static boolean isBelow(Element element, Element of) {
        int depth = 0;
        for (Element p = element.parent(); p != null && depth++ < DEEPEST; p = p.parent()) {
            if (p == of) {
                return true;
            }
        }
        return false;
    }
}
