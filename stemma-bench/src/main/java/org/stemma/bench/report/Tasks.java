package org.stemma.bench.report;

import java.util.ArrayList;
import java.util.List;

/** All data sets of {@code ../shared}, with the floors and peers that their READMEs give. */
final class Tasks {
    private static final String EVAL = "../shared/eval/";
    private static final String PYTHON = "python3";
    private static final String ENGLISH_TIME = ".83";

    private Tasks() {}

    /** The tasks, in the order of the report. */
    static List<Task> all() {
        List<Task> out = new ArrayList<>();
        out.add(attribution());
        out.add(speech());
        for (String set : List.of("g5w1h", "basil", "allsides", "ecbplus", "newswcl50", "meantime")) {
            out.add(stories(set));
        }
        out.add(pairs());
        out.add(tree());
        out.add(time("timebank", "HeidelTime .788, SUTime .687", ENGLISH_TIME));
        out.add(time("aquaint", "HeidelTime .721, SUTime .674", ENGLISH_TIME));
        out.add(time("krauts_dolomiten_de", "HeidelTime .707", ""));
        out.add(time("te3_train_es", "", ""));
        out.add(timeline());
        out.add(extraction());
        out.add(pageData());
        out.add(seeds());
        out.add(dossiers());
        return List.copyOf(out);
    }

    private static Task attribution() {
        return attribution(
                "PolNeAR dev, all acts",
                List.of(),
                List.of(
                        Measure.of(
                                "quoted.speaker_f1.f1",
                                "quoted spans with the right speaker, F1",
                                ".64",
                                "CoreNLP .64",
                                ".91"),
                        Measure.of("direct.full.f1", "whole direct attribution, F1", ".56", "CoreNLP .54", ".88"),
                        Measure.of("all.full.f1", "whole attribution, all kinds, F1", ".22", "CoreNLP .20", ".58"),
                        Measure.of("all.content_exact.f1", "content exact, F1"),
                        Measure.of("all.content_tokens.f1", "content tokens, F1"),
                        Measure.of("all.cue_exact.f1", "cue exact, F1"),
                        Measure.of("all.source_exact.f1", "source exact, F1"),
                        Measure.of("mixed.full.f1", "whole mixed attribution, F1"),
                        Measure.of("indirect.full.f1", "whole indirect attribution, F1")));
    }

    /** The same predictions where the scorer keeps to cues of speech: another measure, with floors of its own. */
    private static Task speech() {
        return attribution(
                "PolNeAR dev, speech only",
                List.of("--cues", EVAL + "attribution/speech_cues.txt"),
                List.of(
                        Measure.of("all.full.f1", "whole attribution, all kinds, F1", ".29", "CoreNLP .27", ".67"),
                        Measure.of("mixed.full.f1", "whole mixed attribution, F1"),
                        Measure.of("indirect.full.f1", "whole indirect attribution, F1")));
    }

    private static Task attribution(String name, List<String> options, List<Measure> measures) {
        String dir = EVAL + "attribution/";
        List<String> scorer = new ArrayList<>(List.of(
                PYTHON, dir + "attribution_score.py", dir + "dev/gold.jsonl", Task.OUT, dir + "dev/text", "--json"));
        scorer.addAll(options);
        return new Task("Attributions", name, List.of("attribution", dir + "dev/text", Task.OUT), scorer, measures);
    }

    private static Task stories(String set) {
        String gold = EVAL + "stories/dev/" + set + ".jsonl";
        return new Task(
                "Stories",
                set,
                List.of("stories", gold, Task.OUT),
                List.of(PYTHON, EVAL + "stories/stories_score.py", gold, Task.OUT, "--json"),
                List.of(
                        Measure.of(Report.BCUBED, "BCubed F1"),
                        Measure.of("bcubed_p", "BCubed P"),
                        Measure.of("bcubed_r", "BCubed R"),
                        Measure.of("stories_exact", "stories exactly right")));
    }

    private static Task pairs() {
        String dir = EVAL + "reuse/";
        return new Task(
                "Reuse",
                "Helsinki pairs",
                List.of("reuse-pairs", dir + "dev/helsinki_docs.jsonl", dir + "dev/helsinki_pairs.jsonl", Task.OUT),
                List.of(PYTHON, dir + "reuse_score.py", "pairs", dir + "dev/helsinki_pairs.jsonl", Task.OUT),
                List.of(
                        Measure.of("f1", "copies at .5, F1", ".966 (best F1)", "5-gram Jaccard .871 (best F1)", ".99"),
                        Measure.of("p", "precision"),
                        Measure.of("r", "recall"),
                        Measure.of("best_f1", "best F1 over thresholds", ".966", "", ""),
                        Measure.of("average_precision", "average precision")));
    }

    private static Task tree() {
        String dir = EVAL + "reuse/";
        return new Task(
                "Reuse",
                "copy tree",
                List.of("copy-tree", dir + "dev/tree_docs.jsonl", Task.OUT),
                List.of(PYTHON, dir + "reuse_score.py", "tree", dir + "dev/tree_docs.jsonl", Task.OUT),
                List.of(
                        Measure.of("edge.F1", "edges, F1", ".818", "", ".92"),
                        Measure.of("edge_undirected.F1", "edges without direction, F1"),
                        Measure.of("copy.F1", "is a copy, F1"),
                        Measure.of("independent_sources_mae", "sources miscounted per story", ".18", "", ".10")));
    }

    private static Task time(String set, String peer, String goal) {
        String gold = EVAL + "time/dev/" + set + ".jsonl";
        return new Task(
                "Time expressions",
                set,
                List.of("timex", gold, Task.OUT),
                List.of(PYTHON, EVAL + "time/time_score.py", gold, Task.OUT, "--json"),
                List.of(
                        Measure.of("value.f1", "value F1", "", peer, goal),
                        Measure.of("relaxed.f1", "relaxed F1"),
                        Measure.of("strict.f1", "strict F1")));
    }

    private static Task timeline() {
        String dir = EVAL + "timeline/";
        return new Task(
                "Timelines",
                "Timeline17 dev, 7 tasks",
                List.of("timeline", dir + "articles.jsonl.gz", dir + "timelines.jsonl", Task.OUT),
                List.of(PYTHON, dir + "timeline_score.py", dir + "timelines.jsonl", Task.OUT, "--json"),
                List.of(
                        Measure.of("date.f1", "date F1", ".579", "La Quatra 2021 .703", "over .544 (whole T17)"),
                        Measure.of("ar1.f1", "AR1 F1", ".124", "La Quatra 2021 .156", "over .120 (whole T17)"),
                        Measure.of("ar2.f1", "AR2 F1", ".035", "La Quatra 2021 .048", "over .035 (whole T17)")));
    }

    private static Task extraction() {
        String dir = EVAL + "extraction/";
        return new Task(
                "Article text from pages",
                "extraction dev, 91 pages",
                List.of("extraction", dir + "dev/html", Task.OUT),
                List.of(PYTHON, dir + "extraction_score.py", dir + "dev/gold.json", Task.OUT, "--tsv"),
                List.of(
                        Measure.of("f1", "F1", "boilerpipe .877", "rs_trafilatura .966, trafilatura .947", ".975"),
                        Measure.of("precision", "precision"),
                        Measure.of("recall", "recall"),
                        Measure.of("accuracy", "pages exactly right")));
    }

    private static Task pageData() {
        return new Task(
                "Article text from pages",
                "date and authors of the same pages, labels of our own",
                List.of("page-data", EVAL + "extraction/dev/html", Task.OUT),
                List.of("cat", Task.OUT),
                List.of(
                        Measure.of("date_right", "publication date right", "", "htmldate .903 (its own set)", ".93"),
                        Measure.of("author_exact", "authors exact", "", "", ".75"),
                        Measure.of("none_invented", "no author where there is none", "", "", ".90")));
    }

    private static Task seeds() {
        List<Measure> measures = new ArrayList<>();
        for (String group : List.of(
                "articles",
                "story",
                "copy.tree",
                "channels",
                "attributions",
                "utterances",
                "timeline",
                "figures",
                "total")) {
            measures.add(Measure.of(group, group.replace('.', ' ')));
        }
        return new Task(
                "The five seeds",
                "seeds",
                List.of(
                        "./stemma",
                        "collate",
                        "--quiet",
                        "--html",
                        "target/bench/seeds.html",
                        "--json",
                        Task.OUT,
                        "../shared/seeds/*.txt"),
                List.of(PYTHON, "../shared/seeds/seed_score.py", Task.OUT),
                measures);
    }

    private static Task dossiers() {
        String stories = EVAL + "stories/dev/";
        return new Task(
                "Whole dossiers",
                "dossier dev, 14 stories, means",
                List.of(),
                List.of(
                        PYTHON,
                        EVAL + "dossier/dossier_score.py",
                        EVAL + "dossier/dev",
                        stories + "g5w1h.jsonl",
                        stories + "basil.jsonl",
                        stories + "newswcl50.jsonl",
                        "--stemma",
                        "./stemma"),
                List.of(
                        Measure.of("MEAN.quoted R", "quoted, recall", "", "", ".95"),
                        Measure.of("MEAN.direct P", "direct, precision", "", "", ".95"),
                        Measure.of("MEAN.speaker", "speaker", "", "", ".90"),
                        Measure.of("MEAN.canonical", "canonical speaker", "", "", ".90"),
                        Measure.of("MEAN.channel F", "channel, F1", "", "", ".80"),
                        Measure.of("MEAN.utter F", "utterances, F1", "", "", ".85"),
                        Measure.of("MEAN.lineage F", "lineages, F1", "", "", ".85"),
                        Measure.of("MEAN.differ R", "differing figures, recall", "", "", ".70"),
                        Measure.of("MEAN.differ P", "differing figures, precision", "", "", ".80"),
                        Measure.of("MEAN.agree R", "agreeing figures, recall"),
                        Measure.of("MEAN.days P", "days, precision", "", "", ".70"),
                        Measure.of("MEAN.days R", "days, recall", "", "", ".80")));
    }
}
