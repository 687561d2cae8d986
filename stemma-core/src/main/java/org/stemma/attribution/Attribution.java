package org.stemma.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stemma.text.Span;

/**
 * Who is said to have said it, in what words that was reported, and by what road it reached the outlet.
 *
 * <p>All spans are offsets in the body of one article. An attribution holds what the article asserts; only the
 * {@link Speaker} is resolved, within this article.
 *
 * @param kind direct when all words of the content stand in quotation marks, indirect when none do, else mixed
 * @param act speech, document or attitude
 * @param content what was said, marks included; several spans when the cue cuts it ({@code "A," she said. "B."}) or it
 *     runs over paragraphs; in ascending order, never empty
 * @param source the words that name who said it: {@code Ayatollah Ali Khamenei}, {@code his Twitter account}, {@code he}
 * @param cue the words that say that it was said: {@code said}, {@code according to}
 * @param chain the road from the speaker outward ({@code his official website}, then {@code state TV}), without the
 *     article's own outlet at its end; each stage named in the same sentence, or just before for the same speaker who goes on
 * @param speaker whom the source resolves to
 * @param confidence 0 to 1
 * @param inner what is said within the content to have been said, by the same speaker or another ({@code The mayor said her
 *     deputy had told her that ...}), in the order of the text; the content of each lies within this one's
 */
public record Attribution(
        Kind kind,
        Act act,
        List<Span> content,
        Optional<Span> source,
        Optional<Span> cue,
        List<Channel> chain,
        Speaker speaker,
        double confidence,
        List<Attribution> inner) {
    /**
     * Copies the lists; throws {@link IllegalArgumentException} when there is no content, or something inner lies outside of
     * it.
     */
    public Attribution {
        content = List.copyOf(content);
        chain = List.copyOf(chain);
        inner = List.copyOf(inner);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("an attribution has content");
        }
        for (Attribution i : inner) {
            if (!holds(content, i.content)) {
                throw new IllegalArgumentException("an inner attribution lies outside of its outer one: " + i.content);
            }
        }
    }

    /** How the words were reported. */
    public enum Kind {
        /** Wholly in quotation marks. */
        DIRECT,
        /** Partly in quotation marks. */
        MIXED,
        /** In the reporter's words. */
        INDIRECT
    }

    /** With nothing said within it. */
    public Attribution(
            Kind kind,
            Act act,
            List<Span> content,
            Optional<Span> source,
            Optional<Span> cue,
            List<Channel> chain,
            Speaker speaker,
            double confidence) {
        this(kind, act, content, source, cue, chain, speaker, confidence, List.of());
    }

    /** With a road of at most one stage, of a sort that nobody knows. */
    public Attribution(
            Kind kind,
            Act act,
            List<Span> content,
            Optional<Span> source,
            Optional<Span> cue,
            Optional<Span> channel,
            Speaker speaker,
            double confidence) {
        this(
                kind,
                act,
                content,
                source,
                cue,
                channel.map(c -> new Channel(c, Channel.Type.OTHER)).stream().toList(),
                speaker,
                confidence);
    }

    /** What kind of act the content is. */
    public enum Act {
        /** Said, written, tweeted. */
        SPEECH,
        /** Found in a law, a study, a court paper, a poll. */
        DOCUMENT,
        /** Thought, wished, planned, supported. */
        ATTITUDE
    }

    private static boolean holds(List<Span> content, List<Span> inner) {
        return inner.stream().allMatch(i -> content.stream().anyMatch(c -> c.contains(i)));
    }

    /** The same with what is said within it. */
    public Attribution holding(List<Attribution> within) {
        return new Attribution(kind, act, content, source, cue, chain, speaker, confidence, within);
    }

    /** The same by another speaker. */
    public Attribution by(Speaker other) {
        return new Attribution(kind, act, content, source, cue, chain, other, confidence, inner);
    }

    /** All that is said within it, each before what it holds itself. */
    public List<Attribution> within() {
        List<Attribution> out = new ArrayList<>();
        for (Attribution a : inner) {
            out.add(a);
            out.addAll(a.within());
        }
        return out;
    }

    /** The stage of the road next to the speaker, if any is named. */
    public Optional<Span> channel() {
        return chain.isEmpty() ? Optional.empty() : Optional.of(chain.get(0).span());
    }

    /** From the first to the last unit of the content. */
    public Span extent() {
        return content.get(0).cover(content.get(content.size() - 1));
    }

    /** The content's words, its spans joined by one space. */
    public String text(String body) {
        StringBuilder out = new StringBuilder();
        for (Span s : content) {
            if (out.length() > 0) {
                out.append(' ');
            }
            out.append(s.of(body));
        }
        return out.toString();
    }
}
