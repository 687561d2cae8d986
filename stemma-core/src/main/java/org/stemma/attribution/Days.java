package org.stemma.attribution;

import java.util.List;
import org.stemma.article.Published;

/** On which day each article of a story was published: what was said months apart is not one speech act for being alike. */
final class Days {
    private static final long FAR = 30;
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final long[] day;

    Days(List<AttributedAccount> accounts) {
        day = accounts.stream()
                .mapToLong(a -> a.account()
                        .article()
                        .published()
                        .map(Published::date)
                        .map(d -> d.toEpochDay())
                        .orElse(UNKNOWN))
                .toArray();
    }

    /** True when two accounts are known to be more than {@value #FAR} days apart. */
    boolean areFarApart(int a, int b) {
        return day[a] != UNKNOWN && day[b] != UNKNOWN && Math.abs(day[a] - day[b]) > FAR;
    }
}
