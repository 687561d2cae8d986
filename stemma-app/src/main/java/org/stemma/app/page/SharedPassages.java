package org.stemma.app.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.stemma.reuse.Copy;
import org.stemma.reuse.Passage;
import org.stemma.text.Span;

/** The stretches of an article that stand in others too, each with the sigla of those others. */
final class SharedPassages {
    /** Stretches this close are shown as one: what stands between them is a word or a comma. */
    private static final int CLOSE = 3;

    /** So many sigla fit beside a stretch. */
    private static final int MOST = 16;

    /** Of more so many are printed, and how many more there are is said. */
    private static final int FEW = 3;

    private SharedPassages() {}

    static List<Mark> marks(Edition edition, String article) {
        List<Stretch> stretches = new ArrayList<>();
        List<Copy> copies = new ArrayList<>(edition.dossier.copyTree().copies());
        copies.addAll(edition.dossier.copyTree().further());
        for (Copy c : copies) {
            for (Passage p : c.passages()) {
                if (c.to().equals(article)) {
                    stretches.add(new Stretch(p.to(), edition.siglum(c.from())));
                } else if (c.from().equals(article)) {
                    stretches.add(new Stretch(p.from(), edition.siglum(c.to())));
                }
            }
        }
        stretches.sort(Comparator.comparing(Stretch::span));
        List<Mark> out = new ArrayList<>();
        Span current = null;
        TreeSet<String> with = new TreeSet<>();
        for (Stretch s : stretches) {
            if (current != null && s.span.start() <= current.end() + CLOSE) {
                current = current.cover(s.span);
            } else {
                add(out, current, with, edition.hue(article));
                current = s.span;
                with.clear();
            }
            with.add(s.siglum);
        }
        add(out, current, with, edition.hue(article));
        return out;
    }

    private static void add(
            List<Mark> out, @org.jspecify.annotations.Nullable Span span, TreeSet<String> with, String hue) {
        if (span != null && !span.isEmpty()) {
            boolean many = with.size() > MOST;
            String sigla = with.stream().limit(many ? FEW : MOST).collect(Collectors.joining(" "));
            String title = "shared with " + sigla + (many ? " and " + (with.size() - FEW) + " more" : "");
            out.add(new Mark(span, "span", "shared " + hue, "", title, "=" + sigla, ""));
        }
    }

    private record Stretch(Span span, String siglum) {}
}
