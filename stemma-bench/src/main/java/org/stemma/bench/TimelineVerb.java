package org.stemma.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stemma.article.Article;
import org.stemma.article.Published;
import org.stemma.timeline.TimedAccount;
import org.stemma.timeline.TimelineSelector;
import org.stemma.timeline.TimelineSelector.Day;
import org.stemma.timeline.TimelineSelector.Telling;
import org.stemma.timeline.TimelineSelector.Wanted;
import org.stemma.timeline.TimexFinder;

/**
 * News timelines as published: of a reference timeline only the number of its days, the mean number of sentences a day, its
 * first and last day and its keywords are given on.
 */
final class TimelineVerb implements Verb {
    @Override
    public String usage() {
        return "ARTICLES.jsonl[.gz] TIMELINES.jsonl OUT.jsonl";
    }

    @Override
    public void run(List<String> arguments) throws IOException {
        if (arguments.size() != 3) {
            throw new IllegalArgumentException("wants three files");
        }
        Map<String, List<TimedAccount>> topics = new TreeMap<>();
        for (JsonNode row : Data.rows(Path.of(arguments.get(0)))) {
            var account = Data.account(row);
            topics.computeIfAbsent(row.path("topic").asText(), t -> new ArrayList<>())
                    .add(new TimedAccount(account, TimexFinder.find(account)));
        }
        topics.values()
                .forEach(l -> l.sort((a, b) -> Article.BY_TIME_THEN_ID.compare(
                        a.account().article(), b.account().article())));
        List<Object> out = new ArrayList<>();
        for (JsonNode row : Data.rows(Path.of(arguments.get(1)))) {
            List<TimedAccount> topic = topics.getOrDefault(row.path("topic").asText(), List.of());
            out.add(answer(row.path("id").asText(), topic, wanted(row)));
        }
        Data.write(Path.of(arguments.get(2)), out);
    }

    private static Wanted wanted(JsonNode row) {
        TreeSet<LocalDate> days = new TreeSet<>();
        int sentences = 0;
        for (JsonNode day : row.path("timeline")) {
            days.add(LocalDate.parse(day.path("date").asText()));
            sentences += day.path("sentences").size();
        }
        List<String> keywords = new ArrayList<>();
        row.path("keywords").forEach(k -> keywords.add(k.asText()));
        return new Wanted(
                days.first(),
                days.last(),
                days.size(),
                (int) Math.max(1, Math.round((double) sentences / days.size())),
                keywords);
    }

    private static Map<String, Object> answer(String id, List<TimedAccount> topic, Wanted wanted) {
        Map<String, String> bodies = new TreeMap<>();
        List<TimedAccount> inside = new ArrayList<>();
        for (TimedAccount a : topic) {
            LocalDate day =
                    a.account().article().published().map(Published::date).orElse(LocalDate.MAX);
            if (!day.isBefore(wanted.first()) && !day.isAfter(wanted.last())) {
                inside.add(a);
                bodies.put(a.account().id(), a.account().body().text());
            }
        }
        List<Map<String, Object>> timeline = new ArrayList<>();
        for (Day d : TimelineSelector.select(inside, wanted)) {
            List<String> sentences = new ArrayList<>();
            for (Telling t : d.sentences()) {
                sentences.add(t.sentence().of(bodies.getOrDefault(t.article(), "")));
            }
            timeline.add(Map.of("date", d.date().toString(), "sentences", sentences));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", id);
        answer.put("timeline", timeline);
        return answer;
    }
}
