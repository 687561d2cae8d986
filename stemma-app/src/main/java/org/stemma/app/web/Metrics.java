package org.stemma.app.web;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** Counts what the server does, in the text format that Prometheus reads (0.0.4). Thread-safe. */
public final class Metrics {
    private static final double[] SECONDS = {.005, .01, .025, .05, .1, .2, .5, 1, 2.5, 10};

    private final Map<String, LongAdder> requests = new ConcurrentSkipListMap<>();
    private final LongAdder[] within = new LongAdder[SECONDS.length + 1];
    private final LongAdder nanos = new LongAdder();
    private final Map<String, Gauge> gauges = new TreeMap<>();

    private record Gauge(String help, Supplier<? extends Number> value) {}

    /** Counts nothing yet. */
    public Metrics() {
        for (int i = 0; i < within.length; i++) {
            within[i] = new LongAdder();
        }
    }

    /** The same with a value that is asked for each time; before the server starts. */
    public Metrics with(String name, String help, Supplier<? extends Number> value) {
        gauges.put(name, new Gauge(help, value));
        return this;
    }

    /** Counts a request. */
    public void count(Asked asked) {
        String labels = "method=\"" + asked.method() + "\",status=\"" + asked.status() + "\"";
        requests.computeIfAbsent(labels, k -> new LongAdder()).increment();
        nanos.add(asked.took().toNanos());
        int bucket = 0;
        while (bucket < SECONDS.length && asked.took().toNanos() > SECONDS[bucket] * 1e9) {
            bucket++;
        }
        within[bucket].increment();
    }

    String text() {
        StringBuilder out = new StringBuilder();
        head(out, "stemma_http_requests_total", "counter", "Requests answered.");
        requests.forEach((labels, n) -> out.append("stemma_http_requests_total{")
                .append(labels)
                .append("} ")
                .append(n.sum())
                .append('\n'));
        head(out, "stemma_http_request_seconds", "histogram", "Time until the answer was made.");
        long sum = 0;
        for (int i = 0; i < within.length; i++) {
            sum += within[i].sum();
            out.append("stemma_http_request_seconds_bucket{le=\"")
                    .append(i < SECONDS.length ? String.valueOf(SECONDS[i]) : "+Inf")
                    .append("\"} ")
                    .append(sum)
                    .append('\n');
        }
        out.append("stemma_http_request_seconds_sum ").append(nanos.sum() / 1e9).append('\n');
        out.append("stemma_http_request_seconds_count ").append(sum).append('\n');
        gauges.forEach((name, gauge) -> {
            head(out, name, "gauge", gauge.help);
            out.append(name).append(' ').append(gauge.value.get()).append('\n');
        });
        return out.toString();
    }

    private static void head(StringBuilder out, String name, String type, String help) {
        out.append("# HELP ").append(name).append(' ').append(help).append('\n');
        out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }
}
