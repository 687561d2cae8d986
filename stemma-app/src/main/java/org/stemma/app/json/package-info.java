/** The dossier as JSON, as {@code docs/json.md} describes it. */
@NullMarked
package org.stemma.app.json;

import org.jspecify.annotations.NullMarked;
