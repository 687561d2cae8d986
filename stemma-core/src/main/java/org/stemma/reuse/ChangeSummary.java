package org.stemma.reuse;

import java.util.ArrayList;
import java.util.List;

/** Says in one line what a copyist did. */
final class ChangeSummary {
    private ChangeSummary() {}

    static String of(Changes changes) {
        List<String> out = new ArrayList<>();
        List<Edit> edits = changes.edits();
        bulk(out, "cuts", edits, Edit.Kind.CUT);
        bulk(out, "adds", edits, Edit.Kind.ADDED);
        counted(out, "moves", edits, Edit.Kind.MOVED, "passage");
        counted(out, "drops", edits, Edit.Kind.ATTRIBUTION_DROPPED, "attribution");
        counted(out, "changes", edits, Edit.Kind.NUMBER, "number");
        counted(out, "rewords", edits, Edit.Kind.REWORDED, "place");
        counted(out, "respells", edits, Edit.Kind.SPELLING, "word");
        int quoted = changes.inQuotations().size();
        if (quoted > 0) {
            out.add("changes words inside quotation marks in " + many(quoted, "place"));
        }
        changes.removedCredit().ifPresent(c -> out.add("leaves out the credit to " + c.name()));
        return String.join("; ", out);
    }

    private static void bulk(List<String> out, String verb, List<Edit> edits, Edit.Kind kind) {
        int places = 0;
        int words = 0;
        for (Edit e : edits) {
            if (e.kind() == kind && !e.quoted()) {
                places++;
                words += e.words();
            }
        }
        if (places > 0) {
            out.add(verb + " " + many(words, "word") + (places > 1 ? " in " + places + " places" : ""));
        }
    }

    private static void counted(List<String> out, String verb, List<Edit> edits, Edit.Kind kind, String what) {
        int n = 0;
        for (Edit e : edits) {
            n += e.kind() == kind && !e.quoted() ? 1 : 0;
        }
        if (n > 0) {
            out.add(verb + " " + many(n, what));
        }
    }

    private static String many(int n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }
}
