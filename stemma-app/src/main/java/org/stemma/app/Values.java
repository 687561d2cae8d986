package org.stemma.app;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options; of one that cannot be read it says what was wanted, in the words of the help. */
final class Values {
    private Values() {}

    /** Sets this for all commands. */
    static void understandIn(CommandLine line) {
        line.registerConverter(LocalDate.class, Values::day);
        line.registerConverter(Integer.class, Values::number);
        line.registerConverter(int.class, Values::number);
        for (CommandLine command : line.getSubcommands().values()) {
            for (OptionSpec option : command.getCommandSpec().options()) {
                for (Class<?> type : option.typeInfo().getAuxiliaryTypes()) {
                    if (type.isEnum()) {
                        words(command, type.asSubclass(Enum.class));
                    }
                }
            }
        }
    }

    private static LocalDate day(String given) {
        try {
            return LocalDate.parse(given);
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + given + "' is no day; write it as 2025-09-14");
        }
    }

    private static int number(String given) {
        try {
            return Integer.parseInt(given);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + given + "' is no whole number");
        }
    }

    private static <E extends Enum<E>> void words(CommandLine command, Class<E> type) {
        command.registerConverter(type, word(type));
    }

    private static <E extends Enum<E>> ITypeConverter<E> word(Class<E> type) {
        List<E> known = Arrays.asList(type.getEnumConstants());
        return given -> known.stream()
                .filter(e -> e.name().equalsIgnoreCase(given))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + given + "' is none of "
                        + String.join(
                                ", ",
                                known.stream()
                                        .map(e -> e.name().toLowerCase(Locale.ROOT))
                                        .toList())));
    }
}
