package org.stemma.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.PrintStream;
import java.util.Calendar;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules bite: a class with every bad habit breaks each of them. */
class HouseRulesTest {
    private static final JavaClasses BAD = new ClassFileImporter().importClasses(BadHabits.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String.toLowerCase()",
                "String.format(",
                "PrintStream.printf(",
                "printStackTrace",
                "java.util.Calendar",
                "setTitle",
                "counter",
                "LocalDate.now()",
                "System.out"
            })
    void a_bad_habit_is_reported(String habit) {
        List<String> reported = rules().flatMap(rule -> rule.evaluate(BAD).getFailureReport().getDetails().stream())
                .toList();

        assertThat(reported).anyMatch(line -> line.contains(habit));
    }

    private static Stream<ArchRule> rules() {
        return Stream.concat(HouseRules.everywhere().stream(), HouseRules.quietAndTimeless().stream());
    }

    @SuppressWarnings({"DefaultLocale", "JavaTimeDefaultTimeZone", "StringCaseLocaleUsage", "NonFinalStaticField"})
    static class BadHabits {
        static int counter;
        private String title = "";

        public void setTitle(String title) {
            this.title = title.toLowerCase() + String.format("%d", counter) + java.time.LocalDate.now();
        }

        void tell(PrintStream out, Exception e, Calendar when) {
            out.printf("%s %s", title, when);
            e.printStackTrace();
            System.out.println(title);
        }
    }
}
