package org.stemma.attribution;

import java.util.ArrayList;
import java.util.List;

/** Joins the attributions of one story's articles into utterances. Order-invariant for accounts sorted by time and id. */
public final class UtteranceCollator {
    private UtteranceCollator() {}

    /** The utterances of a story, in order of first appearance; every attribution is carried by at least one. */
    public static List<Utterance> join(List<AttributedAccount> accounts) {
        List<Utterance> out = new ArrayList<>();
        for (AttributedAccount a : accounts) {
            for (Attribution x : a.attributions()) {
                String id = "u" + (out.size() + 1);
                out.add(new Utterance(
                        id,
                        x.speaker().asName(),
                        List.of(new Carrier(a.account().id(), x, x.content(), "q" + (out.size() + 1)))));
            }
        }
        return List.copyOf(out);
    }
}
