package org.stemma.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** What the help of all commands that read articles has alike. */
@Command(
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = Main.VersionOfJar.class,
        synopsisHeading = "%nUsage: ",
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done",
            "1:done, but some inputs were refused (each is named)",
            "2:the command line was not understood",
            "3:failed"
        },
        footerHeading = "%nFor example:%n")
abstract class ReadingCommand implements Callable<Integer> {}
