package org.stemma.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The accuracy contract: {@code ./bench VERB ARGUMENTS}. */
public final class Bench {
    private Bench() {}

    /** All verbs by name. */
    static Map<String, Verb> verbs() {
        Map<String, Verb> verbs = new TreeMap<>();
        verbs.put("archive", new ArchiveVerb());
        verbs.put("archive-kill", new ArchiveKillVerb());
        verbs.put("attribution", new AttributionVerb());
        verbs.put("brief", new BriefVerb());
        verbs.put("extraction", new ExtractionVerb());
        verbs.put("finder-speed", new FinderSpeedVerb());
        verbs.put("library-kill", new LibraryKillVerb());
        verbs.put("library-make", new LibraryMakeVerb());
        verbs.put("load", new LoadVerb());
        verbs.put("page", new PageVerb());
        verbs.put("page-data", new PageDataVerb());
        verbs.put("reprints", new ReprintsVerb());
        verbs.put("reuse-pairs", new ReusePairsVerb());
        verbs.put("copy-search", new CopySearchVerb());
        verbs.put("copy-tree", new CopyTreeVerb());
        verbs.put("train", new TrainVerb());
        verbs.put("timeline", new TimelineVerb());
        verbs.put("timex", new TimexVerb());
        verbs.put("search", new SearchVerb());
        verbs.put("stories", new StoriesVerb());
        verbs.put("story-stream", new StoryStreamVerb());
        verbs.put("translations", new TranslationsVerb());
        verbs.put("utterances", new UtterancesVerb());
        verbs.put("report", new ReportVerb(verbs));
        return verbs;
    }

    /** Runs one verb. Exit status 0 done, 2 usage, 3 failed. */
    public static void main(String[] args) throws IOException {
        Verb verb = args.length == 0 ? null : verbs().get(args[0]);
        if (verb == null) {
            System.err.println("usage: ./bench VERB ARGUMENTS");
            verbs().forEach((name, v) -> System.err.println("  " + name + " " + v.usage()));
            System.exit(2);
            return;
        }
        try {
            verb.run(List.of(args).subList(1, args.length));
        } catch (IllegalArgumentException e) {
            System.err.println("bench " + args[0] + ": " + e.getMessage());
            System.err.println("usage: ./bench " + args[0] + " " + verb.usage());
            System.exit(2);
        }
    }
}
