package org.stemma.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stemma.article.Account;
import org.stemma.reuse.ReuseFinder;

/** Scores pairs of documents: is one a copy of the other? */
final class ReusePairsVerb implements Verb {
    /**
     * A line of the answer.
     *
     * @param a id of the one document
     * @param b id of the other
     * @param score .5 and more means copy
     */
    record Answer(String a, String b, double score) {}

    @Override
    public String usage() {
        return "DOCS.jsonl PAIRS.jsonl OUT.jsonl";
    }

    @Override
    public void run(List<String> arguments) throws IOException {
        if (arguments.size() != 3) {
            throw new IllegalArgumentException("needs three files");
        }
        Map<String, Account> accounts = new HashMap<>();
        Data.accounts(Path.of(arguments.get(0))).forEach(a -> accounts.put(a.id(), a));
        List<Answer> out = new ArrayList<>();
        for (JsonNode row : Data.rows(Path.of(arguments.get(1)))) {
            String a = row.path("a").asText();
            String b = row.path("b").asText();
            out.add(new Answer(a, b, ReuseFinder.score(account(accounts, a), account(accounts, b))));
        }
        Data.write(Path.of(arguments.get(2)), out);
    }

    private static Account account(Map<String, Account> accounts, String id) {
        Account account = accounts.get(id);
        if (account == null) {
            throw new IllegalArgumentException("no document " + id);
        }
        return account;
    }
}
