package org.stemma.attribution;

import java.util.List;
import org.stemma.article.Account;

/**
 * An account and its attributions.
 *
 * @param account the account
 * @param attributions found in its body
 */
public record AttributedAccount(Account account, List<Attribution> attributions) {
    /** Copies the list. */
    public AttributedAccount {
        attributions = List.copyOf(attributions);
    }
}
