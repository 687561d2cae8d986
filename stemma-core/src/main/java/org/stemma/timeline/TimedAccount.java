package org.stemma.timeline;

import java.util.List;
import org.stemma.article.Account;

/**
 * An account and its time expressions.
 *
 * @param account the account
 * @param timexes found in its body
 */
public record TimedAccount(Account account, List<Timex> timexes) {
    /** Copies the list. */
    public TimedAccount {
        timexes = List.copyOf(timexes);
    }
}
