package org.stemma.app.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stemma.article.Article;
import org.stemma.article.Named;
import org.stemma.article.Outlet;
import org.stemma.article.Part;
import org.stemma.ingest.page.Dropped;
import org.stemma.ingest.page.Evidence;
import org.stemma.ingest.page.HtmlPage;
import org.stemma.ingest.page.PageBlock;
import org.stemma.ingest.page.PageData;
import org.stemma.ingest.page.Told;
import org.stemma.text.Shown;

/** Prints what was understood of one input: its metadata with the evidence, its text with its structure, what was left out. */
public final class ReadingReport {
    private static final int LABEL = 11;
    private static final int EVIDENCE = 160;
    private static final int FEW = 8;

    private final Paper paper;
    private final boolean all;

    private ReadingReport(Paper paper, boolean all) {
        this.paper = paper;
        this.all = all;
    }

    /**
     * Prints one article.
     *
     * @param page the web page it was read from, if it was
     * @param all everything that was left out, not only its beginnings
     */
    public static void print(
            Article article, Optional<HtmlPage> page, boolean all, Appendable out, int width, boolean colour) {
        ReadingReport report = new ReadingReport(new Paper(out, width, colour), all);
        report.paper.heading(article.capture().name());
        page.ifPresentOrElse(p -> report.data(p.data(), article), () -> report.fields(article));
        report.common(article);
        if (page.isPresent()) {
            report.way(page.get());
            report.text(page.get());
            report.leftOut(page.get());
        } else {
            report.parts(article);
        }
        report.paper.blank();
    }

    private void data(PageData data, Article article) {
        told("title", data.title(), Object::toString);
        told("outlet", data.outlet(), Object::toString);
        told("authors", data.authors(), names -> String.join(", ", names));
        told("published", data.published(), Object::toString);
        told("modified", data.modified(), Object::toString);
        told("address", data.url(), Object::toString);
        told("language", data.language(), Object::toString);
        told("agency", data.agency(), Object::toString);
        told("based on", data.basedOn(), Object::toString);
        if (data.agency().value().isEmpty()) {
            article.agency().ifPresent(a -> line("agency", a.name() + " (in the text)"));
        }
    }

    private void fields(Article article) {
        line("title", article.title());
        line("outlet", article.outlet().map(Outlet::name));
        line("authors", article.author());
        line("published", article.published().map(Object::toString));
        line("address", article.url());
        line("language", article.language());
        line("agency", article.agency().map(Named::name));
    }

    private void common(Article article) {
        article.dateline().ifPresent(d -> line("dateline", d.name()));
        article.capture().sha256().ifPresent(s -> line("sha256", s));
    }

    private void way(HtmlPage page) {
        String way = switch (page.way()) {
            case STRICT -> "by markup, names and text";
            case LENIENT -> "by the text alone, hidden parts too";
            case METADATA -> "in the page's metadata; the page itself shows next to nothing";
        };
        line("found", way + String.format(java.util.Locale.ROOT, " (confidence %.2f)", page.confidence()));
    }

    private <T> void told(String label, Told<T> told, java.util.function.Function<T, String> words) {
        String value = told.value().map(words).orElse("none");
        line(label, value + (told.because().isEmpty() ? "" : "  [" + told.because() + "]"));
        for (Evidence e : told.evidence()) {
            paper.paragraph(
                    " ".repeat(LABEL) + "- ", Ink.FAINT, e.where() + ": " + Shown.of(e.words(), EVIDENCE), Ink.FAINT);
        }
    }

    private void line(String label, Optional<String> words) {
        line(label, words.orElse("none"));
    }

    private void line(String label, String words) {
        paper.paragraph(label + " ".repeat(Math.max(1, LABEL - label.length())), Ink.STRONG, words, Ink.PLAIN);
    }

    private void text(HtmlPage page) {
        paper.heading("TEXT");
        for (PageBlock block : page.blocks()) {
            if (block.dropped().isEmpty()) {
                String words = block.text().text();
                switch (block.form()) {
                    case HEADING -> heading(words);
                    case ITEM -> paper.paragraph("  - ", words);
                    case QUOTE -> paper.paragraph("  > ", words);
                    case CELL -> paper.paragraph("  | ", words);
                    default -> paper.paragraph("", words);
                }
            } else if (block.near() && block.dropped().get() == Dropped.CAPTION) {
                paper.paragraph("  [picture] ", Ink.FAINT, words(block), Ink.FAINT);
            }
        }
    }

    private void heading(String words) {
        paper.blank();
        paper.paragraph("", Ink.PLAIN, words, Ink.STRONG);
    }

    private void leftOut(HtmlPage page) {
        Map<Dropped, Integer> counts = new LinkedHashMap<>();
        for (Dropped reason : Dropped.values()) {
            int n = (int) page.blocks().stream()
                    .filter(b -> b.dropped().filter(d -> d == reason).isPresent())
                    .count();
            if (n > 0) {
                counts.put(reason, n);
            }
        }
        if (counts.isEmpty()) {
            return;
        }
        paper.heading("LEFT OUT");
        counts.forEach((reason, n) -> {
            line(reason.words() + " (" + n + ")");
            int shown = 0;
            for (PageBlock block : page.blocks()) {
                if (block.dropped().filter(d -> d == reason).isPresent() && (all || shown < FEW)) {
                    paper.paragraph("  - ", Ink.FAINT, all ? words(block) : Shown.of(words(block), 60), Ink.PLAIN);
                    shown++;
                }
            }
            if (shown < n) {
                line("  and " + (n - shown) + " more (--all shows them)");
            }
        });
    }

    private void line(String words) {
        paper.paragraph("", Ink.PLAIN, words, Ink.PLAIN);
    }

    private static String words(PageBlock block) {
        return block.text().text();
    }

    private void parts(Article article) {
        paper.heading("TEXT");
        List.of(article.body().split("\n")).forEach(p -> paper.paragraph("", p));
        boolean headed = false;
        for (Part part : article.parts()) {
            boolean other = part.kind() != Part.Kind.BODY && part.kind() != Part.Kind.TITLE;
            if (other && !part.text().isEmpty()) {
                if (!headed) {
                    paper.heading("BESIDE THE TEXT");
                    headed = true;
                }
                paper.paragraph(
                        part.kind().name().toLowerCase(java.util.Locale.ROOT) + ": ",
                        Ink.FAINT,
                        part.text(),
                        Ink.PLAIN);
            }
        }
    }
}
