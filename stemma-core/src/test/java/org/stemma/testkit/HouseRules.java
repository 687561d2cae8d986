package org.stemma.testkit;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** The habits that hold in every module, as rules with reasons. Each module's own test checks them over its classes. */
public final class HouseRules {
    private static final Set<String> LOCALE_LESS = Set.of(
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.io.PrintStream.printf(java.lang.String, [Ljava.lang.Object;)",
            "java.io.PrintStream.format(java.lang.String, [Ljava.lang.Object;)",
            "java.io.PrintWriter.printf(java.lang.String, [Ljava.lang.Object;)",
            "java.io.PrintWriter.format(java.lang.String, [Ljava.lang.Object;)",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
            "java.text.NumberFormat.getInstance()",
            "java.text.BreakIterator.getSentenceInstance()",
            "java.text.BreakIterator.getWordInstance()",
            "java.util.Locale.getDefault()",
            "java.util.Locale.setDefault(java.util.Locale)");

    private HouseRules() {}

    /** The program's own classes on the class path, without tests. */
    public static JavaClasses classesOf(String... packages) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages(packages);
    }

    /** Rules for all code that ships. */
    public static List<ArchRule> everywhere() {
        return List.of(
                namesItsLocale(),
                printsNoStackTraces(),
                usesNoOldDates(),
                hasNoSetters(),
                hasNoMutableStatics(),
                isNullMarked());
    }

    /** Rules for what a caller embeds: the core and the readers. */
    public static List<ArchRule> quietAndTimeless() {
        return List.of(readsNoClock(), keepsSilent());
    }

    /** No package needs, over whatever road, a package that needs it; packages as {@code org.stemma.(**)} parts them. */
    public static ArchRule freeOfCycles(String packages) {
        return SlicesRuleDefinition.slices()
                .matching(packages)
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .because(
                        "a room that needs its neighbour's neighbour to need it back cannot be read, tested or moved alone");
    }

    private static ArchRule namesItsLocale() {
        return noClasses()
                .should()
                .callCodeUnitWhere(calls(LOCALE_LESS, "formatting or folding in the machine's locale"))
                .because("in Turkey the lower case of I is not i: locale comes in from outside or is Locale.ROOT");
    }

    private static ArchRule printsNoStackTraces() {
        return noClasses()
                .should()
                .callMethodWhere(JavaCall.Predicates.target(are(named("printStackTrace", "Throwable.printStackTrace"))))
                .because("an error is a line for its reader, with the place; a trace on the console is for nobody");
    }

    private static ArchRule usesNoOldDates() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Calendar")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.text.SimpleDateFormat")
                .because("a day, a time and an instant are three things; java.util.Date is none of them");
    }

    private static ArchRule hasNoSetters() {
        return noMethods()
                .that()
                .arePublic()
                .and(DescribedPredicate.describe(
                        "take a value", (JavaMethod m) -> !m.getParameters().isEmpty()))
                .should()
                .haveNameMatching("set[A-Z].*")
                .because("values are records: what was true of an article stays true of it");
    }

    private static ArchRule hasNoMutableStatics() {
        return fields().that()
                .areStatic()
                .should()
                .beFinal()
                .allowEmptyShould(true)
                .because("two runs in one process must not know of each other");
    }

    private static ArchRule isNullMarked() {
        return classes()
                .should(new ArchCondition<JavaClass>("reside in a @NullMarked package with a door plate") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                            events.add(SimpleConditionEvent.violated(
                                    type, type.getName() + ": its package has no package-info with @NullMarked"));
                        }
                    }
                })
                .because("null is no answer in this house, and every room says at its door what it is for");
    }

    private static ArchRule readsNoClock() {
        return noClasses()
                .should()
                .callMethodWhere(JavaCall.Predicates.target(are(new DescribedPredicate<CodeUnitCallTarget>("a clock") {
                    @Override
                    public boolean test(CodeUnitCallTarget target) {
                        return target.getName().equals("now")
                                        && target.getOwner().getPackageName().equals("java.time")
                                || target.getFullName().equals("java.lang.System.currentTimeMillis()");
                    }
                })))
                .because(
                        "equal input gives equal bytes, today and in ten years: the time of day comes from the command line");
    }

    private static ArchRule keepsSilent() {
        return noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("what a library has to say it returns; only the program prints");
    }

    private static DescribedPredicate<CodeUnitCallTarget> named(String name, String description) {
        return DescribedPredicate.describe(
                description, target -> target.getName().equals(name));
    }

    private static DescribedPredicate<JavaCall<?>> calls(Set<String> fullNames, String description) {
        return DescribedPredicate.describe(
                description, call -> fullNames.contains(call.getTarget().getFullName()));
    }
}
