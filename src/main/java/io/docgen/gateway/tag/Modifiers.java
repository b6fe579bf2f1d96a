package io.docgen.gateway.tag;

import org.jspecify.annotations.Nullable;

/**
 * What follows {@code ::} in a tag.
 *
 * @param optional whether the tag disappears without a value; without this and without a default it stays as text
 * @param defaultValue what is inserted without a value
 * @param letterCase in which case the value is inserted
 * @param format Box's name of a format, such as {@code dd-mm-yyyy}, {@code xxx-xxxx} or {@code US-Number}
 * @param delimiter what is inserted between the values of a list
 * @param lastDelimiter what is inserted before the last value of a list, instead
 * @param known whether this grammar knows all modifiers of the tag
 */
public record Modifiers(boolean optional, @Nullable String defaultValue, @Nullable LetterCase letterCase,
        @Nullable String format, @Nullable String delimiter, @Nullable String lastDelimiter, boolean known) {

    /** Of a tag without any. */
    public static final Modifiers NONE = new Modifiers(false, null, null, null, null, null, true);

    /** How letters are changed. */
    public enum LetterCase {
        /** All to upper case. */
        UPPER,
        /** All to lower case. */
        LOWER
    }

    /** Whether the tag stays in the document as text if the data has no value for it. */
    public boolean requiresValue() {
        return !optional && defaultValue == null;
    }

    /** Whether the value is a list of which all items are inserted. */
    public boolean joinsList() {
        return delimiter != null || lastDelimiter != null;
    }

    /** Whether the format is one for numbers. */
    public boolean formatsNumber() {
        return format != null && format.endsWith("-Number");
    }

    /** With one more, or marked as not known. */
    Modifiers with(String name, @Nullable String argument) {
        if (argument == null) {
            return switch (name) {
                case "optional" ->
                    new Modifiers(true, defaultValue, letterCase, format, delimiter, lastDelimiter, known);
                case "uppercase" -> with(LetterCase.UPPER);
                case "lowercase" -> with(LetterCase.LOWER);
                default -> unknown();
            };
        }
        return switch (name) {
            case "default" -> new Modifiers(optional, argument, letterCase, format, delimiter, lastDelimiter, known);
            case "format" ->
                new Modifiers(optional, defaultValue, letterCase, argument, delimiter, lastDelimiter, known);
            case "delimiter" ->
                new Modifiers(optional, defaultValue, letterCase, format, argument, lastDelimiter, known);
            case "lastdelimiter" ->
                new Modifiers(optional, defaultValue, letterCase, format, delimiter, argument, known);
            default -> unknown();
        };
    }

    private Modifiers with(LetterCase changed) {
        return new Modifiers(optional, defaultValue, changed, format, delimiter, lastDelimiter, known);
    }

    private Modifiers unknown() {
        return new Modifiers(optional, defaultValue, letterCase, format, delimiter, lastDelimiter, false);
    }
}
