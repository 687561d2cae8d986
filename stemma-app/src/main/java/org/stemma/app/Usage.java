package org.stemma.app;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells a user what was not understood on the command line, and what may have been meant. */
final class Usage {
    private Usage() {}

    static int explain(ParameterException e, Terminal terminal) {
        CommandLine line = e.getCommandLine();
        terminal.err().println("stemma: " + said(e));
        if (e instanceof UnmatchedArgumentException u) {
            List<String> meant = u.getSuggestions();
            if (!meant.isEmpty()) {
                terminal.err().println("Did you mean " + meant.get(0) + "?");
            }
        }
        terminal.err().println("See: " + line.getCommandSpec().qualifiedName() + " --help");
        return CommandLine.ExitCode.USAGE;
    }

    private static String said(ParameterException e) {
        if (e instanceof UnmatchedArgumentException u
                && e.getCommandLine().getParent() == null
                && !u.getUnmatched().get(0).startsWith("-")) {
            return "there is no command \"" + u.getUnmatched().get(0) + "\"";
        }
        return String.valueOf(e.getMessage());
    }
}
