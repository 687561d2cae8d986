package org.stemma.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stemma.article.Article;

/** Keeps what an archive gives. */
final class Kept implements Archives.Sink {
    final List<String> titles = new ArrayList<>();
    final List<String> bodies = new ArrayList<>();
    final List<Archives.Mark> marks = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    final List<Long> progress = new ArrayList<>();

    /** What a whole archive gives. */
    static Kept of(Path file) {
        Kept kept = new Kept();
        Archives.read(file, kept);
        return kept;
    }

    /** What follows a mark in it. */
    static Kept after(Path file, Archives.Mark mark) {
        Kept kept = new Kept();
        Archives.read(file, Optional.of(mark), Limits.DEFAULT, kept);
        return kept;
    }

    @Override
    public void article(Article article, Archives.Mark mark) {
        titles.add(article.title().orElse(""));
        bodies.add(article.body());
        marks.add(mark);
    }

    @Override
    public void note(String reason) {
        notes.add(reason);
    }

    @Override
    public void progress(long done, long size) {
        progress.add(done);
    }
}
