package org.stemma.timeline;

import java.util.Optional;

/** Writes TIMEX3 lengths of time: {@code P9M}, {@code PT1H30M}, {@code PXY}. */
final class Lengths {
    private Lengths() {}

    /** The length of so many units; no number means an unknown one. */
    static String of(Optional<Double> count, String unit) {
        if (count.isEmpty()) {
            return switch (unit) {
                case "DE" -> "PXDE";
                case "CE" -> "PXCE";
                case "FN" -> "PXW";
                case "N" -> "PXN";
                case "WE" -> "PXWE";
                default -> (isClock(unit) ? "PTX" : "PX") + letter(unit);
            };
        }
        double n = count.get() * factor(unit);
        int whole = (int) n;
        boolean half = n - whole > 0.4 && n - whole < 0.6;
        String p = isClock(unit) ? "PT" : "P";
        if (half && !unit.equals("W")) {
            return p + (whole > 0 ? whole + letter(unit) : "") + halfOf(unit);
        }
        return p + (n == whole ? String.valueOf(whole) : String.valueOf(Math.round(n * 100) / 100.0)) + letter(unit);
    }

    private static boolean isClock(String unit) {
        return unit.equals("S") || unit.equals("MIN") || unit.equals("H");
    }

    private static int factor(String unit) {
        return switch (unit) {
            case "DE" -> 10;
            case "CE" -> 100;
            case "Q" -> 3;
            case "FN" -> 2;
            default -> 1;
        };
    }

    private static String letter(String unit) {
        return switch (unit) {
            case "MIN", "Q" -> "M";
            case "DE", "CE" -> "Y";
            case "FN" -> "W";
            case "N" -> "D";
            default -> unit;
        };
    }

    private static String halfOf(String unit) {
        return switch (unit) {
            case "H" -> "30M";
            case "MIN" -> "30S";
            case "D", "N" -> "T12H";
            case "M" -> "15D";
            case "Y" -> "6M";
            default -> "5" + letter(unit);
        };
    }
}
