package org.stemma.store.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stemma.attribution.Attribution;
import org.stemma.attribution.Channel;
import org.stemma.attribution.Speaker;
import org.stemma.text.Span;

/**
 * What the index keeps of an attribution to show it when it is found.
 *
 * @param number its index among the article's attributions
 * @param speaker who said it under the fullest name known
 * @param attribution as found
 */
record QuoteCard(int number, Optional<String> speaker, Attribution attribution) {
    byte[] toBytes() {
        Packer out = new Packer();
        out.number(number);
        out.optional(speaker);
        out.number(attribution.kind().ordinal());
        out.number(attribution.act().ordinal());
        out.number(attribution.content().size());
        attribution.content().forEach(out::span);
        out.optionalSpan(attribution.source());
        out.optionalSpan(attribution.cue());
        out.number(attribution.chain().size());
        for (Channel c : attribution.chain()) {
            out.span(c.span());
            out.number(c.type().ordinal());
        }
        out.flag(attribution.speaker() instanceof Speaker.Known);
        if (attribution.speaker() instanceof Speaker.Known known) {
            out.text(known.name());
            out.span(known.evidence());
            out.optionalSpan(known.role());
        }
        out.real(attribution.confidence());
        return out.bytes();
    }

    static QuoteCard of(byte[] bytes, int offset, int length) {
        Unpacker in = new Unpacker(bytes, offset, length);
        int number = in.number();
        Optional<String> name = in.optional();
        Attribution.Kind kind = Attribution.Kind.values()[in.number()];
        Attribution.Act act = Attribution.Act.values()[in.number()];
        List<Span> content = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) {
            content.add(in.span());
        }
        Optional<Span> source = in.optionalSpan();
        Optional<Span> cue = in.optionalSpan();
        List<Channel> chain = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) {
            chain.add(new Channel(in.span(), Channel.Type.values()[in.number()]));
        }
        Speaker speaker =
                in.flag() ? new Speaker.Known(in.text(), in.span(), in.optionalSpan()) : new Speaker.Unknown();
        double confidence = in.real();
        return new QuoteCard(
                number, name, new Attribution(kind, act, content, source, cue, chain, speaker, confidence));
    }
}
