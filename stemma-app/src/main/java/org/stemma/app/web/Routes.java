package org.stemma.app.web;

import io.javalin.config.RoutesConfig;

/** A part of the desk: what it answers, and where. */
@FunctionalInterface
public interface Routes {
    /** Adds what this part answers. */
    void addTo(RoutesConfig routes);
}
