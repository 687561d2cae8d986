package org.stemma.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stemma.text.FeatureRows;
import org.stemma.text.Labeller;
import org.stemma.text.LabellerTrainer;
import org.stemma.text.LabellerTrainer.Example;
import org.stemma.text.LabellerTrainer.Settings;
import org.stemma.text.Prose;
import org.stemma.text.Span;
import org.stemma.text.WordClasses;

/**
 * Learns an {@link AttributionModel} from marked texts.
 *
 * <p>The labeller of roles is shown cues as it will meet them: those that a labeller of cues finds which has not learned
 * from the same text.
 */
public final class AttributionTrainer {
    /** A text and what a reader marked in it. */
    public record Marked(Prose text, List<GoldAttribution> gold) {}

    private static final int FOLDS = 5;

    private final WordClasses classes;
    private final List<Read> texts = new ArrayList<>();
    private final Settings cueSettings;
    private final Settings contentSettings;
    private final Settings sourceSettings;

    /** One text, read by the rules. */
    private record Read(Syntax syntax, List<Sentence> sentences) {}

    private record Sentence(Range range, List<Cue> cues, List<Draft> drafts, List<Tokens> gold) {}

    /** Gold as tokens. */
    private record Tokens(List<Range> content, Optional<Range> source, Optional<Range> cue) {}

    /** A trainer that knows parts of speech. */
    public AttributionTrainer(
            WordClasses classes, Settings cueSettings, Settings contentSettings, Settings sourceSettings) {
        this.classes = classes;
        this.cueSettings = cueSettings;
        this.contentSettings = contentSettings;
        this.sourceSettings = sourceSettings;
    }

    /** Adds a text to learn from. */
    public void add(Marked marked) {
        Syntax syntax = new Syntax(marked.text(), classes);
        List<Tokens> gold = new ArrayList<>();
        for (GoldAttribution g : marked.gold()) {
            gold.add(new Tokens(
                    g.content().stream().flatMap(s -> range(syntax, s).stream()).toList(),
                    g.source().flatMap(s -> range(syntax, s)),
                    g.cue().flatMap(s -> range(syntax, s))));
        }
        SentenceReader reader = new SentenceReader(syntax);
        List<Sentence> sentences = new ArrayList<>();
        for (int s = 0; s < syntax.sentences().size(); s++) {
            Range r = syntax.sentences().get(s).range();
            List<Tokens> mine = gold.stream()
                    .filter(g -> g.cue().isPresent() && g.cue().get().overlaps(r))
                    .filter(g -> !syntax.quotedAt(g.cue().get().first()))
                    .toList();
            List<Cue> cues = reader.cues(s);
            sentences.add(new Sentence(r, cues, reader.read(s, cues), mine));
        }
        texts.add(new Read(syntax, sentences));
    }

    private static Optional<Range> range(Syntax syntax, Span s) {
        int first = syntax.tokens().firstAt(s.start());
        int end = syntax.tokens().endAt(s.end());
        return end > first ? Optional.of(new Range(first, end - 1)) : Optional.empty();
    }

    /** Learns from all texts added. */
    public AttributionModel train() {
        List<List<Example>> cueExamples = texts.stream().map(this::cueExamples).toList();
        List<Example> contentExamples = new ArrayList<>();
        List<Example> sourceExamples = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Example> others = new ArrayList<>();
            for (int t = 0; t < texts.size(); t++) {
                if (t % FOLDS != fold) {
                    others.addAll(cueExamples.get(t));
                }
            }
            Labeller cues = trainer(cueSettings).train(others);
            for (int t = fold; t < texts.size(); t += FOLDS) {
                roleExamples(texts.get(t), cues, contentExamples, sourceExamples);
            }
        }
        List<Example> all = new ArrayList<>();
        cueExamples.forEach(all::addAll);
        Labeller cues = trainer(cueSettings).train(all);
        Labeller contents = trainer(contentSettings).train(contentExamples);
        Labeller sources = trainer(sourceSettings).train(sourceExamples);
        return new AttributionModel(classes, cues, contents, sources);
    }

    private static LabellerTrainer trainer(Settings settings) {
        return new LabellerTrainer(Labels.COUNT, Labels.allowed(), settings);
    }

    private List<Example> cueExamples(Read text) {
        List<Example> out = new ArrayList<>();
        Units units = new Units(text.syntax());
        FeatureRows rows = new FeatureRows();
        for (Sentence s : text.sentences()) {
            units.read(s.range());
            byte[] labels = new byte[units.size()];
            for (Tokens g : s.gold()) {
                mark(units, s.range(), g.cue().orElseThrow(), Labels.BEGIN, labels);
            }
            CueFeatures.write(units, s.drafts(), s.cues(), rows);
            out.add(new Example(rows.copy(), labels));
        }
        return out;
    }

    private static void mark(Units units, Range sentence, Range r, int begin, byte[] labels) {
        if (!r.overlaps(sentence)) {
            return;
        }
        int from = units.at(Math.max(r.first(), sentence.first()));
        int to = units.at(Math.min(r.last(), sentence.last()));
        // A quotation of which less than half belongs to the span is none of it.
        if (from < to && units.isQuotation(from) && r.first() > (units.first(from) + units.last(from)) / 2) {
            from++;
        }
        if (from < to && units.isQuotation(to) && r.last() < (units.first(to) + units.last(to)) / 2) {
            to--;
        }
        for (int i = from; i <= to; i++) {
            labels[i] = (byte) (i == from ? begin : begin + 1);
        }
    }

    private void roleExamples(Read text, Labeller cues, List<Example> contents, List<Example> sources) {
        Units units = new Units(text.syntax());
        FeatureRows rows = new FeatureRows();
        CueCandidates candidates = new CueCandidates(cues, CueCandidates.LEAST_TO_LEARN);
        RoleFeatures features = new RoleFeatures(units, rows);
        SourceFinder finder = new SentenceReader(text.syntax()).sources();
        for (Sentence s : text.sentences()) {
            units.read(s.range());
            for (CueCandidates.Candidate c : candidates.find(units, s.drafts(), s.cues())) {
                Range words = units.range(c.from(), c.to());
                byte[] content = new byte[units.size()];
                byte[] source = new byte[units.size()];
                Optional<Tokens> gold = s.gold().stream()
                        .filter(g -> g.cue().orElseThrow().overlaps(words))
                        .findFirst();
                gold.ifPresent(g -> g.content().forEach(r -> mark(units, s.range(), r, Labels.BEGIN, content)));
                gold.flatMap(Tokens::source).ifPresent(r -> mark(units, s.range(), r, Labels.BEGIN, source));
                features.write(c, candidates.steps(), s.drafts(), new byte[0], List.of());
                contents.add(new Example(rows.copy(), content));
                if (labelsAnything(content)) {
                    Cue cue = LearnedReader.cue(text.syntax(), words, s.cues(), Attribution.Act.ATTITUDE);
                    List<Optional<Range>> places = LearnedReader.places(finder, cue, s.range());
                    features.write(c, candidates.steps(), s.drafts(), content, places);
                    sources.add(new Example(rows.copy(), source));
                }
            }
        }
    }

    private static boolean labelsAnything(byte[] labels) {
        for (byte b : labels) {
            if (b != 0) {
                return true;
            }
        }
        return false;
    }
}
