package org.stemma.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Runs tasks: the product's verb in this process, the scorer as a process of its own. */
final class Runner {
    // A script that is not there and one that fails are told apart by these.
    private static final int NOT_FOUND = 127;

    private final Path root;
    private final Map<String, Product> verbs;

    /**
     * For a project.
     *
     * @param root its directory
     * @param verbs those that there are, by name
     */
    Runner(Path root, Map<String, Product> verbs) {
        this.root = root;
        this.verbs = verbs;
    }

    /** Runs a task; what is missing or fails is said in the outcome. */
    Outcome run(Task task) throws IOException {
        for (String argument : task.scorer()) {
            String missing = missing(argument);
            if (!missing.isEmpty()) {
                return Outcome.trouble(task, missing);
            }
        }
        Path out = root.resolve("target/bench").resolve(fileName(task));
        Files.createDirectories(out.getParent());
        Files.deleteIfExists(out);
        long start = System.nanoTime();
        String trouble = produce(task, out);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!trouble.isEmpty()) {
            return Outcome.trouble(task, trouble);
        }
        long scoring = System.nanoTime();
        Answer answer = process(shell(task.scorer(), out));
        if (task.run().isEmpty()) {
            seconds = (System.nanoTime() - scoring) / 1e9;
        }
        Map<String, String> numbers = answer.text().isBlank() ? Map.of() : Numbers.of(answer.text());
        boolean shown = task.measures().stream().anyMatch(m -> numbers.containsKey(m.key()));
        // The scorer of the seeds ends with 1 when a row is unmet: that is an answer, too.
        return shown
                ? new Outcome(task, numbers, seconds, "")
                : Outcome.trouble(
                        task, "the scorer ended with status " + answer.status() + ": " + lastLine(answer.error()));
    }

    /** The line of the shell that does what a task does. */
    String commandLine(List<String> arguments, Task task, boolean verb) {
        List<String> words = new ArrayList<>();
        if (verb && !arguments.get(0).startsWith("./")) {
            words.add("./bench");
        }
        for (String a : arguments) {
            words.add(a.equals(Task.OUT) ? "target/bench/" + fileName(task) : a);
        }
        return String.join(" ", words);
    }

    private String missing(String argument) {
        boolean shared = argument.startsWith("../shared/");
        return shared && !Files.exists(root.resolve(argument)) ? argument + " is not here" : "";
    }

    /** Lets the product write its answer; says what stood in the way. */
    private String produce(Task task, Path out) throws IOException {
        if (task.run().isEmpty()) {
            return Files.isExecutable(root.resolve("stemma")) ? "" : "./stemma is not here";
        }
        String name = task.run().get(0);
        if (name.startsWith("./")) {
            if (!Files.isExecutable(root.resolve(name))) {
                return name + " is not here";
            }
            Answer answer = process(shell(task.run(), out));
            return answer.status() <= 1
                    ? ""
                    : name + " ended with status " + answer.status() + ": " + lastLine(answer.error());
        }
        Product verb = verbs.get(name);
        if (verb == null) {
            return "there is no verb " + name + " yet";
        }
        List<String> arguments = new ArrayList<>();
        for (String a : task.run().subList(1, task.run().size())) {
            String missing = missing(a);
            if (!missing.isEmpty()) {
                return missing;
            }
            arguments.add(a.equals(Task.OUT) ? out.toString() : root.resolve(a).toString());
        }
        try {
            verb.run(arguments);
            return "";
        } catch (IOException | RuntimeException e) {
            return "the verb " + name + " failed: " + e;
        }
    }

    private List<String> shell(List<String> arguments, Path out) throws IOException {
        List<String> words = new ArrayList<>();
        for (String a : arguments) {
            if (a.equals(Task.OUT)) {
                words.add(out.toString());
            } else if (a.endsWith("*.txt")) {
                words.addAll(files(root.resolve(a.substring(0, a.lastIndexOf('/')))));
            } else {
                words.add(a);
            }
        }
        return words;
    }

    private static List<String> files(Path directory) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> list = Files.newDirectoryStream(directory, "*.txt")) {
                list.forEach(p -> names.add(p.toString()));
            }
        }
        return List.copyOf(names);
    }

    /**
     * What a process left.
     *
     * @param status its exit status
     * @param text its standard output
     * @param error its standard error
     */
    record Answer(int status, String text, String error) {}

    /** Runs a command from the project's root to its end. */
    Answer process(List<String> command) throws IOException {
        Path error = Files.createTempFile("bench", ".err");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(root.toFile())
                    .redirectError(error.toFile())
                    .start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), text, Files.readString(error));
        } catch (IOException e) {
            return new Answer(NOT_FOUND, "", String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        } finally {
            Files.deleteIfExists(error);
        }
    }

    private static String fileName(Task task) {
        StringBuilder name = new StringBuilder();
        String words = (task.section().equals("Stories") ? "stories-" : "") + task.name();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            name.append(Character.isLetterOrDigit(c) || c == '_' ? Character.toLowerCase(c) : '-');
        }
        return name + ".json";
    }

    private static String lastLine(String text) {
        String last = "";
        for (String line : text.lines().toList()) {
            last = line.isBlank() ? last : line.trim();
        }
        return last;
    }
}
