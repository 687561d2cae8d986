package org.stemma.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stemma.article.Account;

/**
 * An account and its attributions.
 *
 * @param account the account
 * @param attributions found in its body: the outermost ones, then those that lie within their contents
 * @param outermost how many of them are outermost
 */
public record AttributedAccount(Account account, List<Attribution> attributions, int outermost) {
    /** Copies the list. */
    public AttributedAccount {
        attributions = List.copyOf(attributions);
    }

    /** An account whose attributions all stand for themselves. */
    public AttributedAccount(Account account, List<Attribution> attributions) {
        this(account, attributions, attributions.size());
    }

    /** An account with what was found in it and all that lies within that. */
    public static AttributedAccount of(Account account, List<Attribution> outermost) {
        List<Attribution> all = new ArrayList<>(outermost);
        outermost.forEach(a -> all.addAll(a.within()));
        return new AttributedAccount(account, all, outermost.size());
    }

    /** True when the attribution of this index lies within another's content: who is told there is told by another. */
    boolean isInner(int attribution) {
        return attribution >= outermost;
    }

    /** Which attribution holds an inner one; empty for an outermost one. */
    Optional<Integer> holder(int attribution) {
        for (int i = 0; isInner(attribution) && i < attributions.size(); i++) {
            if (attributions.get(i).inner().contains(attributions.get(attribution))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
