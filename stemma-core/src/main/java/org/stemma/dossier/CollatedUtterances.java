package org.stemma.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.stemma.attribution.Attribution;
import org.stemma.attribution.Carrier;
import org.stemma.attribution.Passage;
import org.stemma.attribution.Utterance;
import org.stemma.collation.Apparatus;
import org.stemma.reuse.Copy;
import org.stemma.reuse.CopyTree;
import org.stemma.text.Prose;

/** Sets utterances beside the story: their apparatus, how many lineages carry them, who keeps silent. */
final class CollatedUtterances {
    /** A quotation with so much of the fullest one's length is whole. */
    private static final double FULL = 0.75;

    private final Map<String, Prose> bodies = new HashMap<>();
    private final List<String> articles = new ArrayList<>();
    private final Map<String, Integer> order = new HashMap<>();
    private final Map<String, String> sigla;
    private final Map<String, Integer> lineageOf;
    private final Map<Integer, String> letterOf = new HashMap<>();
    private final Map<String, String> copiedFrom = new HashMap<>();

    CollatedUtterances(
            List<Findings> findings, Map<String, String> sigla, Map<String, Integer> lineageOf, CopyTree tree) {
        for (Copy c : tree.copies()) {
            copiedFrom.put(c.to(), c.from());
        }
        for (Findings f : findings) {
            bodies.put(f.account().id(), f.account().body());
            order.put(f.account().id(), articles.size());
            articles.add(f.account().id());
        }
        this.sigla = sigla;
        this.lineageOf = lineageOf;
        lineageOf.forEach((article, i) -> letterOf.put(i, Sigla.lineage(sigla.getOrDefault(article, ""))));
    }

    /** The most independently carried first, then the most carried, then as they came. */
    List<CollatedUtterance> of(List<Utterance> utterances) {
        List<CollatedUtterance> out =
                new ArrayList<>(utterances.parallelStream().map(this::collate).toList());
        out.sort(Comparator.comparingInt((CollatedUtterance c) -> -c.independent())
                .thenComparingInt(c -> -(articles.size() - c.silent().size())));
        return List.copyOf(out);
    }

    private CollatedUtterance collate(Utterance u) {
        Set<Integer> lineages = new TreeSet<>();
        Set<String> carrying = new LinkedHashSet<>();
        for (Carrier c : u.carriers()) {
            carrying.add(c.article());
            lineages.add(lineageOf.getOrDefault(c.article(), -1));
        }
        List<String> silent =
                articles.stream().filter(a -> !carrying.contains(a)).toList();
        List<CollatedPassage> passages = new ArrayList<>();
        List<Map<String, Carriage>> carriages = new ArrayList<>();
        for (Passage p : u.passages()) {
            Map<Carrier, Quoted> quoted = quoted(p);
            Optional<CriticalText> text = text(quoted);
            passages.add(new CollatedPassage(p, text));
            carriages.add(carriage(p, quoted, text));
        }
        Set<Integer> silentLineages = new TreeSet<>(lineageOf.values());
        silentLineages.removeAll(lineages);
        Coverage coverage = new Coverage(ofParts(carriages, carrying), letters(lineages), letters(silentLineages));
        return new CollatedUtterance(u, passages, coverage, lineages.size(), silent);
    }

    /** How each article carries all passages together; what nobody quotes is no part of the words that one could carry. */
    private static Map<String, Carriage> ofParts(List<Map<String, Carriage>> passages, Set<String> carrying) {
        List<Map<String, Carriage>> quoted = passages.stream()
                .filter(p -> p.values().stream().anyMatch(c -> c.compareTo(Carriage.INDIRECT) < 0))
                .toList();
        Map<String, Carriage> out = new HashMap<>();
        for (String article : carrying) {
            List<Carriage> parts = quoted.stream()
                    .map(p -> p.getOrDefault(article, Carriage.SILENT))
                    .toList();
            Carriage how = parts.isEmpty() ? Carriage.INDIRECT : Carriage.ofParts(parts);
            out.put(article, how == Carriage.SILENT ? Carriage.INDIRECT : how);
        }
        return out;
    }

    private List<String> letters(Set<Integer> lineages) {
        return lineages.stream()
                .filter(letterOf::containsKey)
                .map(i -> letterOf.getOrDefault(i, ""))
                .toList();
    }

    /** Only quoted words are collated: an indirect report is the reporter's wording, not the speaker's. */
    private Map<Carrier, Quoted> quoted(Passage p) {
        Map<Carrier, Quoted> out = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Carrier c : p.carriers()) {
            Prose body = bodies.get(c.article());
            if (body != null && c.attribution().kind() != Attribution.Kind.INDIRECT) {
                out.put(
                        c,
                        new Quoted(
                                free(sigla.getOrDefault(c.article(), c.article()), taken),
                                lineageOf.getOrDefault(c.article(), -1),
                                order.getOrDefault(c.article(), -1),
                                c,
                                body));
            }
        }
        return out;
    }

    private Optional<CriticalText> text(Map<Carrier, Quoted> quoted) {
        long quoting = quoted.keySet().stream().map(Carrier::article).distinct().count();
        return quoting < 2 ? Optional.empty() : Optional.of(Criticism.of(List.copyOf(quoted.values()), copiedFrom));
    }

    /** How each article carries it; of two ways the fuller. */
    private Map<String, Carriage> carriage(Passage p, Map<Carrier, Quoted> quoted, Optional<CriticalText> text) {
        int full = 0;
        boolean direct = p.carriers().stream().anyMatch(c -> c.attribution().kind() == Attribution.Kind.DIRECT);
        for (Carrier c : p.carriers()) {
            if (!direct || c.attribution().kind() == Attribution.Kind.DIRECT) {
                full = Math.max(full, c.length());
            }
        }
        Set<String> cut = new HashSet<>();
        text.ifPresent(t -> t.apparatus().hidden().forEach(h -> cut.add(h.siglum())));
        Map<String, Carriage> out = new HashMap<>();
        for (Carrier c : p.carriers()) {
            Quoted q = quoted.get(c);
            Carriage how = Carriage.INDIRECT;
            if (q != null) {
                boolean part = c.attribution().kind() == Attribution.Kind.MIXED
                        || c.length() < FULL * full
                        || cut.contains(q.siglum());
                boolean other = isOtherWording(q.siglum(), text);
                how = part ? (other ? Carriage.CUT_OTHER : Carriage.CUT) : other ? Carriage.OTHER : Carriage.FULL;
            }
            out.merge(c.article(), how, (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
        return out;
    }

    /** True when the witness prints other words than the base text somewhere; spelling, marks and order do not count. */
    private static boolean isOtherWording(String siglum, Optional<CriticalText> text) {
        if (text.isEmpty()) {
            return false;
        }
        Apparatus apparatus = text.get().apparatus();
        int w = apparatus.witness(siglum);
        return apparatus.columns().stream()
                .map(column -> column.cells().get(w))
                .anyMatch(
                        cell -> cell.difference().isOfSubstance() && cell.span().isPresent());
    }

    private static String free(String siglum, Set<String> taken) {
        String s = siglum;
        for (char c = 'b'; !taken.add(s); c++) {
            s = siglum + c;
        }
        return s;
    }
}
