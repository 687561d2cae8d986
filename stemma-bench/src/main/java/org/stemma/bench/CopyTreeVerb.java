package org.stemma.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.article.Account;
import org.stemma.reuse.Copy;
import org.stemma.reuse.CopyTree;
import org.stemma.reuse.ReuseFinder;
import org.stemma.story.StoryClusterer;

/** Finds the parent of each copy: groups the documents into stories, as the product does, and draws each one's tree. */
final class CopyTreeVerb implements Verb {
    /**
     * A line of the answer.
     *
     * @param id of the document
     * @param parent id of the document it copies; null for an independent one
     */
    record Answer(String id, @Nullable String parent) {}

    @Override
    public String usage() {
        return "DOCS.jsonl OUT.jsonl";
    }

    @Override
    public void run(List<String> arguments) throws IOException {
        if (arguments.size() != 2) {
            throw new IllegalArgumentException("needs two files");
        }
        List<Account> accounts = Data.accounts(Path.of(arguments.get(0)));
        Map<String, Account> byId = new HashMap<>();
        accounts.forEach(a -> byId.put(a.id(), a));
        Map<String, String> parents = new HashMap<>();
        for (List<String> story : StoryClusterer.cluster(StoriesVerb.sorted(accounts))) {
            parents.putAll(
                    parents(ReuseFinder.tree(story.stream().map(byId::get).toList())));
        }
        Data.write(
                Path.of(arguments.get(1)),
                accounts.stream()
                        .map(a -> new Answer(a.id(), parents.get(a.id())))
                        .toList());
    }

    /** The answers know only documents: the first copy of a lost source stands for it. */
    private static Map<String, String> parents(CopyTree tree) {
        Map<String, String> firstOf = new HashMap<>();
        Map<String, String> out = new HashMap<>();
        for (Copy copy : tree.copies()) {
            String from = copy.from();
            if (tree.lost(from).isPresent()) {
                from = firstOf.computeIfAbsent(from, k -> copy.to());
            }
            if (!from.equals(copy.to())) {
                out.put(copy.to(), from);
            }
        }
        return out;
    }
}
