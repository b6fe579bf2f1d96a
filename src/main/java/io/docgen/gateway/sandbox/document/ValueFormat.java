package io.docgen.gateway.sandbox.document;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Box's formats. A value that does not fit the format is inserted as it is; what Box does then is not known. */
final class ValueFormat {

    private static final Pattern ISO_DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})(?:T.*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{2})-([0-9]{2})-([0-9]{4})");
    private static final Pattern DATE_FORMAT = Pattern
            .compile("(dd?|mm?m?m?|yyyy|yy)([-/. ](dd?|mm?m?m?|yyyy|yy)){1,2}");
    private static final Pattern CHARACTERS_FORMAT = Pattern.compile("[x() .+-]*x[x() .+-]*");
    private static final int LONGEST_NUMBER = 64;

    private ValueFormat() {
    }

    static String apply(String text, @Nullable String format) {
        if (format == null) {
            return text;
        }
        String lower = format.toLowerCase(Locale.ROOT);
        if (lower.endsWith("-number")) {
            return number(text, lower.startsWith("eu"));
        }
        if (DATE_FORMAT.matcher(lower).matches()) {
            return date(text).map(date -> written(date, lower)).orElse(text);
        }
        return CHARACTERS_FORMAT.matcher(lower).matches() ? characters(text, lower) : text;
    }

    private static Optional<LocalDate> date(String text) {
        Matcher iso = ISO_DATE.matcher(text.strip());
        Matcher dayFirst = DAY_FIRST.matcher(text.strip());
        try {
            if (iso.matches()) {
                return Optional.of(LocalDate.of(Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)),
                        Integer.parseInt(iso.group(3))));
            }
            return dayFirst.matches()
                    ? Optional.of(LocalDate.of(Integer.parseInt(dayFirst.group(3)), Integer.parseInt(dayFirst.group(2)),
                            Integer.parseInt(dayFirst.group(1))))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static String written(LocalDate date, String format) {
        return DateTimeFormatter.ofPattern(format.replace('m', 'M').replace('y', 'u'), Locale.ENGLISH).format(date);
    }

    private static String number(String text, boolean european) {
        if (text.isBlank() || text.length() > LONGEST_NUMBER) {
            return text;
        }
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(european ? '.' : ',');
        symbols.setDecimalSeparator(european ? ',' : '.');
        try {
            BigDecimal number = new BigDecimal(text.strip());
            boolean usual = Math.abs((long) number.precision() - number.scale()) <= LONGEST_NUMBER
                    && number.scale() <= LONGEST_NUMBER;
            return usual
                    ? new DecimalFormat(number.scale() > 0 ? "#,##0." + "0".repeat(number.scale()) : "#,##0", symbols)
                            .format(number)
                    : text;
        } catch (NumberFormatException noNumber) {
            return text;
        }
    }

    /** Each {@code x} takes the next letter or digit; what is left over follows at the end. */
    private static String characters(String text, String format) {
        String characters = text.replaceAll("[^\\p{L}\\p{Nd}]", "");
        if (characters.length() < format.chars().filter(c -> c == 'x').count()) {
            return text;
        }
        StringBuilder written = new StringBuilder();
        int next = 0;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            written.append(c == 'x' ? characters.charAt(next++) : c);
        }
        return written.append(characters.substring(next)).toString();
    }
}
