package org.stemma.story;

import java.util.OptionalLong;

/** How stories are called: {@code s17} is the seventeenth that was born. */
final class StoryIds {
    private static final int MOST_DIGITS = 18;

    private StoryIds() {}

    static String id(long number) {
        return "s" + number;
    }

    /** The number of an id; empty when it is none. */
    static OptionalLong number(String id) {
        if (id.length() < 2 || id.length() > MOST_DIGITS + 1 || id.charAt(0) != 's' || id.charAt(1) == '0') {
            return OptionalLong.empty();
        }
        long number = 0;
        for (int i = 1; i < id.length(); i++) {
            int digit = id.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return OptionalLong.empty();
            }
            number = number * 10 + digit;
        }
        return OptionalLong.of(number);
    }
}
