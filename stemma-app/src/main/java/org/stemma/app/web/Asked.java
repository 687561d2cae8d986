package org.stemma.app.web;

import java.time.Duration;
import java.time.Instant;

/**
 * One request and what became of it: a line of the log. No query and no body, since they hold what people look for.
 *
 * @param at when it came
 * @param client the address it came from
 * @param status of the answer
 * @param took until the answer was made
 * @param fault what went wrong in the program; empty when nothing did
 */
public record Asked(Instant at, String client, String method, String path, int status, Duration took, String fault) {}
