package org.stemma.reuse;

import java.util.Optional;
import org.stemma.article.PartSpan;

/**
 * How an article says whose text it is.
 *
 * @param name the agency or outlet it names, in its usual form
 * @param where the words that say so; empty when a link says it
 */
public record Credit(String name, Optional<PartSpan> where) {}
