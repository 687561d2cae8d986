package org.stemma.reuse;

import java.util.ArrayList;
import java.util.List;
import org.stemma.article.Account;

/** Finds who copied whom. Stateless. */
public final class ReuseFinder {
    private ReuseFinder() {}

    /** The copy tree of a story's accounts, which come sorted by time, then id. */
    public static CopyTree tree(List<Account> accounts) {
        List<List<String>> lineages = new ArrayList<>();
        for (Account a : accounts) {
            lineages.add(List.of(a.id()));
        }
        return new CopyTree(List.of(), lineages);
    }

    /** How sure it is, 0 to 1, that one of the two took reporting prose from the other; .5 and more means a copy. */
    public static double score(Account a, Account b) {
        return 0;
    }
}
