package org.stemma;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stemma.testkit.HouseRules;

/** The rooms of the core, who may know whom, and what none of them does. */
class RoomsTest {
    private static final JavaClasses CORE = HouseRules.classesOf("org.stemma");

    @Test
    void each_room_knows_only_the_rooms_below_it() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("text")
                .definedBy("org.stemma.text..")
                .layer("collation")
                .definedBy("org.stemma.collation..")
                .layer("article")
                .definedBy("org.stemma.article..")
                .layer("attribution")
                .definedBy("org.stemma.attribution..")
                .layer("reuse")
                .definedBy("org.stemma.reuse..")
                .layer("timeline")
                .definedBy("org.stemma.timeline..")
                .layer("figure")
                .definedBy("org.stemma.figure..")
                .layer("story")
                .definedBy("org.stemma.story..")
                .layer("dossier")
                .definedBy("org.stemma.dossier..")
                .layer("front door")
                .definedBy("org.stemma")
                .whereLayer("text")
                .mayNotAccessAnyLayer()
                .whereLayer("collation")
                .mayOnlyAccessLayers("text")
                .whereLayer("article")
                .mayOnlyAccessLayers("text")
                .whereLayer("attribution")
                .mayOnlyAccessLayers("text", "article", "collation")
                .whereLayer("reuse")
                .mayOnlyAccessLayers("text", "article", "collation")
                .whereLayer("timeline")
                .mayOnlyAccessLayers("text", "article")
                .whereLayer("figure")
                .mayOnlyAccessLayers("text", "article")
                .whereLayer("story")
                .mayOnlyAccessLayers("text", "article")
                .whereLayer("dossier")
                .mayOnlyBeAccessedByLayers("front door")
                .whereLayer("front door")
                .mayNotBeAccessedByAnyLayer()
                .because("the finders are strangers to each other: what must be joined is joined in dossier, by span")
                .check(CORE);
    }

    @Test
    void textual_criticism_knows_nothing_of_news() {
        noClasses()
                .that()
                .resideInAPackage("org.stemma.collation..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.stemma.article..", "org.stemma.attribution..")
                .because("an aligner of witnesses serves statutes and verses as well")
                .check(CORE);
    }

    @Test
    void the_core_stands_on_the_jdk_and_unicode_data() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "com.ibm.icu..", "org.jspecify..", "org.stemma..")
                .because("a module is a dependency: what needs another library is another module")
                .check(CORE);
    }

    @Test
    void the_core_opens_no_files_and_no_connections() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.net..", "java.nio.channels..")
                .because("the same method serves files, feeds and a cluster; reading is ingest's")
                .check(CORE);
        noClasses()
                .that()
                .doNotHaveSimpleName("Lexicon")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.io\\.(File.*|Reader|Writer|.*OutputStream|.*InputStream|Console|RandomAccessFile)")
                .because("the core reads nothing but its own word lists, and those through Lexicon")
                .check(CORE);
    }

    @ParameterizedTest
    @MethodSource
    void the_habits_of_the_house_hold(ArchRule rule) {
        rule.check(CORE);
    }

    static List<ArchRule> the_habits_of_the_house_hold() {
        return Stream.concat(HouseRules.everywhere().stream(), HouseRules.quietAndTimeless().stream())
                .toList();
    }
}
