package org.stemma.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the robots.txt of each host allows (RFC 9309), asked once a run. */
final class Robots {
    private static final int MOST_BYTES = 512 << 10;

    private final String name;
    private final Map<String, BaseRobotRules> byOrigin = new HashMap<>();

    Robots(String name) {
        this.name = name;
    }

    /** True when the origin's rules are known. */
    boolean know(String origin) {
        return byOrigin.containsKey(origin);
    }

    /** Takes what a host answered: a file, nothing there (all is allowed), or no answer (nothing is). */
    void learn(String origin, int status, byte[] body) {
        if (status >= 200 && status < 300) {
            byte[] cut = body.length > MOST_BYTES ? java.util.Arrays.copyOf(body, MOST_BYTES) : body;
            byOrigin.put(
                    origin,
                    new SimpleRobotRulesParser()
                            .parseContent(origin + "/robots.txt", cut, "text/plain", List.of(name)));
        } else {
            boolean missing = status >= 400 && status < 500;
            byOrigin.put(origin, new SimpleRobotRules(missing ? RobotRulesMode.ALLOW_ALL : RobotRulesMode.ALLOW_NONE));
        }
    }

    boolean allow(String origin, URI address) {
        BaseRobotRules rules = byOrigin.get(origin);
        return rules != null && rules.isAllowed(address.toString());
    }

    /** How long the host wants us to wait between two requests; zero when it does not say. */
    Duration pause(String origin) {
        BaseRobotRules rules = byOrigin.get(origin);
        long delay = rules == null ? BaseRobotRules.UNSET_CRAWL_DELAY : rules.getCrawlDelay();
        return delay > 0 ? Duration.ofMillis(delay) : Duration.ZERO;
    }
}
