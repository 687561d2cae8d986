package org.stemma.bench;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.stemma.article.Account;
import org.stemma.bench.library.Reprinted;

/** Makes an archive of any size out of the articles of some files, to be added to a library: see docs/benchmarks.md. */
final class LibraryMakeVerb implements Verb {
    private static final LocalDate FIRST = LocalDate.parse("2031-01-01");
    private static final int OUTLETS = 120;

    @Override
    public String usage() {
        return "COUNT PER_DAY OUT.jsonl ARTICLES.jsonl...";
    }

    @Override
    public void run(List<String> arguments) throws IOException {
        if (arguments.size() < 4) {
            throw new IllegalArgumentException("needs two numbers, a file to write and files to read");
        }
        int count = Data.number(arguments.get(0));
        int perDay = Math.max(1, Data.number(arguments.get(1)));
        List<Account> accounts = new ArrayList<>();
        for (String file : arguments.subList(3, arguments.size())) {
            accounts.addAll(Data.accounts(Path.of(file)));
        }
        Reprinted reprinted =
                new Reprinted(accounts.stream().map(a -> a.article().body()).toList());
        try (JsonGenerator json = new JsonFactory()
                .createGenerator(Path.of(arguments.get(2)).toFile(), JsonEncoding.UTF8)
                .setPrettyPrinter(new MinimalPrettyPrinter("\n"))) {
            Reprinted.Round round = reprinted.round(0);
            for (int i = 0; i < count; i++) {
                if (i / accounts.size() != round.number()) {
                    round = reprinted.round(i / accounts.size());
                }
                Account account = accounts.get(i % accounts.size());
                LocalDate day = FIRST.plusDays(i / perDay);
                String outlet = "outlet" + (i * 31 + i / 7) % OUTLETS + ".example";
                json.writeStartObject();
                json.writeStringField("id", "r" + i);
                json.writeStringField("url", "https://" + outlet + "/" + day + "/" + i);
                json.writeStringField("outlet", outlet);
                json.writeStringField("published", day.toString());
                json.writeStringField(
                        "title", round.of(account.article().title().orElse("Report")));
                json.writeStringField("text", round.of(account.article().body()));
                json.writeEndObject();
            }
        }
    }
}
