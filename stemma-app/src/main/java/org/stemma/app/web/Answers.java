package org.stemma.app.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.stemma.app.outcome.Version;
import org.stemma.app.web.guard.Guard;
import org.stemma.store.Packed;

/** The few ways in which the desk answers. */
public final class Answers {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Answers.class.getClassLoader());
    private static final JsonFactory JSON = new JsonFactory();

    /** What tells answers of this build from those of every other: a page looks otherwise when the program does. */
    private static final String BUILD =
            Version.current() + "-" + Integer.toHexString(Version.build().hashCode());

    private Answers() {}

    /** A page made of a template and what it shows; text is escaped by the template. */
    public static void page(Context ctx, String template, Map<String, Object> shown) {
        ctx.html(rendered(hasSession(ctx), template, shown));
    }

    /**
     * The same out of a store of such pages, or into it.
     *
     * @param key names the state that it shows
     * @param last changes what is sent of the page that is kept
     */
    public static void kept(
            Context ctx,
            KeptPages pages,
            String key,
            String template,
            Supplier<Map<String, Object>> shown,
            UnaryOperator<byte[]> last) {
        boolean session = hasSession(ctx);
        byte[] page = pages.page(
                key + ' ' + session,
                () -> Packed.pack(rendered(session, template, shown.get()).getBytes(StandardCharsets.UTF_8)));
        ctx.contentType("text/html; charset=utf-8").result(last.apply(Packed.unpack(page)));
    }

    private static boolean hasSession(Context ctx) {
        return ctx.cookie(Guard.COOKIE) != null;
    }

    private static String rendered(boolean session, String template, Map<String, Object> shown) {
        StringOutput out = new StringOutput();
        Map<String, Object> all = new HashMap<>(shown);
        all.put("frame", new Frame(session));
        TEMPLATES.render(template, all, out);
        return out.toString();
    }

    /**
     * Whether whoever asks has the state that this revision made; the answer is then made. Everyone else is told how to ask
     * so the next time (RFC 9110, entity tags and conditional requests).
     */
    public static boolean known(Context ctx, long revision) {
        return known(ctx, String.valueOf(revision));
    }

    /** The same for a state that more than one number names. */
    public static boolean known(Context ctx, String state) {
        String tag = "W/\"" + BUILD + "-" + state + "\"";
        ctx.header("ETag", tag);
        ctx.header("Cache-Control", "private, no-cache");
        String has = ctx.header("If-None-Match");
        if (has == null || !Arrays.asList(has.split("\\s*,\\s*")).contains(tag)) {
            return false;
        }
        ctx.status(HttpStatus.NOT_MODIFIED);
        return true;
    }

    /** Whether the request is a program's: it then gets JSON, and problems as RFC 9457 has them. */
    public static boolean forProgram(Context ctx) {
        return ctx.path().equals("/api") || ctx.path().startsWith("/api/");
    }

    /** What went wrong, as a page for people and as problem details (RFC 9457) for programs. */
    public static void problem(Context ctx, int status, String reason) {
        String title = HttpStatus.forStatus(status).getMessage();
        ctx.status(status);
        ctx.header("Cache-Control", "no-store");
        if (forProgram(ctx)) {
            ctx.contentType("application/problem+json").result(details(status, title, reason));
        } else {
            page(ctx, "desk/problem.jte", Map.of("title", title, "reason", reason));
        }
    }

    private static String details(int status, String title, String reason) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("type", "about:blank");
            json.writeStringField("title", title);
            json.writeNumberField("status", status);
            json.writeStringField("detail", reason);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
