package org.stemma.bench.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Asks a desk for pages at a steady pace, while articles are added at another. */
public final class LoadRun {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What is asked for. */
    public enum Kind {
        /** The page of a story. */
        STORY,
        /** A page of search results. */
        SEARCH,
        /** An article that is added. */
        ADD
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI desk;
    private final Asked asked;
    private final Random random;

    /** How often the stories up to each place are asked for, all together. */
    private final double[] shares;

    /**
     * A run against a desk.
     *
     * @param desk its address, without a path
     * @param asked what it is asked for
     * @param seed of what is asked in which order
     */
    public LoadRun(URI desk, Asked asked, long seed) {
        this.desk = desk;
        this.asked = asked;
        random = new Random(seed);
        shares = shares(asked.stories().size());
    }

    /**
     * What a desk is asked for. The first stories are asked for most: the one in place n, n times as seldom as the first.
     *
     * @param stories paths of stories' pages, those that most readers look at first
     * @param words that readers search for
     * @param articles as JSON, added one by one as long as there are some
     */
    public record Asked(List<String> stories, List<String> words, Iterator<String> articles) {
        /** Copies the lists. */
        public Asked {
            stories = List.copyOf(stories);
            words = List.copyOf(words);
        }
    }

    /** How long the answers of a run took, by what was asked. */
    public record Took(Times stories, Times searches, Times additions) {
        /** Those of one kind. */
        public Times of(Kind kind) {
            return switch (kind) {
                case STORY -> stories;
                case SEARCH -> searches;
                case ADD -> additions;
            };
        }
    }

    /**
     * Runs it.
     *
     * @param perSecond pages asked for in a second, stories and searches by turns
     * @param added articles in a second, 0 for none
     */
    public Took run(Duration length, int perSecond, int added) throws InterruptedException {
        Times stories = new Times();
        Times searches = new Times();
        Times additions = new Times();
        List<Thread> pacers = new ArrayList<>();
        int half = Math.max(1, perSecond / 2);
        pacers.add(pacer(length, half, stories, () -> page(asked.stories.get(popular()))));
        pacers.add(pacer(length, perSecond - half, searches, () -> page("/search?q=" + words())));
        if (added > 0) {
            pacers.add(pacer(length, added, additions, this::article));
        }
        pacers.forEach(Thread::start);
        for (Thread pacer : pacers) {
            pacer.join();
        }
        return new Took(stories, searches, additions);
    }

    /** Sends a request whenever one is due; ends when all are answered. */
    private Thread pacer(Duration length, int perSecond, Times times, Supplier<HttpRequest> next) {
        long gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
        int all = (int) (length.toNanos() / gap);
        return new Thread(() -> {
            CountDownLatch open = new CountDownLatch(all);
            long start = System.nanoTime();
            for (int i = 0; i < all; i++) {
                long due = start + i * gap;
                // Made ready before it is due, so that making it is not counted.
                HttpRequest request = next.get();
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                client.sendAsync(request, BodyHandlers.ofByteArray()).whenComplete((answer, trouble) -> {
                    if (trouble != null || !isAnswer(answer)) {
                        times.fail();
                    } else {
                        times.add((due - start) / 1_000, (System.nanoTime() - due) / 1_000);
                    }
                    open.countDown();
                });
            }
            try {
                open.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static boolean isAnswer(HttpResponse<byte[]> answer) {
        return answer.statusCode() / 100 == 2 && answer.body().length > 0;
    }

    private HttpRequest page(String path) {
        return HttpRequest.newBuilder(desk.resolve(path)).timeout(PATIENCE).build();
    }

    private HttpRequest article() {
        synchronized (asked.articles) {
            String json = asked.articles.hasNext() ? asked.articles.next() : "{\"text\":\"No more.\"}";
            return HttpRequest.newBuilder(desk.resolve("/api/v1/articles?name=one.jsonl"))
                    .timeout(PATIENCE)
                    .POST(BodyPublishers.ofString(json))
                    .build();
        }
    }

    /** A place in the list: the n-th is drawn n times as seldom as the first (Zipf's law). */
    private synchronized int popular() {
        int found = Arrays.binarySearch(shares, random.nextDouble() * shares[shares.length - 1]);
        return found < 0 ? Math.min(shares.length - 1, -found - 1) : found;
    }

    private static double[] shares(int places) {
        double[] out = new double[places];
        double sum = 0;
        for (int i = 0; i < places; i++) {
            sum += 1.0 / (i + 1);
            out[i] = sum;
        }
        return out;
    }

    private synchronized String words() {
        String first = asked.words.get(random.nextInt(asked.words.size()));
        String second = asked.words.get(random.nextInt(asked.words.size()));
        return switch (random.nextInt(4)) {
            case 0 -> first;
            case 1 -> "said:" + first;
            case 2 -> first + "+" + second;
            default -> first + "+OR+" + second;
        };
    }
}
