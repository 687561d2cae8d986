package org.stemma.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stemma.text.Encoder;
import org.stemma.text.Span;

/**
 * Joins the attributions of one story's articles into utterances. Order-invariant for accounts sorted by time and id.
 *
 * <p>Machine note: names first ({@link SpeakerNames}), then every attribution is cut into sentences ({@link Statements}), of
 * which those in the same words are read once ({@link Wordings}); those are grouped ({@link StatementClusters}), what nobody cuts is put together again into passages ({@link Pieces}), and
 * passages of one speech act are put together ({@link SpeechActs}).
 */
public final class UtteranceCollator {
    private final List<AttributedAccount> accounts;
    private final SpeakerNames speakers;
    private final Rarity rarity;
    private final List<Statement> statements;
    private final Wordings wordings;
    private final Days days;
    private final Meaning meaning;
    private final Map<Long, String> quotations = new TreeMap<>();
    private final Map<Long, Integer> sentences = new TreeMap<>();

    /**
     * What was put together.
     *
     * @param passage the number of each statement's passage
     * @param act the number of its speech act
     */
    record Groups(Likelihoods likelihoods, int[] passage, int[] act) {}

    UtteranceCollator(List<AttributedAccount> accounts, Encoder encoder) {
        this.accounts = accounts;
        this.speakers = new SpeakerNames(accounts);
        this.rarity = new Rarity(accounts);
        List<Statement> sentences = Statements.of(accounts, speakers);
        Wordings printed = Wordings.of(sentences);
        this.days = new Days(accounts, sentences);
        this.meaning = new Meaning(printed, days, encoder);
        this.statements = Doublets.join(sentences, printed, speakers, rarity, meaning, days);
        this.wordings = Wordings.of(statements);
        meaning.read(wordings);
        for (Statement s : statements) {
            quotations.putIfAbsent(id(s), "q" + (quotations.size() + 1));
            this.sentences.merge(id(s), 1, Integer::sum);
        }
    }

    /** The utterances of a story by wording alone, in order of first appearance; every attribution is carried by at least one. */
    public static List<Utterance> join(List<AttributedAccount> accounts) {
        return join(accounts, Encoder.NONE);
    }

    /** The same by wording and meaning. */
    public static List<Utterance> join(List<AttributedAccount> accounts, Encoder encoder) {
        UtteranceCollator collator = new UtteranceCollator(accounts, encoder);
        return collator.utterances(collator.group());
    }

    List<AttributedAccount> accounts() {
        return accounts;
    }

    List<Statement> statements() {
        return statements;
    }

    Wordings wordings() {
        return wordings;
    }

    SpeakerNames speakers() {
        return speakers;
    }

    Meaning meaning() {
        return meaning;
    }

    /** Puts statements together to passages, and those to speech acts. */
    Groups group() {
        Likelihoods likelihoods = new Likelihoods(wordings, speakers, new Kinship(rarity, meaning), days);
        int[] cluster = StatementClusters.of(wordings, likelihoods, rarity, meaning);
        int[] group = new int[statements.size()];
        Arrays.setAll(group, s -> cluster[wordings.of(s)]);
        int[] passage = Pieces.whole(statements, group);
        return new Groups(
                likelihoods, passage, SpeechActs.of(accounts, statements, wordings, passage, speakers, likelihoods));
    }

    /** The utterances, in order of first appearance. */
    List<Utterance> utterances(Groups groups) {
        int[] act = groups.act();
        int[] passage = groups.passage();
        Map<Integer, Map<Integer, List<Statement>>> acts = new LinkedHashMap<>();
        for (int s = 0; s < act.length; s++) {
            acts.computeIfAbsent(act[s], a -> new LinkedHashMap<>())
                    .computeIfAbsent(passage[s], p -> new ArrayList<>())
                    .add(statements.get(s));
        }
        List<Utterance> out = new ArrayList<>();
        for (Map<Integer, List<Statement>> passages : acts.values()) {
            List<Statement> members =
                    passages.values().stream().flatMap(List::stream).toList();
            int lead = lead(members);
            out.add(new Utterance(
                    "u" + (out.size() + 1),
                    speakers.name(lead),
                    passages.values().stream()
                            .map(own -> new Passage(carriers(own, lead)))
                            .toList()));
        }
        return List.copyOf(out);
    }

    private List<Carrier> carriers(List<Statement> members, int lead) {
        Map<Long, List<Statement>> byAttribution = new TreeMap<>();
        members.forEach(s ->
                byAttribution.computeIfAbsent(id(s), i -> new ArrayList<>()).add(s));
        List<Carrier> out = new ArrayList<>();
        byAttribution.forEach((id, own) -> {
            AttributedAccount account = accounts.get(own.get(0).account());
            Attribution attribution = account.attributions().get(own.get(0).attribution());
            boolean whole = own.size() == sentences.getOrDefault(id, 0);
            List<Span> piece = whole
                    ? attribution.content()
                    : spans(own, account.account().body().text());
            Optional<String> speaker = speakers.name(speakers.named(own.get(0).speaker(), lead))
                    .or(() -> attribution.speaker().asName());
            Optional<String> within = account.holder(own.get(0).attribution())
                    .map(holder -> quotations.getOrDefault(id(own.get(0).account(), holder), ""));
            String quotation = quotations.getOrDefault(id, "");
            out.add(new Carrier(account.account().id(), attribution, piece, quotation, speaker, within));
        });
        return out;
    }

    /** The spans of these sentences, those joined that only white space parts. */
    private static List<Span> spans(List<Statement> own, String body) {
        List<Span> out = new ArrayList<>();
        for (Statement s : own) {
            for (Span span : s.spans()) {
                int last = out.size() - 1;
                if (last >= 0
                        && body.substring(out.get(last).end(), span.start()).isBlank()) {
                    out.set(last, out.get(last).cover(span));
                } else {
                    out.add(span);
                }
            }
        }
        return out;
    }

    static long id(Statement s) {
        return id(s.account(), s.attribution());
    }

    private static long id(int account, int attribution) {
        return ((long) account << 32) | attribution;
    }

    /**
     * The group of the speaker most articles name; among equals one with a name who does not only pass on what others say,
     * then a person, then whom the first article names.
     */
    private int lead(List<Statement> members) {
        Map<Integer, Set<Integer>> articles = new LinkedHashMap<>();
        for (Statement s : members) {
            if (s.speaker() >= 0) {
                articles.computeIfAbsent(s.speaker(), g -> new TreeSet<>()).add(s.account());
            }
        }
        Comparator<Map.Entry<Integer, Set<Integer>>> best =
                Comparator.comparingInt(e -> -e.getValue().size());
        return articles.entrySet().stream()
                .sorted(best.thenComparing(e -> !speakers.isNamed(e.getKey()) || speakers.isMedium(e.getKey()))
                        .thenComparing(e -> !speakers.isPerson(e.getKey()))
                        .thenComparing(e -> !speakers.isNamed(e.getKey())))
                .findFirst()
                .map(Map.Entry::getKey)
                .orElse(-1);
    }
}
