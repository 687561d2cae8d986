package org.stemma.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stemma.text.Prose;
import org.stemma.text.Span;

/**
 * Reads what each article gives of each speaker, and in which runs: attributions of one speaker with no whole paragraph
 * between them. What somebody's own spokesman says stands in a run with what they say themselves.
 */
final class Tellings {
    private static final int BESIDE = 1;

    private final List<AttributedAccount> accounts;
    private final List<Statement> statements;
    private final int[] passage;
    private final SpeakerNames speakers;
    private final List<Telling> out = new ArrayList<>();
    private int runs;

    private Tellings(
            List<AttributedAccount> accounts, List<Statement> statements, int[] passage, SpeakerNames speakers) {
        this.speakers = speakers;
        this.accounts = accounts;
        this.statements = statements;
        this.passage = passage;
    }

    /** The tellings whose speaker is known, by account, then by speaker, then by place in the text. */
    static List<Telling> of(
            List<AttributedAccount> accounts, List<Statement> statements, int[] passage, SpeakerNames speakers) {
        return new Tellings(accounts, statements, passage, speakers).read();
    }

    private List<Telling> read() {
        Map<Integer, Map<Integer, List<Integer>>> byAccount = new TreeMap<>();
        for (int s = 0; s < statements.size(); s++) {
            Statement x = statements.get(s);
            if (x.speaker() >= 0 && !x.retold()) {
                byAccount
                        .computeIfAbsent(x.account(), a -> new TreeMap<>())
                        .computeIfAbsent(speakers.personBehind(x.speaker()), g -> new ArrayList<>())
                        .add(s);
            }
        }
        byAccount.forEach((account, speakers) -> speakers.values().forEach(this::read));
        return out;
    }

    /** What one article gives of one speaker. */
    private void read(List<Integer> own) {
        own.sort(Comparator.comparingInt(
                        (Integer s) -> statements.get(s).spans().get(0).start())
                .thenComparingInt(s -> s));
        Map<List<Integer>, List<Integer>> pieces = new LinkedHashMap<>();
        Set<Integer> attributions = new TreeSet<>();
        int amount = 0;
        for (int s : own) {
            Statement x = statements.get(s);
            pieces.computeIfAbsent(List.of(x.attribution(), passage[s]), k -> new ArrayList<>())
                    .add(s);
            attributions.add(x.attribution());
            amount += x.words().size();
        }
        Prose body =
                accounts.get(statements.get(own.get(0)).account()).account().body();
        int place = 0;
        int last = -1;
        for (List<Integer> piece : pieces.values()) {
            Span extent = extent(piece);
            if (last < 0 || body.paragraphAt(extent.start()) - last > BESIDE) {
                runs++;
                place = 0;
            }
            last = body.paragraphAt(Math.max(extent.start(), extent.end() - 1));
            Statement first = statements.get(piece.get(0));
            out.add(new Telling(
                    first.account(),
                    first.speaker(),
                    passage[piece.get(0)],
                    piece,
                    roads(first),
                    runs,
                    place++,
                    attributions.size(),
                    amount));
        }
    }

    private Span extent(List<Integer> piece) {
        List<Span> first = statements.get(piece.get(0)).spans();
        List<Span> last = statements.get(piece.get(piece.size() - 1)).spans();
        return first.get(0).cover(last.get(last.size() - 1));
    }

    private Set<Channel.Type> roads(Statement s) {
        Set<Channel.Type> out = EnumSet.noneOf(Channel.Type.class);
        accounts.get(s.account()).attributions().get(s.attribution()).chain().forEach(c -> out.add(c.type()));
        return out;
    }
}
