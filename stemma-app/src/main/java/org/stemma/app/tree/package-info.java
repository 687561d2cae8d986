/** The copy tree in the order in which people read it, and as GraphML for programs that work on graphs. */
@NullMarked
package org.stemma.app.tree;

import org.jspecify.annotations.NullMarked;
