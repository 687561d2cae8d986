package org.stemma.app.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.stemma.app.outcome.Crowds;
import org.stemma.app.outcome.SiglumRanges;
import org.stemma.app.proof.Citations;
import org.stemma.app.tree.Branch;
import org.stemma.article.Article;
import org.stemma.article.Outlet;
import org.stemma.attribution.Carrier;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Findings;
import org.stemma.reuse.LostSource;
import org.stemma.text.Span;

/**
 * One dossier on its way to the page: its signs and colours, and where each citation leads.
 *
 * <p>Every citation asks here for its link; the articles, set last, give an id to what was asked for.
 */
final class Edition {
    /** How many colours there are; lineages beyond that share one, their letters still tell them apart. */
    static final int HUES = 8;

    /** So many silent articles of a crowd are named. */
    private static final int MOST_SILENT = 12;

    final Dossier dossier;
    final String prefix;
    final Citations citations;
    private final Map<String, Findings> findings = new HashMap<>();
    private final Map<String, Integer> lineageOf = new HashMap<>();
    private final Map<String, TreeMap<Integer, Span>> cited = new HashMap<>();

    /** A dossier that cites nothing but in pictures. */
    Edition(Dossier dossier, String prefix) {
        this(dossier, prefix, new Citations(List.of(dossier), false));
    }

    Edition(Dossier dossier, String prefix, Citations citations) {
        this.dossier = dossier;
        this.prefix = prefix;
        this.citations = citations;
        for (Findings f : dossier.findings()) {
            findings.put(f.account().id(), f);
        }
        for (int i = 0; i < dossier.copyTree().lineages().size(); i++) {
            for (String article : dossier.copyTree().lineages().get(i)) {
                lineageOf.put(article, i);
            }
        }
        List<List<Branch>> lineages = Branch.lineages(dossier.copyTree());
        for (int i = 0; i < lineages.size(); i++) {
            for (Branch root : lineages.get(i)) {
                for (Branch b : root.all()) {
                    lineageOf.putIfAbsent(b.id(), i);
                }
            }
        }
    }

    /** True when there are too many articles for each to have a column, a row and a line everywhere. */
    boolean isCrowd() {
        return Crowds.isCrowd(dossier);
    }

    /** Of how many witnesses that differ the words are printed, in an apparatus, on a date, of a figure; who has others is named. */
    int most() {
        return Crowds.wordings(dossier);
    }

    /** True when the lineages are so many that a column for each says less than a list of those that say something. */
    boolean isChart() {
        return !isCrowd() || dossier.copyTree().lineages().size() <= Crowds.CROWD;
    }

    /** Those who do not say something; of a crowd perhaps only how many, since who does is named. */
    SilentView silent(Collection<String> articles) {
        List<Cite> cites = inShort(articles.stream().map(this::cite).toList());
        return isCrowd() && cites.size() > MOST_SILENT
                ? new SilentView(List.of(), "the " + articles.size() + " others")
                : new SilentView(cites, "");
    }

    /** The citations as they are printed: of a crowd those that follow each other in short. */
    List<Cite> inShort(Collection<Cite> cites) {
        if (!isCrowd()) {
            return List.copyOf(cites);
        }
        return SiglumRanges.folded(
                cites,
                Cite::siglum,
                (a, b) -> new Cite(
                        a.href(),
                        SiglumRanges.range(a.siglum(), b.siglum()),
                        a.hue(),
                        a.outlet() + " to " + b.outlet()));
    }

    Article article(String id) {
        return findings(id).account().article();
    }

    String body(String id) {
        return findings(id).account().body().text();
    }

    Findings findings(String id) {
        Findings f = findings.get(id);
        if (f == null) {
            throw new IllegalArgumentException("no article " + id + " in story " + dossier.id());
        }
        return f;
    }

    String siglum(String article) {
        return dossier.sigla().getOrDefault(article, article);
    }

    /** The class of its lineage's colour. */
    String hue(String article) {
        return hue(lineageOf.getOrDefault(article, 0));
    }

    String hue(int lineage) {
        return "l" + lineage % HUES;
    }

    String outlet(String article) {
        return article(article).outlet().map(Outlet::name).orElse("unknown outlet");
    }

    /** Who published an article; what a lost source is called. */
    String name(String id) {
        Optional<LostSource> lost = dossier.copyTree().lost(id);
        return lost.map(l -> l.name().map(n -> "lost source: " + n).orElse("lost source"))
                .orElseGet(() -> outlet(id));
    }

    boolean isLost(String id) {
        return dossier.copyTree().lost(id).isPresent();
    }

    /** The capital of a lineage. */
    String letter(int lineage) {
        String siglum = siglum(dossier.copyTree().lineages().get(lineage).get(0));
        int i = 0;
        while (i < siglum.length() && !Character.isDigit(siglum.charAt(i))) {
            i++;
        }
        return siglum.substring(0, i);
    }

    /** The id of an article on the page. */
    String articleId(String article) {
        return prefix + "a-" + plain(siglum(article));
    }

    /** A citation of an article as a whole; of a lost source, which is nowhere but in the picture. */
    Cite cite(String article) {
        if (isLost(article)) {
            return new Cite("#" + prefix + "stemma", siglum(article), hue(article), name(article));
        }
        return new Cite("#" + articleId(article), siglum(article), hue(article), outlet(article));
    }

    /** A citation of words in an article's body. */
    Cite cite(String article, Span span) {
        return new Cite("#" + target(article, span), siglum(article), hue(article), outlet(article));
    }

    /** Words of an article's body, to be printed as they are. */
    Cited words(String article, Span span) {
        return Cited.of(span.of(body(article)), Integer.toString(citations.body(article, span)));
    }

    /** The same; nothing where there are none. */
    Cited words(String article, Optional<Span> span) {
        return span.map(s -> words(article, s)).orElse(Cited.NOTHING);
    }

    /** All of a carrier's words. */
    Cited words(Carrier c) {
        return Cited.of(c.text(body(c.article())), reference(c));
    }

    /** What a carrier's words refer to. */
    String reference(Carrier c) {
        return citations.reference(c.article(), c.piece());
    }

    /** What of an article's body stands on the page. */
    List<Span> shown(String article) {
        return citations.shown(article);
    }

    /** The article of which a copy's sentences are left out, since they stand in it too. */
    Optional<String> readInstead(String article) {
        return citations.readInstead(article);
    }

    /** True when there are so many articles that most of them are not read but counted. */
    boolean isThrong() {
        return Crowds.isThrong(dossier);
    }

    /** The spans of an article that were cited, one for each place where one starts. */
    List<Span> cited(String article) {
        return new ArrayList<>(cited.getOrDefault(article, new TreeMap<>()).values());
    }

    /** The id of words in an article's body. */
    String spanId(String article, Span span) {
        return articleId(article) + "-" + span.start();
    }

    private String target(String article, Span span) {
        for (Span s : shown(article)) {
            if (s.contains(span) && !span.isEmpty()) {
                cited.computeIfAbsent(article, a -> new TreeMap<>())
                        .merge(span.start(), span, (a, b) -> a.length() >= b.length() ? a : b);
                return spanId(article, span);
            }
        }
        return articleId(article);
    }

    private static String plain(String siglum) {
        StringBuilder out = new StringBuilder();
        siglum.codePoints()
                .map(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ? c : '_')
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
