package org.stemma.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.util.Map;
import java.util.Optional;
import org.stemma.app.web.guard.Guard;

/** Where a browser shows the token, once; it then has a session's cookie. */
public final class Login implements Routes {
    private final Guard guard;

    /** For the desk that this guard stands before. */
    public Login(Guard guard) {
        this.guard = guard;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/login", ctx -> form(ctx, false));
        routes.post("/login", this::login);
        routes.post("/logout", this::logout);
    }

    private void form(Context ctx, boolean wrong) {
        if (!guard.needsToken()) {
            ctx.redirect("/", HttpStatus.SEE_OTHER);
            return;
        }
        ctx.header("Cache-Control", "no-store");
        Answers.page(ctx, "desk/login.jte", Map.of("wrong", wrong));
    }

    private void login(Context ctx) {
        String token = Optional.ofNullable(ctx.formParam("token")).orElse("").strip();
        Optional<String> session = guard.login(ctx.ip(), token);
        if (session.isEmpty()) {
            ctx.status(HttpStatus.FORBIDDEN);
            form(ctx, true);
            return;
        }
        Cookie cookie = new Cookie(Guard.COOKIE, session.get());
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        cookie.setPath("/");
        ctx.cookie(cookie);
        ctx.redirect("/", HttpStatus.SEE_OTHER);
    }

    private void logout(Context ctx) {
        Optional.ofNullable(ctx.cookie(Guard.COOKIE)).ifPresent(guard::logout);
        ctx.removeCookie(Guard.COOKIE, "/");
        ctx.redirect("/login", HttpStatus.SEE_OTHER);
    }
}
