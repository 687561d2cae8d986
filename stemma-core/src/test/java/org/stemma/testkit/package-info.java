/**
 * What the tests of all modules share: what stands beside the project, and what the machine has installed.
 *
 * <p>Leaves the core as its {@code test-jar}, because a kit of its own could not serve the core: Maven calls that a cycle.
 */
@NullMarked
package org.stemma.testkit;

import org.jspecify.annotations.NullMarked;
