package org.stemma.reuse;

import org.stemma.article.Account;

/**
 * An account as this room reads it.
 *
 * @param account the account
 * @param prose its reporting prose
 * @param whole all its words
 * @param credits whose text it says it is
 */
record Source(Account account, ReportingProse prose, ReportingProse whole, Credits credits) {
    static Source of(Account account) {
        return new Source(account, ReportingProse.of(account), ReportingProse.whole(account), Credits.of(account));
    }
}
