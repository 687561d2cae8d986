package org.stemma.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stemma.article.Account;
import org.stemma.article.Outlet;
import org.stemma.text.Prose;
import org.stemma.text.Span;

/**
 * Finds the attributions of one article's body: the outermost ones, which hold what is said within them. Stateless; linear in
 * the text.
 */
public final class AttributionFinder {
    private AttributionFinder() {}

    /** All attributions of a text whose outlet nobody knows, in the order of their content. */
    public static List<Attribution> find(Prose body) {
        return find(body, Optional.empty(), AttributionModel.shipped());
    }

    /** The same by another model than the one that ships. */
    public static List<Attribution> find(Prose body, AttributionModel model) {
        return find(body, Optional.empty(), model);
    }

    /** All attributions of an account's body, in the order of their content; who is told in the outlet's own pages told it. */
    public static List<Attribution> find(Account account) {
        return find(account.body(), account.article().outlet(), AttributionModel.shipped());
    }

    private static List<Attribution> find(Prose body, Optional<Outlet> outlet, AttributionModel model) {
        Syntax syntax = new Syntax(body, model.classes());
        SentenceReader reader = new SentenceReader(syntax);
        LearnedReader learned = new LearnedReader(syntax, reader, model);
        List<List<Draft>> bySentence = new ArrayList<>();
        for (int s = 0; s < syntax.sentences().size(); s++) {
            bySentence.add(new ArrayList<>(learned.read(s)));
        }
        Transcript transcript = new Transcript(syntax, bySentence);
        transcript.read();
        new LooseQuotations(syntax, reader, transcript, bySentence).settle();
        ChannelFinder channels = new ChannelFinder(syntax, outlet);
        SpeakerResolver speakers = new SpeakerResolver(syntax, reader.sources(), channels);
        NestedSpeech nested = new NestedSpeech(syntax, reader, channels, speakers);
        List<Attribution> out = new ArrayList<>();
        List<Draft> drafts = new ArrayList<>();
        bySentence.forEach(drafts::addAll);
        drafts.replaceAll(nested::heard);
        drafts.sort((a, b) -> Integer.compare(a.extent().first(), b.extent().first()));
        ChannelThread thread = new ChannelThread(syntax, channels, speakers);
        for (Draft d : inOrderOfCues(drafts)) {
            Speaker speaker = speakers.resolve(d);
            out.add(finish(d, syntax, speaker, thread.chain(d, speaker)).holding(nested.within(d, speaker)));
        }
        out.sort((a, b) -> a.extent().compareTo(b.extent()));
        return List.copyOf(out);
    }

    private static List<Draft> inOrderOfCues(List<Draft> drafts) {
        List<Draft> sorted = new ArrayList<>(drafts);
        sorted.sort((a, b) -> a.sentence() != b.sentence()
                ? Integer.compare(a.sentence(), b.sentence())
                : Integer.compare(a.extent().first(), b.extent().first()));
        return sorted;
    }

    static Attribution finish(Draft d, Syntax syntax, Speaker speaker, List<Channel> chain) {
        List<Span> content = d.content().stream().map(syntax::span).toList();
        Attribution.Kind kind = kind(d, syntax);
        return new Attribution(
                kind,
                d.cue().map(c -> c.entry().act()).orElse(Attribution.Act.SPEECH),
                content,
                d.source().map(syntax::span),
                d.cue().map(c -> syntax.span(c.words())),
                chain,
                speaker,
                confidence(d, speaker));
    }

    private static Attribution.Kind kind(Draft d, Syntax syntax) {
        int quoted = 0;
        int words = 0;
        int lead = d.content().get(0).first();
        for (Range r : d.content()) {
            for (int i = r.first(); i <= r.last(); i++) {
                boolean that = i == lead && syntax.is(i, "that") && !syntax.quotedAt(i);
                if (syntax.isWord(i) && !that) {
                    words++;
                    quoted += syntax.quotedAt(i) ? 1 : 0;
                }
            }
        }
        return quoted == 0
                ? Attribution.Kind.INDIRECT
                : quoted == words ? Attribution.Kind.DIRECT : Attribution.Kind.MIXED;
    }

    /** How likely what was found is right, less where nobody is named. */
    private static double confidence(Draft d, Speaker speaker) {
        double named = speaker.asName().isEmpty() ? 0.8 : 1.0;
        return Math.round(d.chance() * named * 100) / 100.0;
    }
}
