package org.stemma.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stemma.testkit.HouseRules;

/** The walls between the modules, and the habits of the outer ones; the core's rooms have a test of their own. */
class WallsTest {
    private static final JavaClasses ALL = HouseRules.classesOf("org.stemma");
    private static final JavaClasses EMBEDDED = HouseRules.classesOf("org.stemma.ingest", "org.stemma.store");
    private static final JavaClasses OUTER =
            HouseRules.classesOf("org.stemma.ingest", "org.stemma.encoder", "org.stemma.store", "org.stemma.app");

    @Test
    void the_core_knows_neither_readers_nor_program() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.stemma.ingest..", "org.stemma.encoder..", "org.stemma.store..", "org.stemma.app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.stemma.ingest..", "org.stemma.encoder..", "org.stemma.store..", "org.stemma.app..")
                .because("the method is the same for a file, a feed and a cluster")
                .check(ALL);
    }

    @Test
    void the_readers_know_nothing_of_the_program() {
        noClasses()
                .that()
                .resideInAPackage("org.stemma.ingest..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.stemma.app..", "org.stemma.store..", "picocli..", "gg.jte..")
                .because("whoever embeds the readers brings an own program")
                .check(ALL);
    }

    @Test
    void the_library_knows_neither_readers_nor_program() {
        noClasses()
                .that()
                .resideInAPackage("org.stemma.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.stemma.ingest..", "org.stemma.encoder..", "org.stemma.app..", "picocli..", "org.jsoup..")
                .because("it keeps articles, wherever they come from and whoever asks for them")
                .check(ALL);
    }

    @Test
    void only_the_library_knows_its_databases() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.stemma.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "org.jdbi..",
                        "org.sqlite..",
                        "org.postgresql..",
                        "org.flywaydb..",
                        "com.zaxxer..")
                .because("a command that works on a directory works on a server")
                .check(ALL);
    }

    @Test
    void only_the_index_knows_lucene() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.stemma.store.index..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .because("a query is our own language, and a result our own record")
                .check(ALL);
    }

    @Test
    void the_encoder_knows_only_the_port_it_stands_behind() {
        noClasses()
                .that()
                .resideInAPackage("org.stemma.encoder..")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.stemma..")
                        .and(DescribedPredicate.not(
                                JavaClass.Predicates.resideInAnyPackage("org.stemma.encoder..", "org.stemma.text.."))))
                .because("it reads sentences, whoever said them")
                .check(ALL);
    }

    @Test
    void only_the_encoder_touches_the_neural_network() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.stemma.encoder..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ai.onnxruntime..", "dev.langchain4j..", "org.stemma.encoder..")
                .because("the program works without it: it comes through the core's port or not at all")
                .check(ALL);
    }

    @Test
    void only_the_desk_touches_the_web_server() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.stemma.app.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")
                .because(
                        "a command that opens no port starts without one, and what guards requests needs no server to be tested")
                .check(ALL);
    }

    @Test
    void the_desks_guard_knows_no_server() {
        noClasses()
                .that()
                .resideInAPackage("org.stemma.app.web.guard..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")
                .because("who may ask for what is decided on plain values, and tested so")
                .check(ALL);
    }

    @Test
    void the_readers_make_articles_and_find_nothing_in_them() {
        noClasses()
                .that()
                .resideInAPackage("org.stemma.ingest..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.stemma.attribution..",
                        "org.stemma.reuse..",
                        "org.stemma.timeline..",
                        "org.stemma.figure..",
                        "org.stemma.story..",
                        "org.stemma.dossier..",
                        "org.stemma.collation..")
                .because("an article is read once, before anybody looks for anything in it")
                .check(ALL);
    }

    @Test
    void only_the_program_ends_the_process() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Main.class.getName())
                .should()
                .callMethod(System.class, "exit", int.class)
                .because("a command that ends the process can be neither tested nor embedded")
                .check(ALL);
    }

    @Test
    void no_two_packages_of_the_program_need_each_other() {
        HouseRules.freeOfCycles("org.stemma.(**)").check(OUTER);
    }

    @ParameterizedTest
    @MethodSource
    void the_habits_of_the_house_hold(ArchRule rule) {
        rule.check(OUTER);
    }

    static List<ArchRule> the_habits_of_the_house_hold() {
        return HouseRules.everywhere();
    }

    @ParameterizedTest
    @MethodSource
    void what_a_caller_embeds_is_quiet_and_knows_no_clock(ArchRule rule) {
        rule.check(EMBEDDED);
    }

    static List<ArchRule> what_a_caller_embeds_is_quiet_and_knows_no_clock() {
        return HouseRules.quietAndTimeless();
    }
}
