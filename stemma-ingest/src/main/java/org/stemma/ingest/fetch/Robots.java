package org.stemma.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** What the robots.txt of a host allows (RFC 9309). */
final class Robots {
    private static final int MOST_BYTES = 512 << 10;

    private final BaseRobotRules rules;
    private final boolean answered;

    private Robots(BaseRobotRules rules, boolean answered) {
        this.rules = rules;
        this.answered = answered;
    }

    /**
     * What a host's answer means: a file, nothing there (all is allowed), or no answer (nothing is).
     *
     * @param name that the file may know the program by
     */
    static Robots of(String name, String origin, int status, byte[] body) {
        if (status >= 200 && status < 300) {
            byte[] cut = body.length > MOST_BYTES ? java.util.Arrays.copyOf(body, MOST_BYTES) : body;
            return new Robots(
                    new SimpleRobotRulesParser().parseContent(origin + "/robots.txt", cut, "text/plain", List.of(name)),
                    true);
        }
        boolean missing = status >= 400 && status < 500;
        return new Robots(
                new SimpleRobotRules(missing ? RobotRulesMode.ALLOW_ALL : RobotRulesMode.ALLOW_NONE), missing);
    }

    /** True when the host answered at all; where it did not, it should be asked again before long. */
    boolean isAnswered() {
        return answered;
    }

    boolean allow(URI address) {
        return rules.isAllowed(address.toString());
    }

    /** How long the host wants us to wait between two requests; zero when it does not say. */
    Duration pause() {
        long delay = rules.getCrawlDelay();
        return delay > 0 ? Duration.ofMillis(delay) : Duration.ZERO;
    }
}
