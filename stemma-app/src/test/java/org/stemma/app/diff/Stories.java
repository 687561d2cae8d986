package org.stemma.app.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Dossiers in a few words, for comparisons. */
final class Stories {
    private final List<Snapshot.Account> articles = new ArrayList<>();
    private final List<List<String>> lineages = new ArrayList<>();
    private final List<Snapshot.Copy> copies = new ArrayList<>();
    private final List<Snapshot.Utterance> utterances = new ArrayList<>();
    private final List<Snapshot.Figure> figures = new ArrayList<>();
    private final Map<String, String> sigla = new HashMap<>();

    /** An article that stands alone. */
    Stories article(String id, String text) {
        articles.add(new Snapshot.Account(
                id,
                "Outlet of " + id,
                "Title of " + id,
                "",
                "",
                "hash of " + text,
                text.length(),
                List.of(new Snapshot.Passage(0, text))));
        lineages.add(new ArrayList<>(List.of(id)));
        sigla.put(id, (char) ('A' + lineages.size() - 1) + "1");
        return this;
    }

    /** An article that copies another. */
    Stories copy(String id, String text, String from, String kind, Snapshot.Edit... edits) {
        article(id, text);
        lineages.remove(lineages.size() - 1);
        lineages.stream().filter(l -> l.contains(from)).forEach(l -> l.add(id));
        sigla.put(id, sigla.getOrDefault(from, "A1").charAt(0) + "2");
        copies.add(new Snapshot.Copy(from, id, kind, 0.9, false, true, List.of(edits)));
        return this;
    }

    /** An utterance: article, words, article, words ... */
    Stories said(String speaker, String... carriers) {
        List<Snapshot.Carrier> list = new ArrayList<>();
        for (int i = 0; i < carriers.length; i += 2) {
            list.add(new Snapshot.Carrier(carriers[i], "direct", carriers[i + 1]));
        }
        utterances.add(new Snapshot.Utterance("u" + utterances.size(), Optional.of(speaker), list));
        return this;
    }

    /** A figure: value, article, value, article ... */
    Stories figure(String what, String status, String... readings) {
        List<Snapshot.Reading> list = new ArrayList<>();
        for (int i = 0; i < readings.length; i += 2) {
            list.add(new Snapshot.Reading(readings[i], readings[i], List.of(readings[i + 1])));
        }
        figures.add(new Snapshot.Figure(what, status, "number", list));
        return this;
    }

    Snapshot done() {
        return new Snapshot(
                articles,
                List.of(new Snapshot.Story(
                        "s1",
                        "The lock gate",
                        articles.stream().map(Snapshot.Account::id).toList(),
                        sigla,
                        lineages,
                        copies,
                        utterances,
                        figures)));
    }
}
