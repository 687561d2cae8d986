package org.stemma.ingest.page;

import java.util.Set;
import org.jsoup.nodes.Element;

/** Tells whether an element stands among readers' comments, whose authors and dates are not the article's. */
final class CommentArea {
    private static final Set<String> NAMES =
            Set.of("comment", "comments", "commentlist", "disqus", "replies", "reply", "respond", "reviews", "related");

    private CommentArea() {}

    static boolean holds(Element element) {
        int depth = 0;
        for (Element e = element; e != null && depth++ < Ancestors.DEEPEST; e = e.parent()) {
            String type = e.attr("itemtype");
            if (type.endsWith("Comment") || type.endsWith("UserComments") || type.endsWith("Review")) {
                return true;
            }
            boolean page = e.normalName().equals("body") || e.normalName().equals("html");
            if (!page && ElementNames.has(e, NAMES)) {
                return true;
            }
        }
        return false;
    }
}
