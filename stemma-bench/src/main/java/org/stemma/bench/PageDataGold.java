package org.stemma.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a careful reader takes a page's date and authors to be.
 *
 * @param id of the page
 * @param date the day as printed, {@code 2019-11-18}; empty when the page tells none
 * @param authors as printed; empty when the page names none
 * @param dateDoubt why the day is in doubt; empty when it is not
 * @param authorDoubt why the authors are in doubt; empty when they are not
 */
record PageDataGold(String id, String date, List<String> authors, String dateDoubt, String authorDoubt) {
    private static final String DEV = "page-data-dev.tsv";

    /** Copies the authors. */
    PageDataGold {
        authors = List.copyOf(authors);
    }

    /** The labels of the development pages. */
    static List<PageDataGold> dev() throws IOException {
        List<PageDataGold> out = new ArrayList<>();
        InputStream file = PageDataGold.class.getResourceAsStream(DEV);
        if (file == null) {
            throw new IOException(DEV + " is not in the jar");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] f = line.split("\t", -1);
                    List<String> authors = f[2].isEmpty() ? List.of() : List.of(f[2].split("; "));
                    out.add(new PageDataGold(f[0], f[1], authors, f[3], f[4]));
                }
            }
        }
        return out;
    }
}
