package org.stemma.app.page;

import java.util.List;
import org.stemma.dossier.Carriage;

/**
 * Who said what: the matrix of utterances and articles, each with its apparatus.
 *
 * @param groups the matrix's columns by lineage
 * @param chart true when the articles, or in a crowd the lineages, are columns; else who carries an utterance is listed
 * @param shared utterances that two or more articles carry
 * @param single utterances that one article carries
 * @param others attitudes and documents
 * @param channels the roads by which words reached the outlets
 * @param numbers what the section holds, in words
 */
public record QuotationsView(
        List<Group> groups,
        boolean chart,
        List<UtteranceView> shared,
        List<UtteranceView> single,
        List<UtteranceView> others,
        List<ChannelRow> channels,
        String numbers) {
    /** Copies the lists. */
    public QuotationsView {
        groups = List.copyOf(groups);
        shared = List.copyOf(shared);
        single = List.copyOf(single);
        others = List.copyOf(others);
        channels = List.copyOf(channels);
    }

    /** How many columns the matrix has, the first included. */
    public int columns() {
        return 1 + groups.stream().mapToInt(g -> g.articles().size()).sum();
    }

    /**
     * The columns of one lineage.
     *
     * @param letter of the lineage
     * @param hue class of its colour
     * @param articles its articles
     */
    public record Group(String letter, String hue, List<Cite> articles) {
        /** Copies the list. */
        public Group {
            articles = List.copyOf(articles);
        }
    }

    /**
     * A channel as printed, and who names it.
     *
     * @param name {@code his official website}
     * @param cites where
     */
    public record ChannelRow(Cited name, List<Cite> cites) {
        /** Copies the list. */
        public ChannelRow {
            cites = List.copyOf(cites);
        }
    }

    /**
     * One utterance.
     *
     * @param id on the page
     * @param number in the order of the page
     * @param lead its words in the fullest quotation
     * @param quoted false when nobody quotes it: the lead is then a reporter's words
     * @param speaker canonical, or {@code unknown speaker}
     * @param speakerKnown false for an unknown speaker
     * @param act empty for speech, else what it is
     * @param weight by how many articles and lineages it is carried, in words
     * @param doubt why it is uncertain, empty when it is not
     * @param cells one for each column of the matrix; in a list one for each that carries it
     * @param coverage who alone carries it and who leaves it out
     * @param passages its passages; more than one where articles give unlike sentences of it
     * @param pieces other pieces of the same quotation
     */
    public record UtteranceView(
            String id,
            int number,
            Cited lead,
            boolean quoted,
            String speaker,
            boolean speakerKnown,
            String act,
            String weight,
            String doubt,
            List<Cell> cells,
            CoverageView coverage,
            List<PassageView> passages,
            List<Piece> pieces) {
        /** Copies the lists. */
        public UtteranceView {
            cells = List.copyOf(cells);
            passages = List.copyOf(passages);
            pieces = List.copyOf(pieces);
        }

        /** The one witness's words, where nothing can open that the row does not say. */
        public List<CarrierView> plain() {
            List<CarrierView> all =
                    passages.stream().flatMap(p -> p.carriers().stream()).toList();
            return all.size() == 1 && cells.size() == 1 ? all : List.of();
        }

        /** What opens: how many passages there are and at how many places the witnesses part. */
        public String summary() {
            List<ApparatusView> collated = passages.stream()
                    .map(PassageView::apparatus)
                    .filter(ApparatusView::exists)
                    .toList();
            int places = collated.stream().mapToInt(a -> a.places().size()).sum();
            String words = places > 0
                    ? "Apparatus: " + Words.count(places, "place") + " where the witnesses part"
                    : collated.isEmpty() ? "The words" : "The witnesses agree";
            return passages.size() == 1 ? words : words + ", " + Words.count(passages.size(), "passage");
        }
    }

    /**
     * A stretch of an utterance that can be set side by side.
     *
     * @param label {@code Passage 2 of 3}; empty for the only one
     * @param apparatus how the witnesses part; empty places when nothing can be collated
     * @param carriers every witness's words
     * @param rest witnesses whose words are not printed
     */
    public record PassageView(String label, ApparatusView apparatus, List<CarrierView> carriers, List<Cite> rest) {
        /** Copies the lists. */
        public PassageView {
            carriers = List.copyOf(carriers);
            rest = List.copyOf(rest);
        }
    }

    /**
     * How one article, or one lineage, carries one utterance.
     *
     * @param cite the article, of a lineage the first that carries it; leads to its words if it has any
     * @param how the article carries it; of a lineage, who has most of it
     * @param count {@code 12 of 480} articles of a lineage, empty for one article
     * @param groupStart true in the first column of a lineage
     */
    public record Cell(Cite cite, Carriage how, String count, boolean groupStart) {}

    /**
     * Who alone carries an utterance and who leaves it out.
     *
     * @param only letter of the one lineage that carries it, empty when several do
     * @param silent the articles that leave it out
     */
    public record CoverageView(String only, SilentView silent) {}

    /**
     * Another piece of the same quotation.
     *
     * @param href where it stands
     * @param number of its utterance
     */
    public record Piece(String href, int number) {}

    /**
     * One witness's words.
     *
     * @param cite where they stand
     * @param sign the witness's siglum in the apparatus
     * @param words all of them, variants marked
     * @param direct true when they stand in quotation marks
     * @param unnamed true when the article names nobody beside them
     * @param mention the article's words for the speaker, empty where the row has them
     * @param teller the article's words for who tells that it was said, empty at first hand
     * @param cue the words that say that it was said, empty for none, beside the only witness, and in a crowd
     * @param channel the road, empty for none
     * @param kind direct, mixed or indirect
     * @param confidence in per cent, with the reason when it is low
     * @param low true when it is low
     * @param also others with the same words
     */
    public record CarrierView(
            Cite cite,
            String sign,
            Cited words,
            boolean direct,
            boolean unnamed,
            Cited mention,
            Cited teller,
            Cited cue,
            Cited channel,
            String kind,
            String confidence,
            boolean low,
            List<Cite> also) {
        /** Copies the list. */
        public CarrierView {
            also = List.copyOf(also);
        }
    }
}
