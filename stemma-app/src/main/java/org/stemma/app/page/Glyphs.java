package org.stemma.app.page;

/** How wide words are in a sans serif type that we do not know: an estimate that is rather too wide. */
final class Glyphs {
    private static final double SMALL = .58;
    private static final double CAPITAL = .74;
    private static final double WIDEST = 1.05;

    /** From here on scripts are set in squares, or we cannot tell. */
    private static final int SQUARE = 0x1100;

    private Glyphs() {}

    static double width(String words, double size) {
        return words.codePoints().mapToDouble(Glyphs::ems).sum() * size;
    }

    private static double ems(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
            return 0;
        }
        if (c >= SQUARE && !(c >= 0x1e00 && c <= 0x2027)) {
            return WIDEST;
        }
        return switch (c) {
            case 'm', 'w', '%' -> .9;
            case 'M', 'W', '@' -> 1;
            case 'i', 'j', 'l', 't', 'f', 'r', 'I', ' ', '\u00a0', '.', ',', ':', '\'', '-', '/', '(', ')' -> .4;
            default -> Character.isUpperCase(c) ? CAPITAL : SMALL;
        };
    }
}
