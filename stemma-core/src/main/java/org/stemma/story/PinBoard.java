package org.stemma.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The corrections made by hand: groups of articles that stay together, and groups that stay apart. */
final class PinBoard {
    private static final long NOWHERE = 0;

    /** Articles that are of one story. */
    private static final class Group {
        private final TreeSet<String> articles = new TreeSet<>();
        private final Set<Group> apart = new LinkedHashSet<>();
        // The number of the story; NOWHERE until the first article comes.
        private long home = NOWHERE;
    }

    private final List<Group> groups = new ArrayList<>();
    private final Map<String, Group> groupOf = new HashMap<>();

    /** Pins whose stories are not known yet. */
    void add(Pins pins) {
        int first = groups.size();
        for (Set<String> articles : pins.together()) {
            Group group = open(NOWHERE);
            for (String article : articles) {
                leave(article);
                enter(article, group);
            }
        }
        for (Pins.Apart a : pins.apart()) {
            part(groups.get(first + a.one()), groups.get(first + a.other()));
        }
        tidy();
    }

    /** What was said. */
    Pins pins() {
        List<Pins.Apart> apart = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            for (Group other : groups.get(i).apart) {
                int k = groups.indexOf(other);
                if (i < k) {
                    apart.add(new Pins.Apart(i, k));
                }
            }
        }
        return new Pins(groups.stream().<Set<String>>map(g -> g.articles).toList(), apart);
    }

    void write(SnapshotBytes.Writer out) {
        Pins said = pins();
        out.number(said.together().size());
        for (int i = 0; i < groups.size(); i++) {
            out.number(groups.get(i).home);
            out.number(groups.get(i).articles.size());
            groups.get(i).articles.forEach(out::text);
        }
        out.number(said.apart().size());
        for (Pins.Apart a : said.apart()) {
            out.number(a.one());
            out.number(a.other());
        }
    }

    /** Reads what was written into this empty one. */
    void read(SnapshotBytes.Reader in) {
        for (int n = in.count(); n > 0; n--) {
            Group group = open(in.number());
            for (int k = in.count(); k > 0; k--) {
                enter(in.text(), group);
            }
        }
        for (int n = in.count(); n > 0; n--) {
            part(groups.get(in.whole()), groups.get(in.whole()));
        }
    }

    boolean isPinned(String article) {
        return groupOf.containsKey(article);
    }

    /** The story that an article must be put to; empty when it is free or the first of its group. */
    OptionalLong home(String article) {
        Group group = groupOf.get(article);
        return group == null || group.home == NOWHERE ? OptionalLong.empty() : OptionalLong.of(group.home);
    }

    /** Whether nothing that was said keeps the article from the story. */
    boolean mayJoin(String article, long story) {
        Group group = groupOf.get(article);
        return group == null || group.apart.stream().noneMatch(g -> g.home == story);
    }

    /** Whether nothing that was said keeps the two stories apart. */
    boolean mayMerge(long one, long other) {
        return groups.stream()
                .filter(g -> g.home == one)
                .flatMap(g -> g.apart.stream())
                .noneMatch(g -> g.home == other);
    }

    /** The story that an article was put to: the home of its group, if it has one. */
    void settle(String article, long story) {
        Group group = groupOf.get(article);
        if (group != null) {
            group.home = story;
        }
    }

    /** All groups of one story are of the other now. */
    void rehome(long from, long to) {
        groups.stream().filter(g -> g.home == from).forEach(g -> g.home = to);
    }

    /** These articles are of this story, together with its anchors. */
    void together(Collection<String> articles, long story, Collection<String> anchors) {
        Group group = groupAt(story, anchors);
        for (String article : articles) {
            leave(article);
            enter(article, group);
        }
        tidy();
    }

    /** What is pinned to the one story is not of the other; where nothing is pinned, the anchors are. */
    void apart(long one, Collection<String> oneAnchors, long other, Collection<String> otherAnchors) {
        if (oneAnchors.isEmpty() && !hasGroup(one) || otherAnchors.isEmpty() && !hasGroup(other)) {
            return;
        }
        part(groupAt(one, oneAnchors), groupAt(other, otherAnchors));
    }

    /** All groups at these two stories become one, at the first. */
    void fuse(long kept, long gone, Collection<String> articles) {
        Group group = groupAt(kept, List.of());
        for (Group g : List.copyOf(groups)) {
            if (g != group && (g.home == kept || g.home == gone)) {
                for (String article : List.copyOf(g.articles)) {
                    leave(article);
                    enter(article, group);
                }
                g.apart.forEach(x -> {
                    x.apart.remove(g);
                    if (x != group) {
                        part(group, x);
                    }
                });
                g.apart.clear();
            }
        }
        articles.forEach(a -> {
            leave(a);
            enter(a, group);
        });
        tidy();
    }

    /** Takes back what was said of an article. */
    void release(String article) {
        leave(article);
        tidy();
    }

    private boolean hasGroup(long story) {
        return groups.stream().anyMatch(g -> g.home == story);
    }

    private Group groupAt(long story, Collection<String> anchors) {
        for (Group g : groups) {
            if (g.home == story) {
                return g;
            }
        }
        Group group = open(story);
        for (String anchor : anchors) {
            leave(anchor);
            enter(anchor, group);
        }
        return group;
    }

    private Group open(long home) {
        Group group = new Group();
        group.home = home;
        groups.add(group);
        return group;
    }

    private void enter(String article, Group group) {
        group.articles.add(article);
        groupOf.put(article, group);
    }

    private void leave(String article) {
        @Nullable Group group = groupOf.remove(article);
        if (group != null) {
            group.articles.remove(article);
        }
    }

    private static void part(Group one, Group other) {
        one.apart.add(other);
        other.apart.add(one);
    }

    /** Groups that nobody is in any more say nothing. */
    private void tidy() {
        groups.removeIf(g -> {
            if (g.articles.isEmpty()) {
                g.apart.forEach(x -> x.apart.remove(g));
            }
            return g.articles.isEmpty();
        });
    }
}
