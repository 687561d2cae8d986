package org.stemma.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stemma.text.Quotation;

/**
 * Gives the quotations that no cue reached a home: those that follow on an attributed one belong to it, those that stand
 * beside somebody belong to them; scare quotes and titles stay what they are.
 */
final class LooseQuotations {
    private static final int STATEMENT = 4;
    // Words of a heading at most.
    private static final int HEADING = 10;
    // Paragraphs at most that interrupt a quotation.
    private static final int CAPTIONS = 3;
    // Spans of one quotation at most: keeps a text that is nothing but marks linear.
    static final int LONGEST = 100;

    private final Syntax syntax;
    private final SentenceReader reader;
    private final Transcript transcript;
    private final SourceFinder sources;
    private final List<List<Draft>> bySentence;
    private final RunningQuotations running;
    // Where the draft is kept that took a sentence's quotation; the sentence itself otherwise.
    private final int[] home;

    LooseQuotations(Syntax syntax, SentenceReader reader, Transcript transcript, List<List<Draft>> bySentence) {
        this.syntax = syntax;
        this.reader = reader;
        this.transcript = transcript;
        this.sources = reader.sources();
        this.bySentence = bySentence;
        this.running = new RunningQuotations(syntax, reader, bySentence);
        this.home = new int[bySentence.size()];
        for (int i = 0; i < home.length; i++) {
            home[i] = i;
        }
    }

    /** Changes the drafts of each sentence in place. */
    void settle() {
        for (int s = syntax.sentences().size() - 2; s >= 0; s--) {
            goesOn(s);
        }
        for (int s = 0; s < syntax.sentences().size(); s++) {
            for (Range q : loose(s)) {
                settle(q, s);
            }
        }
    }

    /** A quotation that its paragraph leaves open belongs to the tag behind its next paragraph: {@code "A. / "B," she said.} */
    private void goesOn(int s) {
        List<Range> loose = loose(s);
        List<Draft> next = bySentence.get(home[s + 1]);
        if (loose.isEmpty() || next.isEmpty()) {
            return;
        }
        Range q = loose.get(loose.size() - 1);
        int number = syntax.quotationOf(q.first());
        Draft d = next.get(0);
        int opening = syntax.quotationOf(d.extent().first());
        List<Quotation> all = syntax.prose().quotations();
        boolean open = !all.get(number).closed()
                && q.last() == syntax.sentences().get(s).range().last();
        if (open
                && opening == number + 1
                && all.get(opening).continues()
                && isAlone(q, syntax.sentences().get(s).range())) {
            next.set(0, d.with(q));
            home[s] = home[s + 1];
        }
    }

    private List<Range> loose(int s) {
        Range sentence = syntax.sentences().get(s).range();
        List<Range> out = new ArrayList<>();
        if (transcript.holds(s)) {
            return out;
        }
        int i = sentence.first();
        while (i <= sentence.last()) {
            if (!syntax.quotedAt(i)) {
                i++;
                continue;
            }
            Range q = syntax.quotationRange(syntax.quotationOf(i));
            Range r = new Range(Math.max(i, q.first()), Math.min(q.last(), sentence.last()));
            if (bySentence.get(s).stream().noneMatch(d -> covers(d, r)) && !claimed(home[s], r)) {
                out.add(r);
            }
            i = r.last() + 1;
        }
        return out;
    }

    private boolean claimed(int s, Range r) {
        return bySentence.get(s).stream().anyMatch(d -> covers(d, r));
    }

    private static boolean covers(Draft d, Range r) {
        return d.content().stream().anyMatch(c -> c.overlaps(r));
    }

    private void settle(Range q, int s) {
        Range sentence = syntax.sentences().get(s).range();
        Quotation quotation = syntax.prose().quotations().get(syntax.quotationOf(q.first()));
        boolean alone = isAlone(q, sentence);
        if (alone && isHeading(q, s) || joins(q, s)) {
            return;
        }
        if (alone && s > 0 && bySentence.get(s - 1).isEmpty()) {
            Optional<Draft> led = reader.leadIn(s - 1, s, q);
            if (led.isPresent()) {
                bySentence.get(s).add(led.get());
                return;
            }
        }
        if (alone && signedBelow(s).isEmpty() && follows(q, quotation, s)) {
            return;
        }
        if (isAsked(q, sentence)) {
            add(q, s, Optional.empty(), Draft.Ground.ALONE);
            return;
        }
        boolean statement = syntax.words(q) >= STATEMENT && isStatement(q, quotation);
        Optional<Range> beside = !statement ? Optional.empty() : alone ? signedBelow(s) : beside(q, sentence);
        if (!alone && beside.isEmpty()) {
            running.settle(q, s);
            return;
        }
        if (!statement) {
            return;
        }
        if (alone && beside.isEmpty() && s > 0 && sameParagraph(s - 1, s)) {
            beside = sources.subject(syntax.sentences().get(s - 1).range(), Integer.MAX_VALUE);
        }
        add(q, s, beside, beside.isPresent() ? Draft.Ground.BESIDE : Draft.Ground.ALONE);
    }

    private void add(Range q, int s, Optional<Range> source, Draft.Ground ground) {
        bySentence.get(s).add(new Draft(s, List.of(q), source, Optional.empty(), Optional.empty(), ground));
    }

    /** {@code Asked in Velm, "Will it hold?" the mayor nodded}: nobody says who asked. */
    private boolean isAsked(Range q, Range sentence) {
        int first = sentence.first();
        boolean asked = syntax.is(first, "asked") || syntax.is(first, "when") && syntax.is(first + 1, "asked");
        return asked && syntax.lastInner(syntax.quotationOf(q.first())) == '?';
    }

    /** A paragraph of its own that is written as headings are. */
    private boolean isHeading(Range q, int s) {
        boolean own = (s == 0 || !sameParagraph(s - 1, s))
                && (s + 1 == syntax.sentences().size() || !sameParagraph(s, s + 1));
        return own && syntax.words(q) <= HEADING && TitleCase.is(syntax, q);
    }

    /** Joins the quotation to the one it stands in a row with, or to what a tag before it has told; false when there is none. */
    private boolean joins(Range q, int s) {
        int first = syntax.sentences().get(s).range().first();
        int i = q.first() - 1;
        while (i > first && !syntax.quotedAt(i) && (syntax.isComma(i) || syntax.has(i, Grammar.CC))) {
            i--;
        }
        if (i < first || i == q.first() - 1) {
            return false;
        }
        List<Draft> drafts = bySentence.get(s);
        for (int k = 0; k < drafts.size(); k++) {
            Draft d = drafts.get(k);
            if (endsRow(d, i)) {
                drafts.set(k, row(d, i, q.last()));
                return true;
            }
            if (d.content().size() < LONGEST && isTagged(d, i, q)) {
                drafts.set(k, d.with(q));
                return true;
            }
        }
        return false;
    }

    /** {@code "A" and "B"}: what was said ends in a quotation there. */
    private boolean endsRow(Draft d, int at) {
        return syntax.quotedAt(at) && d.content().stream().anyMatch(r -> r.last() == at);
    }

    private static Draft row(Draft d, int at, int last) {
        return d.saying(d.content().stream()
                .map(r -> r.last() == at ? new Range(r.first(), last) : r)
                .toList());
    }

    /** {@code A, she said on Monday, and "B"}: nothing but the tag stands between. */
    private boolean isTagged(Draft d, int at, Range q) {
        if (d.cue().isEmpty()
                || !syntax.has(q.first() - 1, Grammar.CC)
                || d.extent().last() >= d.cue().get().words().first()) {
            return false;
        }
        int tag = Math.max(d.cue().get().last(), d.source().map(Range::last).orElse(0));
        boolean bare = tag <= at;
        for (int i = tag + 1; bare && i <= at; i++) {
            bare = !syntax.isVerb(i) && !syntax.quotedAt(i);
        }
        return bare;
    }

    /** Nothing but marks stands in the sentence beside quotations. */
    private boolean isAlone(Range q, Range sentence) {
        for (int i = sentence.first(); i <= sentence.last(); i++) {
            if (!syntax.quotedAt(i) && syntax.isWord(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isStatement(Range q, Quotation quotation) {
        char last = syntax.lastInner(syntax.quotationOf(q.first()));
        boolean stops = last == '.' || last == '?' || last == '!' || last == ',';
        int first = q.first();
        while (first < q.last() && !syntax.isWord(first)) {
            first++;
        }
        return (syntax.startsUpper(first) && stops) || !quotation.closed();
    }

    /** Joins the quotation to the one it follows on; false when there is none. */
    private boolean follows(Range q, Quotation quotation, int s) {
        int open = leftOpen(s);
        int before = open >= 0 ? open : s - 1;
        if (before < 0) {
            return false;
        }
        List<Draft> drafts = bySentence.get(before);
        // `"A," she said, noting that B. "C."`: C goes on from A, whatever she noted.
        for (int k = drafts.size() - 1; k >= 0; k--) {
            Draft d = drafts.get(k);
            if (d.isSpeech() && endsInQuotation(d) && d.content().size() < LONGEST && !isOver(d, q)) {
                drafts.remove(k);
                // It is kept with its last sentence, so that the next quotation finds it there.
                bySentence.get(s).add(d.with(q));
                return true;
            }
        }
        boolean whole = syntax.words(q) >= STATEMENT && (quotation.continues() || isStatement(q, quotation));
        for (int k = drafts.size() - 1; whole && k >= 0; k--) {
            Draft d = drafts.get(k);
            if (d.isSpeech()) {
                bySentence
                        .get(s)
                        .add(new Draft(
                                s, List.of(q), d.source(), Optional.empty(), d.channel(), Draft.Ground.CONTINUED));
                return true;
            }
        }
        return false;
    }

    /**
     * {@code "A. / "B." / "C."}: marks that close a paragraph's last word say that the quotation is over, for one that goes on is
     * left open there; so what the next paragraph opens with is said beside it.
     */
    private boolean isOver(Draft d, Range next) {
        int last = d.extent().last();
        int q = syntax.quotationOf(last);
        return q >= 0
                && last + 1 == next.first()
                && syntax.quotationRange(q).last() == last
                && syntax.prose().quotations().get(q).closed()
                && d.cue().filter(c -> c.words().first() > last).isEmpty()
                && syntax.prose().paragraphAt(syntax.span(new Range(last, last)).start())
                        != syntax.prose().paragraphAt(syntax.span(next).start());
    }

    /**
     * The sentence whose quotation its paragraph left open, where only captions and the like stand between, paragraphs without
     * any marks; -1 when there is none.
     */
    private int leftOpen(int s) {
        int between = s - 1;
        if (between < 0 || sameParagraph(between, s)) {
            return -1;
        }
        for (int captions = 0; captions < CAPTIONS && between > 0; captions++) {
            int last = between;
            while (between > 0 && sameParagraph(between - 1, last)) {
                between--;
            }
            if (isQuoting(between, last) || between == 0) {
                return -1;
            }
            between--;
            int q = syntax.quotationOf(syntax.sentences().get(between).range().last());
            if (q >= 0) {
                return syntax.prose().quotations().get(q).closed() ? -1 : between;
            }
        }
        return -1;
    }

    /** Whether one of these sentences opens in marks, or somebody is found to speak there. */
    private boolean isQuoting(int first, int last) {
        for (int s = first; s <= last; s++) {
            boolean marks = syntax.quotedAt(syntax.sentences().get(s).range().first());
            if (marks || first != last && !bySentence.get(s).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private boolean endsInQuotation(Draft d) {
        return d.content().stream().anyMatch(r -> syntax.quotedAt(r.last()))
                || d.content().stream().anyMatch(r -> syntax.quotedAt(r.first()));
    }

    /** A name behind a dash: {@code "We won." - Ann Lee, 43}. */
    private Optional<Range> signature(int first, Range sentence) {
        int last = first;
        while (last < sentence.last() && syntax.isNamed(last + 1)) {
            last++;
        }
        return syntax.isNamed(first) ? Optional.of(new Range(first, last)) : Optional.empty();
    }

    private Optional<Range> signedBelow(int s) {
        if (s + 1 >= syntax.sentences().size() || sameParagraph(s, s + 1)) {
            return Optional.empty();
        }
        Range next = syntax.sentences().get(s + 1).range();
        return syntax.isDash(next.first()) && next.length() > 1 ? signature(next.first() + 1, next) : Optional.empty();
    }

    private boolean sameParagraph(int a, int b) {
        return syntax.sentences().get(a).paragraph()
                == syntax.sentences().get(b).paragraph();
    }

    /** {@code Ann Lee (Ulm): "We won."}, {@code ..., among them Ann Lee - "We won"}. */
    private Optional<Range> introduced(int mark, Range sentence) {
        int last = mark - 1;
        while (last > sentence.first() && syntax.is(last, "-")) {
            last--;
        }
        if (syntax.is(last, ")")) {
            while (last > sentence.first() && !syntax.is(last, "(")) {
                last--;
            }
            last--;
        }
        return last >= sentence.first() && syntax.isNamed(last) ? sources.endingAt(last, sentence) : Optional.empty();
    }

    /** Who stands before a colon, a comma or a verb that leads into the quotation, or behind it as a tag. */
    private Optional<Range> beside(Range q, Range sentence) {
        if (q.first() > sentence.first()) {
            int p = q.first() - 1;
            boolean dash = syntax.isDash(p) || syntax.isDash(p - 1);
            boolean leads =
                    syntax.is(p, ":") || dash || syntax.isComma(p) && syntax.hasVerb(new Range(sentence.first(), p));
            if (!leads) {
                return Optional.empty();
            }
            Optional<Range> named = syntax.isComma(p) ? Optional.empty() : introduced(p, sentence);
            return named.isPresent() ? named : sources.subject(new Range(sentence.first(), p), p);
        }
        int i = q.last() + 1;
        while (i <= sentence.last() && (syntax.isComma(i) || syntax.isDash(i))) {
            i++;
        }
        if (i > sentence.last()) {
            return Optional.empty();
        }
        if (syntax.isDash(i - 1)) {
            return signature(i, sentence);
        }
        Optional<Range> inverted = syntax.word(i).endsWith("ed") ? sources.after(i, sentence) : Optional.empty();
        return inverted.isPresent() ? inverted : sources.subject(new Range(i, sentence.last()), sentence.last() + 1);
    }
}
