package org.stemma.app.web.guard;

import java.util.Optional;
import java.util.Set;

/**
 * How the desk is guarded.
 *
 * @param names what the desk goes by beside the loopback names
 * @param token what opens it; none is needed while it answers on loopback only
 * @param perSecond requests a second that one client may send in the long run
 * @param burst requests it may send at once
 * @param uploadBytes the longest body that is read
 */
public record GuardSettings(
        Set<String> names, Optional<Token> token, double perSecond, double burst, long uploadBytes) {
    private static final double PER_SECOND = 100;
    private static final double BURST = 300;
    private static final long UPLOAD = 64L << 20;

    /** For a desk on loopback. */
    public static final GuardSettings LOOPBACK =
            new GuardSettings(Set.of(), Optional.empty(), PER_SECOND, BURST, UPLOAD);

    /** Copies the names. */
    public GuardSettings {
        names = Set.copyOf(names);
    }

    /** The same for a desk that goes by these names, too. */
    public GuardSettings by(Set<String> others) {
        return new GuardSettings(others, token, perSecond, burst, uploadBytes);
    }

    /** The same for a desk that asks for this token. */
    public GuardSettings openedBy(Token needed) {
        return new GuardSettings(names, Optional.of(needed), perSecond, burst, uploadBytes);
    }
}
