package org.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.stemma.article.Article;
import org.stemma.article.Draft;
import org.stemma.article.Part;
import org.stemma.article.Structure;
import org.stemma.ingest.fetch.FetchSettings;

/**
 * What every fuzz test of a parser asks: whatever the bytes are, there are articles or a reason, and maps that lead into the
 * source; nothing is thrown.
 */
final class Fuzzed {
    private static final Limits SMALL = new Limits(1 << 20, 50_000, 200_000, 400_000, 64);

    private Fuzzed() {}

    /** Reads bytes as a file of this name. */
    static void read(String name, byte[] data) {
        try (DraftReader reader = new DraftReader(SMALL, FetchSettings.DEFAULT, Onlooker.NONE)) {
            Source source = reader.source(DraftReader.Named.file(name, name), data, reason -> {});
            for (Draft draft : DraftReader.drafts(source)) {
                check(Structure.article(draft));
            }
        } catch (Unreadable e) {
            assertThat(e.reason()).isNotBlank();
        }
    }

    /** Reads bytes as an archive, and once more from its middle on: that gives what had followed. */
    static void archive(String name, byte[] data) {
        try {
            Path file = Files.createTempFile("fuzz", name);
            try {
                Files.write(file, data);
                List<Archives.Mark> marks = read(file, Optional.empty());
                int middle = marks.size() / 2;
                if (middle > 0) {
                    assertThat(read(file, Optional.of(marks.get(middle - 1))))
                            .isEqualTo(marks.subList(middle, marks.size()));
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the fuzz test's own file", e);
        }
    }

    private static List<Archives.Mark> read(Path file, Optional<Archives.Mark> after) {
        List<Archives.Mark> marks = new java.util.ArrayList<>();
        Archives.read(file, after, SMALL, new Archives.Sink() {
            @Override
            public void article(Article article, Archives.Mark mark) {
                check(article);
                marks.add(mark);
            }

            @Override
            public void note(String reason) {
                assertThat(reason).isNotBlank();
            }
        });
        return marks;
    }

    private static void check(Article article) {
        for (Part part : article.parts()) {
            int last = 0;
            for (Part.Stretch s : part.map()) {
                assertThat(s.start()).isGreaterThanOrEqualTo(last);
                assertThat(s.source()).isNotNegative();
                last = s.start() + s.length();
                assertThat(last).isLessThanOrEqualTo(part.text().length());
            }
        }
    }
}
