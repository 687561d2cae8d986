package org.stemma.article;

import java.util.Optional;

/**
 * Who published an article.
 *
 * @param name as readers know it: {@code Al Jazeera}
 * @param domain the host it publishes on, without {@code www.}, if known
 */
public record Outlet(String name, Optional<String> domain) {}
