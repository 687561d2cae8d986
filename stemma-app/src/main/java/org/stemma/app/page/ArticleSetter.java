package org.stemma.app.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stemma.article.Article;
import org.stemma.article.Named;
import org.stemma.article.Outlet;
import org.stemma.article.Part;
import org.stemma.article.PartSpan;
import org.stemma.article.Published;
import org.stemma.attribution.Attribution;
import org.stemma.attribution.Carrier;
import org.stemma.dossier.CollatedUtterance;
import org.stemma.dossier.Dossier;
import org.stemma.reuse.Copy;
import org.stemma.text.Span;

/** Sets the articles themselves: their words with what is cited, said and shared in them, and what they say of themselves. */
final class ArticleSetter {
    private final Edition edition;
    private final PageSettings settings;
    private final Map<String, List<Mark>> said;

    ArticleSetter(Edition edition, PageSettings settings) {
        this.edition = edition;
        this.settings = settings;
        this.said = said(edition.dossier);
    }

    ArticleView view(Article a) {
        List<Span> shown = edition.shown(a.id());
        return new ArticleView(
                edition.cite(a.id()),
                edition.articleId(a.id()),
                a.id(),
                settings.served() ? "/articles/" + a.id() : "",
                a.title().orElse(""),
                a.language().filter(ArticleSetter::isLanguageTag).orElse(""),
                a.outlet().map(Outlet::name).orElse("unknown outlet"),
                a.published().map(Dates::published).orElse("undated"),
                a.published().map(Published::toString).orElse(""),
                a.url().filter(ArticleSetter::isWebAddress).orElse(""),
                facts(a),
                taken(a.id()),
                blocks(a, shown),
                aside(a),
                hidden(a, shown),
                notRead(a));
    }

    private List<ArticleView.Block> blocks(Article a, List<Span> shown) {
        String body = a.body();
        List<Mark> marks = new ArrayList<>(cited(a.id()));
        marks.addAll(said.getOrDefault(a.id(), List.of()));
        marks.addAll(SharedPassages.marks(edition, a.id()));
        List<Span> paragraphs = edition.findings(a.id()).account().body().paragraphs();
        // Both lists ascend, and so do the marks' uses: each paragraph takes the marks that can touch it.
        marks.sort(java.util.Comparator.comparingInt(m -> m.span().start()));
        List<ArticleView.Block> out = new ArrayList<>();
        int at = 0;
        int p = 0;
        for (Span excerpt : shown) {
            if (!body.substring(at, excerpt.start()).isBlank()) {
                out.add(new ArticleView.Block(new Markup(), true, ""));
            }
            while (p < paragraphs.size() && paragraphs.get(p).end() <= excerpt.start()) {
                p++;
            }
            for (int i = p; i < paragraphs.size() && paragraphs.get(i).start() < excerpt.end(); i++) {
                Span part = new Span(
                        Math.max(paragraphs.get(i).start(), excerpt.start()),
                        Math.min(paragraphs.get(i).end(), excerpt.end()));
                out.add(new ArticleView.Block(
                        MarkedText.render(body, part, touching(marks, part)),
                        false,
                        edition.citations.place(a.id(), new PartSpan(a.bodyIndex(), part))));
            }
            at = excerpt.end();
        }
        if (!body.substring(at).isBlank()) {
            out.add(new ArticleView.Block(new Markup(), true, ""));
        }
        return out;
    }

    private static List<Mark> touching(List<Mark> sorted, Span part) {
        List<Mark> out = new ArrayList<>();
        for (Mark m : sorted) {
            if (m.span().start() >= part.end()) {
                break;
            }
            if (m.span().overlaps(part)) {
                out.add(m);
            }
        }
        return out;
    }

    private List<Mark> cited(String article) {
        List<Mark> out = new ArrayList<>();
        for (Span s : edition.cited(article)) {
            out.add(new Mark(s, "span", "cited", edition.spanId(article, s), "", "", ""));
        }
        return out;
    }

    /** For each article what stands in it in quotation marks. */
    private static Map<String, List<Mark>> said(Dossier dossier) {
        Map<String, List<Mark>> out = new HashMap<>();
        for (CollatedUtterance u : dossier.utterances()) {
            for (Carrier c : u.utterance().carriers()) {
                if (c.within().isEmpty()
                        && c.attribution().act() == Attribution.Act.SPEECH
                        && c.attribution().kind() != Attribution.Kind.INDIRECT) {
                    List<Mark> own = out.computeIfAbsent(c.article(), a -> new ArrayList<>());
                    c.piece().forEach(s -> own.add(Mark.of(s, "span", "said")));
                }
            }
        }
        return out;
    }

    private List<String> taken(String article) {
        List<String> out = new ArrayList<>();
        List<Copy> copies = new ArrayList<>(edition.dossier.copyTree().copies());
        copies.addAll(edition.dossier.copyTree().further());
        for (Copy c : copies) {
            if (c.to().equals(article)) {
                out.add((c.directed() ? "Takes " : "Shares ") + Words.percent(c.share()) + " of its own prose "
                        + (c.directed() ? "from " : "with ") + edition.siglum(c.from())
                        + (c.credited() ? ", with credit." : ", no credit visible."));
            } else if (c.from().equals(article)) {
                out.add(edition.siglum(c.to()) + (c.directed() ? " takes " : " shares ") + Words.percent(c.share())
                        + " of its prose " + (c.directed() ? "from here" : "with it")
                        + (c.credited() ? ", with credit." : ", no credit visible."));
            }
        }
        return out;
    }

    private List<ArticleView.Fact> facts(Article a) {
        List<ArticleView.Fact> out = new ArrayList<>();
        a.author().ifPresent(v -> out.add(fact("Author", v)));
        a.agency().ifPresent(v -> out.add(named("Agency", v, a)));
        a.dateline().ifPresent(v -> out.add(named("Dateline", v, a)));
        a.language().ifPresent(v -> out.add(fact("Language", v)));
        a.url().filter(u -> !isWebAddress(u)).ifPresent(v -> out.add(mono("Address", v)));
        out.add(mono("Read from", label(a.capture().name())));
        a.capture().sha256().ifPresent(v -> out.add(mono("SHA-256", v)));
        return out;
    }

    private String label(String name) {
        boolean path = settings.served() && !name.contains("://");
        return path ? name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1) : name;
    }

    private static ArticleView.Fact fact(String field, String value) {
        return new ArticleView.Fact(field, value, Cited.NOTHING, false);
    }

    private static ArticleView.Fact mono(String field, String value) {
        return new ArticleView.Fact(field, value, Cited.NOTHING, true);
    }

    private ArticleView.Fact named(String field, Named n, Article a) {
        String words = a.words(n.where());
        Cited cited = words.equals(n.name())
                ? Cited.NOTHING
                : Cited.of(words, Integer.toString(edition.citations.of(a.id(), n.where())));
        return new ArticleView.Fact(field, n.name(), cited, false);
    }

    private List<ArticleView.Aside> aside(Article a) {
        List<ArticleView.Aside> out = new ArrayList<>();
        for (int i = 0; i < a.parts().size(); i++) {
            Part p = a.parts().get(i);
            String name = name(p.kind());
            if (!name.isEmpty() && !p.text().isBlank() && (settings.fullText() || p.kind() != Part.Kind.FURNITURE)) {
                PartSpan whole = new PartSpan(i, new Span(0, p.text().length()));
                out.add(new ArticleView.Aside(name, p.text(), edition.citations.place(a.id(), whole)));
            }
        }
        return out;
    }

    private static String name(Part.Kind kind) {
        return switch (kind) {
            case TITLE, BODY -> "";
            case BYLINE -> "Byline";
            case DATELINE -> "Dateline";
            case CAPTION -> "Caption";
            case SUBHEAD -> "Heading";
            case CREDIT -> "Credit";
            case FURNITURE -> "Of the site";
        };
    }

    private String hidden(Article a, List<Span> shown) {
        int all = a.body().strip().length();
        int left = all - shown.stream().mapToInt(Span::length).sum();
        if (settings.fullText() || all == 0 || left <= 0) {
            return "";
        }
        Optional<String> original = edition.readInstead(a.id());
        if (original.isPresent()) {
            return Words.percent(left / (double) all) + " of the text, which stands in "
                    + edition.siglum(original.get()) + " too or which nothing here cites, is left out.";
        }
        return shown.isEmpty()
                ? "Nothing of this article is cited; its text is left out."
                : Words.percent(left / (double) all) + " of the text, which nothing here cites, is left out.";
    }

    private String notRead(Article a) {
        List<String> notRead = edition.findings(a.id()).notRead();
        if (notRead.isEmpty()) {
            return "";
        }
        String language = a.language()
                .map(t -> Locale.forLanguageTag(t).getDisplayLanguage(Locale.ENGLISH))
                .filter(l -> !l.isEmpty())
                .orElse("this language");
        return "Stemma has no rules for " + language + " yet: compared by words and figures; not read: "
                + String.join(", ", notRead) + ".";
    }

    /** Only http and https with a host become links; everything else is printed as words. */
    static boolean isWebAddress(String url) {
        try {
            URI uri = new URI(url);
            String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https"))
                    && uri.getRawAuthority() != null
                    && !uri.getRawAuthority().contains("@");
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static boolean isLanguageTag(String tag) {
        return !tag.isEmpty() && !Locale.forLanguageTag(tag).getLanguage().isEmpty();
    }
}
