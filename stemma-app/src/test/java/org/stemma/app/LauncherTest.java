package org.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.testkit.Shared;

/** The launcher script, run in a house of cardboard: its build and its Java are scripts that write down what they were told. */
class LauncherTest {
    private static final List<String> TOOLS = List.of(
            "sh",
            "dirname",
            "readlink",
            "sed",
            "head",
            "tail",
            "find",
            "mkdir",
            "mv",
            "rm",
            "cat",
            "sleep",
            "touch",
            "mktemp",
            "cp");

    /** The one module that is not part of the program. */
    private static final String BENCH = "stemma-bench";

    @TempDir
    private Path dir;

    private Path house;
    private Path tools;

    @BeforeEach
    void build_a_house_in_a_path_with_spaces() throws IOException {
        house = Files.createDirectories(dir.resolve("a house"));
        Files.copy(Shared.project().resolve("stemma"), house.resolve("stemma"));
        executable(house.resolve("stemma"));
        for (String module : modules()) {
            Files.createDirectories(house.resolve(module + "/src/main"));
            Files.writeString(house.resolve(module + "/pom.xml"), "");
        }
        Files.writeString(house.resolve("pom.xml"), "");
        script(house.resolve("mvnw"), """
                echo built >> builds
                [ ! -e broken ] || { echo 'cannot find symbol: Khamaeleon'; exit 1; }
                [ ! -e slow ] || sleep 1
                mkdir -p stemma-app/target
                echo jar > stemma-app/target/stemma.jar
                """);
        tools = Files.createDirectories(dir.resolve("tools"));
        for (String tool : TOOLS) {
            script(tools.resolve(tool), "exec " + Shared.program(tool) + " \"$@\"\n");
        }
    }

    @Test
    void builds_once_then_runs_at_once() throws Exception {
        Run first = run(javaHome("17.0.9"), house.resolve("stemma").toString(), "collate", "two words");
        Run second = run(javaHome("17.0.9"), house.resolve("stemma").toString(), "collate");

        assertThat(first.err).isEqualTo("stemma: building (first use, about a minute) ...\n");
        assertThat(first.out).contains("<collate> <two words>");
        assertThat(second.err).isEmpty();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void builds_again_when_a_source_of_any_module_is_newer_than_the_program() throws Exception {
        run(javaHome("17.0.9"), house.resolve("stemma").toString());
        List<String> modules = modules().stream().filter(m -> !m.equals(BENCH)).toList();
        for (int i = 0; i < modules.size(); i++) {
            Path source = house.resolve(modules.get(i) + "/src/main/Room.java");
            Files.writeString(source, "");
            Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));

            Run again = run(javaHome("17.0.9"), house.resolve("stemma").toString());

            assertThat(again.err).as(modules.get(i)).contains("sources have changed");
            assertThat(builds()).as(modules.get(i)).isEqualTo(2 + i);
            Files.delete(source);
        }
    }

    @Test
    void builds_nothing_for_a_source_of_the_bench() throws Exception {
        run(javaHome("17.0.9"), house.resolve("stemma").toString());
        Path source = house.resolve(BENCH + "/src/main/Race.java");
        Files.writeString(source, "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(run(javaHome("17.0.9"), house.resolve("stemma").toString()).err)
                .isEmpty();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void two_first_runs_at_once_build_once() throws Exception {
        Path home = javaHome("17.0.9");
        Files.writeString(house.resolve("slow"), "");
        Process one = start(home, house.resolve("stemma").toString(), "one");
        Process two = start(home, house.resolve("stemma").toString(), "two");

        assertThat(finish(one).out).contains("<one>");
        assertThat(finish(two).out).contains("<two>");
        assertThat(builds()).isEqualTo(1);
        assertThat(house.resolve("target/build.lock")).doesNotExist();
    }

    @Test
    void clears_away_the_lock_of_a_dead_build() throws Exception {
        Files.createDirectories(house.resolve("target/build.lock"));
        Files.writeString(house.resolve("target/build.lock/pid"), "99999999\n");

        assertThat(run(javaHome("17.0.9"), house.resolve("stemma").toString()).status)
                .isZero();
    }

    @Test
    void shows_the_end_of_the_log_when_the_build_fails() throws Exception {
        Files.writeString(house.resolve("broken"), "");

        Run run = run(javaHome("17.0.9"), house.resolve("stemma").toString());

        assertThat(run.status).isEqualTo(3);
        assertThat(run.err).contains("the build failed").contains("Khamaeleon");
        assertThat(house.resolve("target/build.lock")).doesNotExist();
    }

    @Test
    void passes_the_exit_status_through() throws Exception {
        assertThat(run(javaHome("17.0.9"), house.resolve("stemma").toString(), "--exit-7").status)
                .isEqualTo(7);
    }

    @Test
    void runs_a_desk_with_the_options_that_a_service_runs_it_with() throws Exception {
        Path options = Shared.project().resolve("stemma-app/serve.options");
        Files.copy(options, house.resolve("stemma-app/serve.options"));

        String told = run(javaHome("17.0.9"), house.resolve("stemma").toString(), "serve").out;

        for (String line : Files.readAllLines(options)) {
            assertThat(line.startsWith("#") || told.contains("<" + line + ">"))
                    .as(line)
                    .isTrue();
        }
        for (String user : List.of("docs/deploy/stemma.service", "docs/deploy/Containerfile")) {
            assertThat(Files.readString(Shared.project().resolve(user))).contains("@/opt/serve.options");
        }
    }

    @Test
    void java_understands_the_options_of_a_desk_and_says_nothing_of_them() throws Exception {
        String java = ProcessHandle.current().info().command().orElse("java");
        Process version = new ProcessBuilder(
                        java, "@" + Shared.project().resolve("stemma-app/serve.options"), "-cp", ".", "--version")
                .redirectErrorStream(true)
                .start();
        String said = new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(version.waitFor()).as(said).isZero();
        assertThat(said.lines().toList()).hasSizeLessThanOrEqualTo(3).noneMatch(line -> line.contains("arning"));
    }

    @Test
    void works_through_a_symbolic_link_from_anywhere() throws Exception {
        Path link = Files.createSymbolicLink(dir.resolve("link to stemma"), Path.of("a house/stemma"));

        assertThat(run(javaHome("17.0.9"), link.toString(), "x").out).contains("<x>");
    }

    @Test
    void says_what_to_do_when_there_is_no_java() throws Exception {
        Run run = run(dir.resolve("no jdk"), house.resolve("stemma").toString());

        assertThat(run.status).isEqualTo(3);
        assertThat(run.err).contains("needs Java 17 or newer, and found none").contains("apt-get install");
        assertThat(builds()).isZero();
    }

    @Test
    void says_which_java_is_too_old() throws Exception {
        Run run = run(javaHome("1.8.0_292"), house.resolve("stemma").toString());

        assertThat(run.status).isEqualTo(3);
        assertThat(run.err).contains("found only: Java 1.8.0_292 at ");
    }

    @Test
    void keeps_one_class_archive_for_each_java_and_renews_it_with_the_jar() throws Exception {
        run(javaHome("17.0.9"), house.resolve("stemma").toString());
        Path archive = house.resolve("stemma-app/target/stemma-17.0.9.jsa");
        Files.setLastModifiedTime(archive, FileTime.from(Instant.now().minusSeconds(600)));

        Run run = run(javaHome("17.0.9"), house.resolve("stemma").toString());

        assertThat(run.out).contains("<-XX:SharedArchiveFile=" + archive);
        assertThat(Files.getLastModifiedTime(archive).toInstant())
                .isAfter(Instant.now().minusSeconds(300));
    }

    /** The modules of the real house, as Maven is told them. */
    private static List<String> modules() throws IOException {
        Matcher module = Pattern.compile("<module>([^<]+)</module>")
                .matcher(Files.readString(Shared.project().resolve("pom.xml")));
        return module.results().map(found -> found.group(1)).toList();
    }

    private record Run(int status, String out, String err) {}

    private Run run(Path home, String... command) throws IOException, InterruptedException {
        return finish(start(home, command));
    }

    private Process start(Path home, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(dir.toFile());
        Map<String, String> env = builder.environment();
        env.clear();
        env.put("PATH", tools.toString());
        env.put("JAVA_HOME", home.toString());
        return builder.start();
    }

    private static Run finish(Process process) throws IOException, InterruptedException {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), out, err);
    }

    private Path javaHome(String version) throws IOException {
        Path home = dir.resolve("jdk " + version);
        if (!Files.exists(home)) {
            Files.createDirectories(home.resolve("bin"));
            Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
            script(home.resolve("bin/javac"), "");
            script(home.resolve("bin/java"), """
                    for a; do
                      case $a in
                        -XX:ArchiveClassesAtExit=*) echo archive > "${a#*=}" ;;
                        --exit-7) exit 7 ;;
                      esac
                      printf '<%s> ' "$a"
                    done
                    """);
        }
        return home;
    }

    private int builds() throws IOException {
        Path log = house.resolve("builds");
        return Files.exists(log) ? Files.readAllLines(log).size() : 0;
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body);
        executable(file);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
