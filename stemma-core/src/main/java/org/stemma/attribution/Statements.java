package org.stemma.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.stemma.collation.Word;
import org.stemma.collation.Words;
import org.stemma.text.Prose;
import org.stemma.text.Span;
import org.stemma.text.Tokens;

/** Cuts attributions into sentences. */
final class Statements {
    private Statements() {}

    /** The statements of all accounts, in the order of accounts, attributions and text; at least one an attribution. */
    static List<Statement> of(List<AttributedAccount> accounts, SpeakerNames speakers) {
        List<Statement> out = new ArrayList<>();
        for (int a = 0; a < accounts.size(); a++) {
            Prose body = accounts.get(a).account().body();
            List<Attribution> attributions = accounts.get(a).attributions();
            for (int x = 0; x < attributions.size(); x++) {
                Attribution attribution = attributions.get(x);
                List<List<Span>> sentences = cut(body, attribution.content());
                for (int i = 0; i < sentences.size(); i++) {
                    List<Word> words = own(words(body.tokens(), sentences.get(i)), attribution.inner());
                    out.add(new Statement(
                            a,
                            x,
                            i,
                            sentences.get(i),
                            text(body.text(), sentences.get(i)),
                            words,
                            stems(words),
                            marked(body, words),
                            speakers.group(attribution.speaker()),
                            attribution.kind(),
                            accounts.get(a).isInner(x)));
                }
            }
        }
        return out;
    }

    /**
     * The sentences of a content, each as its spans: together they are the content but for white space. What starts in
     * lower case goes on with the sentence before ({@code "We shall," she said, "rebuild it."}).
     */
    static List<List<Span>> cut(Prose body, List<Span> content) {
        List<List<Span>> out = new ArrayList<>();
        for (Span part : content) {
            int s = Math.max(0, body.sentenceAt(part.start()));
            int from = part.start();
            while (from < part.end()) {
                boolean last = s + 1 >= body.sentences().size()
                        || body.sentences().get(s + 1).start() >= part.end();
                int to = last
                        ? part.end()
                        : Math.max(from, body.sentences().get(s + 1).start());
                Span piece = new Span(from, to).trim(body.text());
                if (!piece.isEmpty()) {
                    add(out, body.text(), piece);
                }
                from = to;
                s++;
                if (last) {
                    break;
                }
            }
        }
        return out.isEmpty() ? List.of(content) : out;
    }

    private static void add(List<List<Span>> out, String text, Span piece) {
        if (out.isEmpty() || !goesOn(text, piece)) {
            List<Span> fresh = new ArrayList<>();
            fresh.add(piece);
            out.add(fresh);
            return;
        }
        List<Span> open = out.get(out.size() - 1);
        Span before = open.get(open.size() - 1);
        boolean touches = text.substring(before.end(), piece.start()).isBlank();
        if (touches) {
            open.set(open.size() - 1, before.cover(piece));
        } else {
            open.add(piece);
        }
    }

    /** True when the first letter is small, or there is none. */
    private static boolean goesOn(String text, Span piece) {
        for (int i = piece.start(); i < piece.end(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return Character.isLowerCase(text.charAt(i));
            }
        }
        return true;
    }

    private static List<Word> words(Tokens tokens, List<Span> spans) {
        List<Word> out = new ArrayList<>();
        for (Span s : spans) {
            out.addAll(Words.of(tokens, tokens.firstAt(s.start()), tokens.endAt(s.end())));
        }
        return out;
    }

    /**
     * The words without those of what is said within them: {@code that he erred when he told the board ...} is about an error.
     * Where hardly any others are left, all of them.
     */
    private static List<Word> own(List<Word> words, List<Attribution> inner) {
        List<Word> out = words.stream()
                .filter(w -> inner.stream().flatMap(a -> a.content().stream()).noneMatch(s -> s.contains(w.span())))
                .toList();
        long left = out.stream().filter(Statement::says).count();
        return 2 * left >= words.stream().filter(Statement::says).count() ? out : words;
    }

    private static String text(String body, List<Span> spans) {
        StringBuilder out = new StringBuilder();
        for (Span s : spans) {
            out.append(out.length() > 0 ? " " : "").append(s.of(body));
        }
        return out.toString();
    }

    private static List<Word> marked(Prose body, List<Word> words) {
        return words.stream()
                .filter(w -> body.quotationAt(w.span().start()) >= 0)
                .toList();
    }

    static Set<String> stems(List<Word> words) {
        Set<String> out = new TreeSet<>();
        for (Word w : words) {
            if (Statement.says(w)) {
                out.add(w.stem());
            }
        }
        return out;
    }
}
