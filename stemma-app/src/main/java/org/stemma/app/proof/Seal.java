package org.stemma.app.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Whether a file is byte for byte as it was sealed. */
public enum Seal {
    /** It is. */
    WHOLE("the seal is whole"),
    /** Something before the seal was altered. */
    BROKEN("the seal is broken: something in the file was altered"),
    /** There is no seal where one should be: the end was cut off, or written by other hands. */
    MISSING("there is no seal: the end of the file is missing or altered");

    private static final int DIGITS = 64;
    private static final String JSON_START = "\"seal\" : \"";
    private static final String JSON_END = "\"\n}\n";
    private static final String PAGE_START = "Seal <code>";
    private static final String PAGE_END = "</code></p>\n</footer>\n</body>\n</html>\n";

    private final String inWords;

    Seal(String inWords) {
        this.inWords = inWords;
    }

    /** What a reader is told. */
    public String inWords() {
        return inWords;
    }

    static Seal ofJson(byte[] file) {
        return of(file, JSON_START, JSON_END);
    }

    static Seal ofPage(byte[] file) {
        return of(file, PAGE_START, PAGE_END);
    }

    private static Seal of(byte[] file, String start, String end) {
        int at = file.length - end.length() - DIGITS;
        if (at < start.length() || !isAt(file, at - start.length(), start) || !isAt(file, at + DIGITS, end)) {
            return MISSING;
        }
        return isAt(file, at, Sha256.hex(file, 0, at)) ? WHOLE : BROKEN;
    }

    private static boolean isAt(byte[] file, int at, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        return Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
