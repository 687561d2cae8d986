package org.stemma.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.stemma.bench.train.AttributionTraining;
import org.stemma.bench.train.StoryTraining;
import org.stemma.bench.train.StoryTraining.Collection;

/** Learns a model that ships. */
final class TrainVerb implements Verb {
    @Override
    public String usage() {
        return "attribution SPLIT_DIR RESOURCES_DIR [LEAVE_OUT_EVERY] | stories DIR RESOURCES_DIR";
    }

    @Override
    public void run(List<String> arguments) throws IOException {
        if (arguments.size() == 3 && arguments.get(0).equals("stories")) {
            StoryTraining.run(collections(Path.of(arguments.get(1))), Path.of(arguments.get(2)), System.out);
            return;
        }
        if (arguments.size() < 3 || arguments.size() > 4 || !arguments.get(0).equals("attribution")) {
            throw new IllegalArgumentException("wants a model, a split and a directory for what is learned");
        }
        int leaveOut = arguments.size() == 4 ? Data.number(arguments.get(3)) : 0;
        AttributionTraining.run(Path.of(arguments.get(1)), Path.of(arguments.get(2)), leaveOut);
    }

    /** The collections of a directory, by name. The name of a collection becomes part of those of its stories. */
    private static List<Collection> collections(Path directory) throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(directory)) {
            files = list.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList();
        }
        List<Collection> out = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString().replace(".jsonl", "");
            Map<String, String> storyOf = new HashMap<>();
            for (JsonNode row : Data.rows(file)) {
                storyOf.put(
                        row.path("id").asText(), name + "/" + row.path("story").asText());
            }
            out.add(new Collection(name, StoriesVerb.sorted(Data.accounts(file)), storyOf));
        }
        return out;
    }
}
