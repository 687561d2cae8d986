package org.stemma.app.web.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.stemma.app.web.Answers;
import org.stemma.app.web.Asking;
import org.stemma.app.web.Correcting;
import org.stemma.app.web.Routes;
import org.stemma.store.Corrected;
import org.stemma.store.Library;

/** What people put right by hand, and how it is taken back. */
final class CorrectionPages implements Routes {
    private final Library library;

    CorrectionPages(Library library) {
        this.library = library;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/corrections", this::list);
        routes.post("/corrections", this::correct);
        routes.post("/corrections/{number}/undo", this::undo);
    }

    private void list(Context ctx) {
        if (Answers.known(ctx, library.revision())) {
            return;
        }
        List<CorrectionRow> rows = new ArrayList<>();
        for (Corrected c : library.corrections()) {
            rows.add(CorrectionRows.of(library, c));
        }
        Collections.reverse(rows);
        Answers.page(ctx, "desk/corrections.jte", Map.of("corrections", rows));
    }

    private void correct(Context ctx) {
        library.correct(Correcting.of(new Form(ctx)));
        ctx.redirect("/corrections", HttpStatus.SEE_OTHER);
    }

    private void undo(Context ctx) {
        library.undo(Asking.number(ctx.pathParam("number"), "the number", 1, Integer.MAX_VALUE));
        ctx.redirect("/corrections", HttpStatus.SEE_OTHER);
    }

    /** A form's fields. */
    private record Form(Context ctx) implements Correcting.Fields {
        @Override
        public String text(String name) {
            return Asking.text(ctx, name);
        }

        @Override
        public List<String> texts(String name) {
            return ctx.formParams(name);
        }
    }
}
