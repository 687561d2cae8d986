package org.stemma.app.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.stemma.app.diff.Change;
import org.stemma.app.diff.Snapshot;
import org.stemma.app.diff.StoryChanges;

/** Writes what changed between two dossiers, for {@code stemma diff --json}. */
public final class DiffJson {
    private static final String FORMAT = "stemma-diff/1";

    private final JsonGenerator json;
    private final JsonOut to;

    private DiffJson(JsonGenerator json) {
        this.json = json;
        this.to = new JsonOut(json);
    }

    /** Writes all of it; leaves the writer open. */
    public static void write(String before, String after, List<StoryChanges> stories, Writer out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
            DiffJson diff = new DiffJson(json);
            json.writeStartObject();
            diff.to.text("format", FORMAT);
            diff.to.text("before", before);
            diff.to.text("after", after);
            json.writeArrayFieldStart("stories");
            for (StoryChanges s : stories) {
                diff.story(s);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void story(StoryChanges s) throws IOException {
        json.writeStartObject();
        to.text("title", s.title());
        side("before", s.before());
        side("after", s.after());
        json.writeArrayFieldStart("changes");
        for (Change c : s.changes()) {
            json.writeStartObject();
            change(c);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void side(String field, Optional<Snapshot.Story> story) throws IOException {
        if (story.isEmpty()) {
            json.writeNullField(field);
            return;
        }
        json.writeObjectFieldStart(field);
        to.text("id", story.get().id());
        json.writeNumberField("articles", story.get().articles().size());
        json.writeNumberField("independentTexts", story.get().lineages().size());
        json.writeEndObject();
    }

    private void change(Change c) throws IOException {
        if (c instanceof Change.NewText n) {
            to.text("kind", "new_text");
            article("article", n.article());
        } else if (c instanceof Change.NewCopy n) {
            to.text("kind", "new_copy");
            article("article", n.article());
            if (n.from().isPresent()) {
                article("from", n.from().get());
            } else {
                json.writeNullField("from");
            }
            to.text("copy", n.kind());
            to.share("share", n.share());
            json.writeBooleanField("credited", n.credited());
        } else if (c instanceof Change.GoneArticle g) {
            to.text("kind", "gone_article");
            article("article", g.article());
        } else if (c instanceof Change.Regrouped r) {
            to.text("kind", r.joined() ? "joined" : "parted");
            articles("articles", r.articles());
        } else if (c instanceof Change.EditedArticle e) {
            to.text("kind", "edited_article");
            article("article", e.article());
            wording(Optional.of(e.wording()));
            json.writeBooleanField("quoted", e.quoted());
        } else if (c instanceof Change.Dropped d) {
            to.text("kind", "dropped");
            article("article", d.copy());
            article("from", d.original());
            json.writeNumberField("words", d.words());
            to.text("text", d.text());
        } else if (c instanceof Change.EditedQuotation e) {
            to.text("kind", "edited_quotation");
            article("article", e.copy());
            article("from", e.original());
            wording(Optional.of(e.wording()));
        } else {
            substance(c);
        }
    }

    private void substance(Change c) throws IOException {
        if (c instanceof Change.NewUtterance n) {
            to.text("kind", "new_utterance");
            utterance(n.utterance());
            articles("carriers", n.carriers());
        } else if (c instanceof Change.GoneUtterance g) {
            to.text("kind", "gone_utterance");
            utterance(g.utterance());
        } else if (c instanceof Change.NewCarrier n) {
            to.text("kind", n.variant().isPresent() ? "new_variant" : "new_carrier");
            utterance(n.utterance());
            article("article", n.article());
            wording(n.variant());
        } else if (c instanceof Change.LostCarrier l) {
            to.text("kind", "lost_carrier");
            utterance(l.utterance());
            article("article", l.article());
        } else if (c instanceof Change.ChangedFigure f) {
            to.text("kind", "changed_figure");
            to.text("what", f.what());
            to.text("status", f.status());
            values("before", f.before());
            values("after", f.after());
        } else if (c instanceof Change.NewFigure f) {
            to.text("kind", "new_figure");
            to.text("what", f.what());
            to.text("status", f.status());
            values("after", f.values());
        } else if (c instanceof Change.GoneFigure f) {
            to.text("kind", "gone_figure");
            to.text("what", f.what());
            values("before", f.values());
        }
    }

    private void article(String field, Change.ArticleRef a) throws IOException {
        json.writeObjectFieldStart(field);
        members(a);
        json.writeEndObject();
    }

    private void members(Change.ArticleRef a) throws IOException {
        to.text("id", a.id());
        to.text("siglum", a.siglum());
        to.text("outlet", a.outlet());
        to.text("title", a.title());
    }

    private void articles(String field, List<Change.ArticleRef> articles) throws IOException {
        json.writeArrayFieldStart(field);
        for (Change.ArticleRef a : articles) {
            json.writeStartObject();
            members(a);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void utterance(Change.UtteranceRef u) throws IOException {
        json.writeObjectFieldStart("utterance");
        to.text("id", u.id());
        to.text("speaker", u.speaker());
        to.text("words", u.words());
        json.writeEndObject();
    }

    private void wording(Optional<Change.Wording> w) throws IOException {
        to.text("was", w.map(Change.Wording::was));
        to.text("is", w.map(Change.Wording::is));
    }

    private void values(String field, List<Change.Value> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (Change.Value v : values) {
            json.writeStartObject();
            to.text("value", v.value());
            to.text("text", v.words());
            to.texts("sigla", v.sigla());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
