package org.stemma.app;

import org.stemma.text.Encoder;
import picocli.CommandLine.Option;

/** Whether statements are joined by what they mean, too; picocli fills it. */
final class MeaningOptions {
    @Option(
            names = "--encoder",
            paramLabel = "auto|off",
            defaultValue = "auto",
            description = "Join statements by meaning as well as by wording, with the small language model that comes"
                    + " along (auto: where it can run; nothing leaves your machine), or by wording alone (off).")
    private Use use = Use.AUTO;

    /** When to use it. */
    enum Use {
        AUTO,
        OFF
    }

    Encoder encoder() {
        return use == Use.OFF ? Encoder.NONE : Encoder.installed();
    }

    /** Says that it was wanted and could not run: what the user gets is then less than it could be. */
    void tell(Encoder.State state, Terminal terminal) {
        if (state instanceof Encoder.State.Missing missing) {
            terminal.err()
                    .println("stemma: statements are joined by wording alone: the sentence encoder cannot run here: "
                            + missing.reason());
        }
    }
}
