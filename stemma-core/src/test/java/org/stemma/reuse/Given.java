package org.stemma.reuse;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.article.Capture;
import org.stemma.article.Outlet;
import org.stemma.article.Part;
import org.stemma.article.Published;

/** Invented accounts for the tests of this room. */
final class Given {
    /** An agency's report of an accident in a harbour. */
    static final String WIRE = """
            The harbour of Port Velan was closed on Tuesday after a grain ship broke loose and drifted into the ferry pier.
            Nobody was hurt, but the pier lost two of its four ramps and thousands of islanders could not reach their work.
            Divers found a torn mooring line that should have been replaced in the spring, the harbour office wrote in a first report.
            The ship had come from the north with a load of barley and was waiting for a free berth when the wind turned.
            A crane from the mainland is expected to arrive within a week, and the ferry company will run smaller boats until then.
            """;

    /** Another reporter's account of the same. */
    static final String OTHER = """
            Islanders woke to find no boat at the landing, because a freighter had rammed it in the night.
            The mayor walked along the broken ramps at dawn and promised shuttle boats by noon.
            Shops on the quay stayed shut, and a school trip of forty children had to turn around.
            Fishermen carried nurses across the bay in their own boats so that the clinic could open.
            """;

    /** A third one, longer. */
    static final String THIRD = """
            Engineers who looked at the wreck said that lifting it would take longer than the owners had promised.
            Insurers have sent two inspectors, who measured the depth of the channel from a rowing boat in the rain.
            Farmers in the hills worry about their milk, which used to leave for the dairy with the first ferry.
            Hotels lost half of their bookings for the weekend, and the brass band called off its concert on the square.
            A retired pilot remembered how a tanker had missed the same pier by a hand's breadth forty years ago.
            """;

    private Given() {}

    static Account article(String id, String outlet, String published, String text) {
        return article(id, outlet, published, "", text);
    }

    static Account article(String id, String outlet, String published, String title, String text) {
        Optional<Published> time = published.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        published.length() == 10
                                ? Published.on(LocalDate.parse(published))
                                : Published.at(OffsetDateTime.parse(published)));
        List<Part> parts = title.isEmpty()
                ? List.of(Part.whole(Part.Kind.BODY, text))
                : List.of(Part.whole(Part.Kind.TITLE, title), Part.whole(Part.Kind.BODY, text));
        return Account.of(new Article(
                id,
                new Capture(id, Optional.empty()),
                outlet.isEmpty() ? Optional.empty() : Optional.of(new Outlet(outlet, Optional.empty())),
                time,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                parts,
                Map.of()));
    }

    static List<Account> sorted(List<Account> accounts) {
        return accounts.stream()
                .sorted(Comparator.comparing(Account::article, Article.BY_TIME_THEN_ID))
                .toList();
    }

    /** The tree of accounts in any order. */
    static CopyTree tree(Account... accounts) {
        return ReuseFinder.tree(sorted(List.of(accounts)));
    }
}
