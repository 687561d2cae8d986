package org.stemma.app.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stemma.article.Article;
import org.stemma.article.Part;
import org.stemma.article.PartSpan;
import org.stemma.dossier.Citation;
import org.stemma.text.Span;

/**
 * Holds citations against the articles: at their place first, then anywhere in the article, by the words and what stands
 * around them.
 */
final class Against {
    /** So many places with the words are looked at. */
    private static final int MOST_PLACES = 1000;

    /** What stands in the place of changed words is looked for so much further than they are long. */
    private static final int SLACK = 64;

    private final Map<String, List<Article>> byHash = new HashMap<>();
    private final Map<String, Article> byId = new HashMap<>();
    private final Map<String, Article> byFile = new HashMap<>();

    Against(List<Article> given) {
        for (Article a : given) {
            a.capture()
                    .sha256()
                    .ifPresent(h ->
                            byHash.computeIfAbsent(h, k -> new ArrayList<>()).add(a));
            byId.putIfAbsent(a.id(), a);
            byFile.putIfAbsent(base(a.capture().name()), a);
        }
    }

    /** Every article that the file speaks of. */
    List<Verification.Given> hold(Claims claims) {
        Map<String, List<Verdict>> verdicts = new HashMap<>();
        Map<String, Optional<Article>> given = new HashMap<>();
        claims.articles().forEach(a -> given.put(a.id(), article(a)));
        for (int i = 0; i < claims.citations().size(); i++) {
            Citation c = claims.citations().get(i);
            verdicts.computeIfAbsent(c.article(), k -> new ArrayList<>())
                    .add(verdict(i + 1, c, given.getOrDefault(c.article(), Optional.empty())));
        }
        List<Verification.Given> out = new ArrayList<>();
        for (Claims.Account a : claims.articles()) {
            List<Verdict> of = verdicts.remove(a.id());
            out.add(new Verification.Given(
                    a.id(),
                    a.file(),
                    state(a, given.getOrDefault(a.id(), Optional.empty())),
                    of == null ? List.of() : of));
        }
        return out;
    }

    /** By its bytes; else by its id; else by the name of its file. */
    private Optional<Article> article(Claims.Account a) {
        List<Article> same = byHash.getOrDefault(a.sha256(), List.of());
        return same.stream()
                .filter(s -> s.id().equals(a.id()))
                .findFirst()
                .or(() -> same.stream()
                        .filter(s -> recordOf(s.capture().name()).equals(recordOf(a.file())))
                        .findFirst())
                .or(() -> Optional.ofNullable(byId.get(a.id())))
                .or(() -> Optional.ofNullable(byFile.get(base(a.file()))));
    }

    private static Verification.State state(Claims.Account a, Optional<Article> given) {
        if (given.isEmpty()) {
            return Verification.State.MISSING;
        }
        if (a.sha256().isEmpty() || given.get().capture().sha256().isEmpty()) {
            return Verification.State.UNKNOWN;
        }
        return given.get().capture().sha256().get().equals(a.sha256())
                ? Verification.State.SAME
                : Verification.State.OTHER;
    }

    private static Verdict verdict(int number, Citation c, Optional<Article> given) {
        if (given.isEmpty()) {
            return new Verdict(number, c, Verdict.Outcome.MISSING, Optional.empty(), "");
        }
        List<Part> parts = given.get().parts();
        Span at = c.where().span();
        if (c.where().part() < parts.size()) {
            String text = parts.get(c.where().part()).text();
            if (at.end() <= text.length() && at.of(text).equals(c.exact())) {
                return new Verdict(number, c, Verdict.Outcome.VERIFIED, Optional.empty(), "");
            }
        }
        Optional<PartSpan> moved = elsewhere(c, parts);
        if (moved.isPresent()) {
            return new Verdict(number, c, Verdict.Outcome.MOVED, moved, "");
        }
        return new Verdict(number, c, Verdict.Outcome.CHANGED, Optional.empty(), inItsPlace(c, parts));
    }

    /**
     * Where the words stand now: of several places the one with most of what stood around them, and of these the nearest.
     * Words that stood among others must still stand among some of them, for a {@code he} is everywhere.
     */
    private static Optional<PartSpan> elsewhere(Citation c, List<Part> parts) {
        Optional<PartSpan> best = Optional.empty();
        int bestAround = -1;
        int bestDistance = Integer.MAX_VALUE;
        int looked = 0;
        for (int p = 0; p < parts.size(); p++) {
            String text = parts.get(p).text();
            for (int at = text.indexOf(c.exact());
                    at >= 0 && looked < MOST_PLACES;
                    at = text.indexOf(c.exact(), at + 1)) {
                looked++;
                int around = before(text, at, c.prefix())
                        + behind(text, at + c.exact().length(), c.suffix());
                int distance = Math.abs(at - c.where().span().start());
                if (around > bestAround || (around == bestAround && distance < bestDistance)) {
                    best = Optional.of(
                            new PartSpan(p, new Span(at, at + c.exact().length())));
                    bestAround = around;
                    bestDistance = distance;
                }
            }
        }
        int wanted =
                Math.min(Citation.CONTEXT / 2, c.prefix().length() + c.suffix().length());
        boolean telling = c.exact().length() + Math.max(0, bestAround) >= Citation.CONTEXT || bestAround >= wanted;
        return best.filter(b -> telling);
    }

    private static int before(String text, int at, String prefix) {
        int n = 0;
        while (n < prefix.length() && n < at && text.charAt(at - 1 - n) == prefix.charAt(prefix.length() - 1 - n)) {
            n++;
        }
        return n;
    }

    private static int behind(String text, int end, String suffix) {
        int n = 0;
        while (n < suffix.length() && end + n < text.length() && text.charAt(end + n) == suffix.charAt(n)) {
            n++;
        }
        return n;
    }

    /** What stands between prefix and suffix now; else what stands at the place. */
    private static String inItsPlace(Citation c, List<Part> parts) {
        if (c.where().part() >= parts.size()) {
            return "";
        }
        String text = parts.get(c.where().part()).text();
        Span at = c.where().span();
        int near = Math.max(0, at.start() - c.prefix().length() - SLACK);
        int before = c.prefix().isEmpty() ? -1 : text.indexOf(c.prefix(), near);
        int start = before >= 0 ? before + c.prefix().length() : Math.min(at.start(), text.length());
        int end = c.suffix().isEmpty() ? -1 : text.indexOf(c.suffix(), start);
        if (end < 0 || end - start > c.exact().length() + SLACK) {
            end = Math.min(text.length(), start + c.exact().length());
        }
        return text.substring(start, end);
    }

    /** The name of a file without its directories. */
    private static String base(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** The number of a record in its file, with its sign. */
    private static String recordOf(String name) {
        int sign = name.lastIndexOf('#');
        return sign < 0 ? "" : name.substring(sign);
    }
}
