package org.stemma.store;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.stemma.Stemma;

/** Makes the findings of all articles anew, some hundred in a transaction, so that others can write in between. */
final class Reanalysis {
    private static final int CHUNK = 200;

    private Reanalysis() {}

    static void of(Database database, String analysis, List<String> ids, Steps steps) {
        for (int i = 0; i < ids.size(); i += CHUNK) {
            steps.at("analysing", i, ids.size());
            List<String> chunk = ids.subList(i, Math.min(ids.size(), i + CHUNK));
            Map<String, byte[]> packed = database.read(h -> new ArticleTable(h).newest(chunk)).stream()
                    .parallel()
                    .collect(Collectors.toMap(
                            n -> n.article().id() + '/' + n.version(),
                            n -> FindingsTable.pack(Stemma.analyse(n.article()))));
            database.change(h -> {
                FindingsTable findings = new FindingsTable(h, analysis);
                packed.forEach((key, bytes) -> {
                    int slash = key.indexOf('/');
                    findings.keep(key.substring(0, slash), Integer.parseInt(key.substring(slash + 1)), bytes);
                });
            });
        }
    }
}
