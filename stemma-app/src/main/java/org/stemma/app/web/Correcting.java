package org.stemma.app.web;

import java.util.List;
import java.util.Optional;
import org.stemma.app.web.guard.Refused;
import org.stemma.store.Correction;

/** Reads what is to be put right, out of a form or a JSON object: both name their fields alike. */
public final class Correcting {
    private Correcting() {}

    /** The fields of a form or an object. */
    public interface Fields {
        /** A field's words; empty when there is none. */
        String text(String name);

        /** A field that may have several values. */
        List<String> texts(String name);
    }

    /** The correction that these fields ask for; refused with its reason when they ask for none. */
    public static Correction of(Fields f) {
        return switch (word(f, "kind")) {
            case "move" ->
                new Correction.MoveArticle(
                        word(f, "article"), Optional.of(story(f.text("story"))).filter(s -> !s.isEmpty()));
            case "split" -> new Correction.SplitStory(word(f, "story"), words(f, "articles"));
            case "merge" -> new Correction.MergeStories(word(f, "story"), story(word(f, "other")));
            case "speakers" -> new Correction.MergeSpeakers(word(f, "story"), word(f, "name"), word(f, "other"));
            case "restore" ->
                new Correction.RestoreBlock(
                        word(f, "article"), Asking.number(word(f, "part"), "part", 0, Integer.MAX_VALUE));
            default -> throw new Refused(400, "kind is one of move, split, merge, speakers, restore.");
        };
    }

    /** What the kind of a correction is called. */
    public static String kind(Correction c) {
        if (c instanceof Correction.MoveArticle) {
            return "move";
        }
        if (c instanceof Correction.SplitStory) {
            return "split";
        }
        if (c instanceof Correction.MergeStories) {
            return "merge";
        }
        return c instanceof Correction.MergeSpeakers ? "speakers" : "restore";
    }

    /** A story's id, or the address of its page as it stands in the browser. */
    private static String story(String given) {
        return given.substring(given.lastIndexOf('/') + 1);
    }

    private static String word(Fields f, String name) {
        String value = f.text(name);
        if (value.isEmpty()) {
            throw new Refused(400, name + " is missing.");
        }
        return value;
    }

    private static List<String> words(Fields f, String name) {
        List<String> values = f.texts(name);
        if (values.isEmpty()) {
            throw new Refused(400, name + " is missing.");
        }
        return values;
    }
}
