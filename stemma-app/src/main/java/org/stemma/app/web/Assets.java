package org.stemma.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import org.stemma.app.page.DossierPage;
import org.stemma.app.proof.Sha256;
import org.stemma.app.web.guard.Refused;

/** The desk's own style sheets, script and pictures, out of the jar; their addresses hold their hash, so they are kept for good. */
public final class Assets implements Routes {
    private static final Map<String, Asset> ALL = Map.of(
            "page.css", new Asset("text/css", read(DossierPage.class, "page.css")),
            "desk.css", new Asset("text/css", read(Assets.class, "desk.css")),
            "desk.js", new Asset("text/javascript", read(Assets.class, "desk.js")),
            "icon.svg", new Asset("image/svg+xml", read(Assets.class, "icon.svg")));

    private record Asset(String type, byte[] bytes, String hash) {
        Asset(String type, byte[] bytes) {
            this(type, bytes, hashOf(bytes));
        }
    }

    /** Makes no state. */
    public Assets() {}

    /** The address of an asset. */
    public static String href(String name) {
        return "/assets/" + asset(name).hash() + "/" + name;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/assets/{hash}/{name}", Assets::serve);
    }

    private static void serve(Context ctx) {
        Asset asset = asset(ctx.pathParam("name"));
        if (!asset.hash().equals(ctx.pathParam("hash"))) {
            throw new Refused(404, "There is nothing at this address.");
        }
        ctx.header("Cache-Control", "public, max-age=31536000, immutable");
        ctx.contentType(asset.type()).result(asset.bytes());
    }

    private static Asset asset(String name) {
        Asset asset = ALL.get(name);
        if (asset == null) {
            throw new Refused(404, "There is nothing at this address.");
        }
        return asset;
    }

    private static byte[] read(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program is damaged: " + name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hashOf(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.of(bytes), 0, 8);
    }
}
