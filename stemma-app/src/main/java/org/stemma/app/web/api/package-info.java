/**
 * The desk for programs, under {@code /api/v1}: what the pages show, as JSON, CSV, feeds and the formats of others.
 *
 * <p>Start at {@link org.stemma.app.web.api.Api}; {@code openapi.yaml} beside it says the same to machines, and a test holds
 * the two against each other. Problems are answered as RFC 9457 has them.
 */
@NullMarked
package org.stemma.app.web.api;

import org.jspecify.annotations.NullMarked;
