package org.stemma.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stemma.article.Account;
import org.stemma.timeline.Timex;
import org.stemma.timeline.TimexFinder;

/** Time expressions of plain texts, in the format of the TempEval-3 scorer. */
final class TimexVerb implements Verb {
    @Override
    public String usage() {
        return "DOCS.jsonl OUT.jsonl";
    }

    @Override
    public void run(List<String> arguments) throws IOException {
        if (arguments.size() != 2) {
            throw new IllegalArgumentException("wants two files");
        }
        List<Object> out = new ArrayList<>();
        for (Account account : Data.accounts(Path.of(arguments.get(0)))) {
            out.add(answer(account));
        }
        Data.write(Path.of(arguments.get(1)), out);
    }

    private static Map<String, Object> answer(Account account) {
        List<Map<String, Object>> timexes = new ArrayList<>();
        for (Timex t : TimexFinder.find(account)) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("start", t.span().start());
            one.put("end", t.span().end());
            one.put("type", t.type().name());
            one.put("value", t.value());
            t.mod().ifPresent(m -> one.put("mod", m));
            timexes.add(one);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", account.id());
        answer.put("timexes", timexes);
        return answer;
    }
}
