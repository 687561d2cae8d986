package org.stemma.store;

import java.util.List;
import java.util.Optional;
import org.stemma.article.Account;

/** The stories as articles come: what the library asks of the clusterer. */
interface StoryLine {
    /**
     * Where an article was put.
     *
     * @param story its story
     * @param why it was put there
     */
    record Placed(String story, Because why) {}

    /** Puts a new article, or a new version of one that is here, to its story. */
    Placed put(Account account);

    /** Looks again at the live stories. */
    List<Moved> settle();

    /** Moves articles by hand to one story, or to a new one; where they are stays so. */
    List<Moved> pin(List<Account> accounts, Optional<String> story);
}
