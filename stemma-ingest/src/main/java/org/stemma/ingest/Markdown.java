package org.stemma.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stemma.article.Block;
import org.stemma.article.MappedText;
import org.stemma.article.Part;
import org.stemma.ingest.Lines.Line;

/** Reads the body of a Markdown file: headings, paragraphs, lists, quotes, pictures; marks of emphasis and links go. */
final class Markdown {
    private static final int TARGET_WITHIN = 2000;

    private final String text;
    private final Fields fields;
    private final List<Block> blocks = new ArrayList<>();
    private final boolean wrapped;
    private boolean fenced;

    private Markdown(String text, List<Line> lines, Fields fields) {
        this.text = text;
        this.fields = fields;
        // Markdown joins neighbouring lines; files whose every line is a paragraph are common all the same.
        this.wrapped = Lines.areWrapped(text, lines);
    }

    /** Fills the blocks, and the title from the first heading when there is none yet. */
    static void read(String text, List<Line> lines, Fields fields) {
        Markdown reading = new Markdown(text, lines, fields);
        int i = 0;
        while (i < lines.size()) {
            i = reading.readBlock(lines, i);
        }
        fields.blocks = List.copyOf(reading.blocks);
    }

    private int readBlock(List<Line> lines, int i) {
        Line line = lines.get(i);
        if (text.startsWith("```", line.first()) || text.startsWith("~~~", line.first())) {
            fenced = !fenced;
            return i + 1;
        }
        if (line.isBlank() || isRule(line)) {
            return i + 1;
        }
        if (fenced) {
            blocks.add(Block.of(Part.Kind.FURNITURE, MappedText.of(text, line.first(), line.end())));
            return i + 1;
        }
        int level = headingLevel(line);
        if (level > 0) {
            heading(inline(line.first() + level, line.end()), level);
            return i + 1;
        }
        int last = i;
        while (wrapped && last + 1 < lines.size() && !startsBlock(lines.get(last + 1))) {
            last++;
        }
        Line end = lines.get(last);
        if (end.end() > line.first() && isPicture(line)) {
            blocks.add(Block.of(Part.Kind.CAPTION, picture(line)));
        } else {
            blocks.add(Block.paragraph(inline(afterMarker(line), end.end())));
        }
        return last + 1;
    }

    private void heading(MappedText words, int level) {
        if (level == 1 && fields.title.isEmpty() && blocks.isEmpty()) {
            fields.title = Optional.of(words);
        } else {
            blocks.add(Block.of(Part.Kind.SUBHEAD, words));
        }
    }

    private int headingLevel(Line line) {
        int n = 0;
        while (line.first() + n < line.end() && text.charAt(line.first() + n) == '#') {
            n++;
        }
        return n > 0 && n <= 6 && line.first() + n < line.end() && text.charAt(line.first() + n) == ' ' ? n : 0;
    }

    private boolean isRule(Line line) {
        char c = text.charAt(line.first());
        String s = line.trimmed(text);
        if ((c != '-' && c != '*' && c != '_') || s.length() < 3) {
            return false;
        }
        for (int i = 0; i < s.length(); i++) {
            if (s.charAt(i) != c && s.charAt(i) != ' ') {
                return false;
            }
        }
        return true;
    }

    private boolean startsBlock(Line line) {
        return line.isBlank()
                || headingLevel(line) > 0
                || afterMarker(line) > line.first()
                || isPicture(line)
                || text.startsWith("```", line.first());
    }

    private boolean isPicture(Line line) {
        return text.startsWith("![", line.first()) && text.charAt(line.end() - 1) == ')';
    }

    private MappedText picture(Line line) {
        int close = text.indexOf("](", line.first());
        return close < 0 || close > line.end() ? MappedText.EMPTY : MappedText.of(text, line.first() + 2, close);
    }

    /** After the mark of a list's item or a quote; a quote in a list is read too. */
    private int afterMarker(Line line) {
        int i = line.first();
        int at = i;
        while (at < line.end()) {
            char c = text.charAt(at);
            boolean bullet = (c == '-' || c == '*' || c == '+') && at + 1 < line.end() && text.charAt(at + 1) == ' ';
            int digits = at;
            while (digits < line.end() && digits - at < 3 && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
                digits++;
            }
            boolean number = digits > at
                    && digits + 1 < line.end()
                    && text.charAt(digits) == '.'
                    && text.charAt(digits + 1) == ' ';
            if (c == '>' || bullet) {
                at++;
            } else if (number) {
                at = digits + 1;
            } else if (c == ' ' && at > i) {
                at++;
                continue;
            } else {
                break;
            }
            i = at;
        }
        return i;
    }

    /** The words without their marks: one pass, each mark looked ahead for at most a link's length. */
    private MappedText inline(int from, int to) {
        MappedText.Plain out = new MappedText.Plain(text);
        int i = from;
        int kept = from;
        while (i < to) {
            int skip = markLength(i, to);
            if (skip > 0) {
                out.add(kept, i);
                i += skip;
                kept = i;
            } else {
                i++;
            }
        }
        return out.add(kept, to).done();
    }

    /** How many units from here are marks and no words. */
    private int markLength(int i, int to) {
        char c = text.charAt(i);
        if (c == '\\' && i + 1 < to && "\\`*_{}[]()#+-.!>".indexOf(text.charAt(i + 1)) >= 0) {
            return 1;
        }
        if (c == '*' || c == '`') {
            boolean loose = (i == 0 || text.charAt(i - 1) == ' ') && (i + 1 >= to || text.charAt(i + 1) == ' ');
            return loose ? 0 : 1;
        }
        if (c == '_') {
            boolean left = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
            boolean right = i + 1 >= to || !Character.isLetterOrDigit(text.charAt(i + 1));
            return left != right ? 1 : 0;
        }
        if (c == '!' && i + 1 < to && text.charAt(i + 1) == '[') {
            int close = text.indexOf("](", i);
            int end = close < 0 ? -1 : text.indexOf(')', close);
            return end > 0 && end < to && end - i < TARGET_WITHIN ? end + 1 - i : 0;
        }
        if (c == '[') {
            int close = find("](", i, to);
            int next = find("[", i + 1, to);
            return close > 0 && find(")", close, to) > 0 && (next < 0 || next > close) ? 1 : 0;
        }
        if (c == ']' && i + 1 < to && text.charAt(i + 1) == '(') {
            int end = find(")", i, to);
            return end > 0 ? end + 1 - i : 0;
        }
        return 0;
    }

    private int find(String mark, int from, int to) {
        int limit = Math.min(to, from + TARGET_WITHIN);
        for (int i = from; i < limit; i++) {
            if (text.startsWith(mark, i)) {
                return i;
            }
        }
        return -1;
    }
}
