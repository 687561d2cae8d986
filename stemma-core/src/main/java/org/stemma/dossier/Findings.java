package org.stemma.dossier;

import java.util.List;
import org.stemma.article.Account;
import org.stemma.attribution.Attribution;
import org.stemma.figure.Quantity;
import org.stemma.text.Languages;
import org.stemma.timeline.Timex;

/**
 * All that was found in one article.
 *
 * @param account the article and its body
 * @param attributions who is said to have said what: the outermost ones, which hold what is said within them
 * @param timexes time expressions
 * @param quantities numbers with what they count
 */
public record Findings(
        Account account, List<Attribution> attributions, List<Timex> timexes, List<Quantity> quantities) {
    /** Copies the lists. */
    public Findings {
        attributions = List.copyOf(attributions);
        timexes = List.copyOf(timexes);
        quantities = List.copyOf(quantities);
    }

    /** What was not looked for, because its language has no rules yet: {@code attributions}, {@code timeline}. */
    public List<String> notRead() {
        return Languages.notRead(account.article().language());
    }
}
