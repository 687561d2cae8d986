package org.stemma.reuse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stemma.article.Article;

/** Writes down the edges that were chosen: how much was taken, with what credit and what changes. */
final class CopyTreeMaker {
    /** A copy that holds this much of its original is a reprint. */
    private static final double MOST = 0.5;

    /** Two texts of one outlet that share this much of both are versions of one article. */
    private static final double REVISED = 0.5;

    private final List<Source> sources;
    private final ReuseMemory memory;
    private final Set<Integer> isCopy = new HashSet<>();
    private final List<Copy> copies = new ArrayList<>();
    private final List<LostSource> lost = new ArrayList<>();

    CopyTreeMaker(List<Source> sources, ReuseMemory memory) {
        this.sources = sources;
        this.memory = memory;
    }

    /** The tree, from its main edges, the further ones, and the groups that have a lost source. */
    CopyTree make(
            List<Branching.Edge> main,
            List<Branching.Edge> further,
            List<LostSources.Group> groups,
            List<List<String>> lineages) {
        main.forEach(e -> isCopy.add(e.to()));
        Map<Integer, Copy> byCopy = new HashMap<>();
        for (LostSources.Group group : groups) {
            recover(group, byCopy);
        }
        for (Branching.Edge e : main) {
            if (!byCopy.containsKey(e.to())) {
                byCopy.put(e.to(), copy(e));
            }
        }
        byCopy.keySet().stream()
                .sorted()
                .forEach(c -> Optional.ofNullable(byCopy.get(c)).ifPresent(copies::add));
        return new CopyTree(copies, further.stream().map(this::copy).toList(), lost, lineages);
    }

    private Copy copy(Branching.Edge edge) {
        Source from = sources.get(edge.from());
        Source to = sources.get(edge.to());
        Taken taken = memory.taken(from, to);
        double share = share(taken.exact(), to.prose().size());
        double ofOriginal = share(taken.exact(), from.prose().size());
        List<Copy.Evidence> evidence = edge.precedence().evidence();
        if (evidence.isEmpty() && isCopy.contains(edge.from())) {
            // An original that is itself a copy cannot have taken from this one too.
            evidence = List.of(Copy.Evidence.DESCENT);
        }
        return new Copy(
                from.account().id(),
                to.account().id(),
                kind(from, to, share, ofOriginal),
                share,
                ofOriginal,
                to.credits().of(from.credits(), to.account()),
                evidence,
                taken.passages(),
                new Changes(taken.edits(), to.credits().without(from.credits())));
    }

    private void recover(LostSources.Group group, Map<Integer, Copy> byCopy) {
        List<Source> members = group.members().stream().map(sources::get).toList();
        LostText text = LostText.of(members);
        if (text.text().isEmpty()) {
            return;
        }
        String id = freeId();
        Credits credits = members.get(0).credits();
        lost.add(new LostSource(id, group.agency().map(a -> credits.credit(a).name()), text.text(), text.pieces()));
        for (int m = 0; m < members.size(); m++) {
            byCopy.put(group.members().get(m), copyOf(id, group, text, m, members.get(m)));
        }
    }

    private static Copy copyOf(String id, LostSources.Group group, LostText text, int member, Source copy) {
        List<Passage> passages = text.passagesOf(member);
        int length = 0;
        int words = 0;
        for (Passage p : passages) {
            length += p.from().length();
            words += copy.prose().countIn(copy.account(), p.to());
        }
        double share = share(words, copy.prose().size());
        return new Copy(
                id,
                copy.account().id(),
                share >= MOST ? Copy.Kind.REPRINT : Copy.Kind.PARTIAL,
                share,
                share(length, text.text().length()),
                group.agency().map(copy.credits()::credit),
                List.of(group.agency().isPresent() ? Copy.Evidence.CREDIT : Copy.Evidence.COMMON_SOURCE),
                passages,
                Changes.NONE);
    }

    /** No article's id. */
    private String freeId() {
        Set<String> taken = new HashSet<>();
        sources.forEach(s -> taken.add(s.account().id()));
        lost.forEach(l -> taken.add(l.id()));
        int n = 1;
        while (taken.contains("lost-" + n)) {
            n++;
        }
        return "lost-" + n;
    }

    private static double share(int part, int whole) {
        return Math.min(1, part / (double) Math.max(1, whole));
    }

    private static Copy.Kind kind(Source from, Source to, double share, double ofOriginal) {
        if (isOneArticle(from.account().article(), to.account().article())) {
            return Copy.Kind.REVISION;
        }
        if (from.credits().isSameOutlet(to.credits())) {
            return share >= REVISED && ofOriginal >= REVISED ? Copy.Kind.REVISION : Copy.Kind.OWN_TEXT;
        }
        return share >= MOST ? Copy.Kind.REPRINT : Copy.Kind.PARTIAL;
    }

    private static boolean isOneArticle(Article a, Article b) {
        boolean sameAddress = a.url().isPresent() && a.url().equals(b.url());
        return sameAddress
                || a.edition().flatMap(e -> b.edition().filter(e::isOfSameItem)).isPresent();
    }
}
