package org.stemma.app.web.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stemma.app.web.Answers;
import org.stemma.app.web.Asking;
import org.stemma.app.web.Receiving;
import org.stemma.app.web.Renewing;
import org.stemma.app.web.Routes;
import org.stemma.ingest.Refusal;
import org.stemma.store.Receipt;

/** Where people add articles: files, a text, addresses. */
final class AddPages implements Routes {
    private static final int MOST_ADDRESSES = 50;

    private final Receiving receiving;
    private final Renewing renewing;

    AddPages(Receiving receiving, Renewing renewing) {
        this.receiving = receiving;
        this.renewing = renewing;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/add", ctx -> page(ctx, List.of(), List.of()));
        routes.post("/add", this::add);
    }

    private void add(Context ctx) {
        List<Receipt> receipts = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        List<Receiving.Sent> files = ctx.uploadedFiles("files").stream()
                .filter(f -> f.size() > 0)
                .map(f -> new Receiving.Sent(f.filename(), f.content()))
                .toList();
        if (!files.isEmpty()) {
            take(receiving.files(files), receipts, refusals);
        }
        String text = Asking.text(ctx, "text");
        if (!text.isEmpty()) {
            Receiving.Pasted pasted = new Receiving.Pasted(
                    Asking.text(ctx, "title"), Asking.text(ctx, "outlet"), Asking.text(ctx, "published"), text);
            take(receiving.text(pasted), receipts, refusals);
        }
        List<String> addresses = Asking.text(ctx, "addresses")
                .lines()
                .map(String::strip)
                .filter(a -> !a.isEmpty())
                .limit(MOST_ADDRESSES)
                .toList();
        if (!addresses.isEmpty()) {
            take(receiving.addresses(addresses), receipts, refusals);
        }
        if (receipts.isEmpty()) {
            ctx.status(422);
        }
        receipts.stream().map(Receipt::story).distinct().forEach(renewing::added);
        page(ctx, receipts, refusals);
    }

    private static void take(Receiving.Received received, List<Receipt> receipts, List<Refusal> refusals) {
        receipts.addAll(received.receipts());
        refusals.addAll(received.refusals());
    }

    private static void page(Context ctx, List<Receipt> receipts, List<Refusal> refusals) {
        ctx.header("Cache-Control", "no-store");
        Answers.page(
                ctx,
                "desk/add.jte",
                Map.of(
                        "added",
                                receipts.stream()
                                        .map(r -> new AddedRow(
                                                "/articles/" + r.article(), "/stories/" + r.story(), words(r.kind())))
                                        .toList(),
                        "refused", refusals,
                        "asked", ctx.method().name().equals("POST")));
    }

    private static String words(Receipt.Kind kind) {
        return switch (kind) {
            case NEW -> "new";
            case VERSION -> "a new version";
            case KNOWN -> "here already";
        };
    }
}
