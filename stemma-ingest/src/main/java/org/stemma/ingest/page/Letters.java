package org.stemma.ingest.page;

/** Compares wordings by their letters and digits alone, whatever case, space and marks. */
final class Letters {
    private Letters() {}

    static String of(String s) {
        StringBuilder out = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); i++) {
            if (Character.isLetterOrDigit(s.charAt(i))) {
                out.append(Character.toLowerCase(s.charAt(i)));
            }
        }
        return out.toString();
    }

    static boolean same(String a, String b) {
        return of(a).equals(of(b));
    }
}
