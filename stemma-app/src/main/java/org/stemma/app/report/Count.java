package org.stemma.app.report;

/** A number with its noun. */
final class Count {
    private Count() {}

    static String of(int n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }
}
