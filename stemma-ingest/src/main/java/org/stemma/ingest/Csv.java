package org.stemma.ingest;

import java.util.ArrayList;
import java.util.List;

/** Takes apart records of CSV (RFC 4180); semicolons and tabs part fields, too, where the header has more of them. */
final class Csv {
    private Csv() {}

    /** The character that parts the header's fields. */
    static char separator(String header) {
        char best = ',';
        for (char c : new char[] {';', '\t'}) {
            best = count(header, c) > count(header, best) ? c : best;
        }
        return best;
    }

    private static long count(String s, char c) {
        return s.chars().filter(x -> x == c).count();
    }

    /** The fields of a record, without their quotation marks. */
    static List<String> fields(String record, char separator) {
        List<String> out = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < record.length(); i++) {
            char c = record.charAt(i);
            if (c == '"' && quoted && i + 1 < record.length() && record.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"' && (quoted || field.isEmpty())) {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                out.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        out.add(field.toString());
        return out;
    }
}
