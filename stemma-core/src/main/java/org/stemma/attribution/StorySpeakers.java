package org.stemma.attribution;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a story calls the speakers whom its articles name in different ways: {@code Renner} and {@code Olga Renner}. */
public final class StorySpeakers {
    private StorySpeakers() {}

    /** For the names that articles have for speakers the story's name, where that is another. */
    public static Map<String, String> names(List<AttributedAccount> accounts) {
        SpeakerNames speakers = new SpeakerNames(accounts);
        Map<String, String> out = new TreeMap<>();
        for (AttributedAccount account : accounts) {
            for (Attribution a : account.attributions()) {
                a.speaker()
                        .asName()
                        .ifPresent(own -> speakers.name(speakers.group(a.speaker()))
                                .filter(name -> !name.isEmpty() && !name.equals(own))
                                .ifPresent(name -> out.put(own, name)));
            }
        }
        return out;
    }
}
