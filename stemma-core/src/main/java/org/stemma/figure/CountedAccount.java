package org.stemma.figure;

import java.util.List;
import org.stemma.article.Account;

/**
 * An account and its quantities.
 *
 * @param account the account
 * @param quantities found in its body
 */
public record CountedAccount(Account account, List<Quantity> quantities) {
    /** Copies the list. */
    public CountedAccount {
        quantities = List.copyOf(quantities);
    }
}
