package org.stemma.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.stemma.bench.train.AttributionTraining;

/** Learns a model that ships. */
final class TrainVerb implements Verb {
    @Override
    public String usage() {
        return "attribution SPLIT_DIR RESOURCES_DIR [LEAVE_OUT_EVERY]";
    }

    @Override
    public void run(List<String> arguments) throws IOException {
        if (arguments.size() < 3 || arguments.size() > 4 || !arguments.get(0).equals("attribution")) {
            throw new IllegalArgumentException("wants a model, a split and a directory for what is learned");
        }
        int leaveOut = arguments.size() == 4 ? Data.number(arguments.get(3)) : 0;
        AttributionTraining.run(Path.of(arguments.get(1)), Path.of(arguments.get(2)), leaveOut);
    }
}
