package org.stemma.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.Stemma;
import org.stemma.app.csv.DossierCsv;
import org.stemma.app.page.Reprints;
import org.stemma.article.Article;
import org.stemma.dossier.Carriage;
import org.stemma.dossier.Dossier;

/** The report and the tables of a story that many outlets print in nearly the same words. */
class CrowdReportTest {
    private static final Dossier MANY = Stemma.collateAsOne(Reprints.of(90));

    private static String report(Dossier dossier, boolean wordByWord) {
        StringBuilder out = new StringBuilder();
        new TerminalReport(out, 80, false, wordByWord).print(List.of(dossier));
        return out.toString();
    }

    /** Without the ends of lines, wherever they fall. */
    private static String running(String report) {
        return report.replaceAll("\\s+", " ");
    }

    @Test
    void tells_of_a_lineage_of_many_what_it_is_and_not_each_of_its_articles() {
        String report = report(MANY, false);
        int size = MANY.copyTree().lineages().get(0).size();

        assertThat(size).isGreaterThan(80);
        assertThat(running(report))
                .contains("A1\u2013A" + size + " " + size + " articles of 0 outlets, no date")
                .contains(" copies, ")
                .contains(" with other words inside quotation marks: A");
        assertThat(report.lines().filter(l -> l.contains("unknown outlet"))).hasSizeLessThan(2 * (91 - size) + 10);
        assertThat(report.lines()).hasSizeLessThan(300);
        for (String line : report.split("\n")) {
            assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(80);
        }
    }

    @Test
    void tells_of_each_copy_who_asks_for_the_changes_word_by_word() {
        String report = report(MANY, true);

        for (Article a : MANY.articles()) {
            assertThat(report).contains(MANY.sigla().get(a.id()) + " unknown");
        }
    }

    @Test
    void tells_of_few_articles_each() {
        Dossier few = Stemma.collateAsOne(Reprints.of(20));

        for (Article a : few.articles()) {
            assertThat(report(few, false)).contains(few.sigla().get(a.id()) + " unknown outlet");
        }
    }

    @Test
    void tables_of_many_articles_hold_what_each_has_and_not_what_it_has_not() {
        long carried = MANY.utterances().stream()
                .mapToLong(u -> MANY.articles().stream()
                        .filter(a -> u.coverage().of(a.id()) != Carriage.SILENT)
                        .count())
                .sum();

        String coverage = DossierCsv.table(MANY, "coverage").orElseThrow();
        String readings = DossierCsv.table(MANY, "readings").orElseThrow();

        assertThat(coverage.lines()).hasSize((int) carried + 1);
        assertThat(readings.lines().skip(1))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.contains(",true,") || !row.contains(",same,"))
                        .as(row)
                        .isTrue());
    }
}
