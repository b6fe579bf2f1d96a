package io.docgen.gateway.box.id;

import io.docgen.gateway.support.error.GatewayException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The two forms of Box ids. Ids of files, file versions, folders, users, enterprises and templates are decimal numbers
 * that exceed 32 bits. Ids of jobs and batches are opaque: real batch ids are UUIDs, although Box's OpenAPI shows
 * digits.
 *
 * <p>Anything else is rejected before it becomes part of a URL, where a slash or a dot would name another resource.
 */
public final class BoxId {

    private static final int MAX_DIGITS = 32;
    private static final int MAX_OPAQUE = 64;

    private BoxId() {
    }

    /**
     * Requires the id of a file, file version, folder, user, enterprise or template.
     *
     * @param argument the GraphQL argument, for the message
     * @return the id
     * @throws GatewayException {@code BAD_USER_INPUT} if it is not 1 to 32 digits
     */
    public static String require(String argument, String id) {
        violation(id).ifPresent(rule -> {
            throw GatewayException.badUserInput(argument, rule);
        });
        return id;
    }

    /** The rule that the id of a file or the like violates, as the end of a sentence; empty if it is valid. */
    public static Optional<String> violation(String id) {
        return isValid(id)
                ? Optional.empty()
                : Optional.of("must be a Box id: 1 to 32 digits, such as \"12345\".");
    }

    /**
     * Requires the id of a job or a batch.
     *
     * @param argument the GraphQL argument, for the message
     * @return the id
     * @throws GatewayException {@code BAD_USER_INPUT} if it is not 1 to 64 letters, digits, hyphens or underscores
     */
    public static String requireOpaque(String argument, String id) {
        violationOfOpaque(id).ifPresent(rule -> {
            throw GatewayException.badUserInput(argument, rule);
        });
        return id;
    }

    /** The rule that the id of a job or the like violates, as the end of a sentence; empty if it is valid. */
    public static Optional<String> violationOfOpaque(String id) {
        return isOpaque(id)
                ? Optional.empty()
                : Optional.of("must be a Box id: 1 to 64 letters, digits, hyphens or underscores, such as "
                        + "\"64528422-fbf4-4f8d-b6a0-b099c6572cf2\".");
    }

    /** Whether an id is 1 to 32 digits. */
    public static boolean isValid(String id) {
        return consistsOf(id, MAX_DIGITS, BoxId::isDigit);
    }

    /** Whether an id is 1 to 64 letters, digits, hyphens or underscores. */
    public static boolean isOpaque(String id) {
        return consistsOf(id, MAX_OPAQUE, BoxId::isOpaque);
    }

    /** Whether two ids are equal, letter case and leading zeros aside. */
    public static boolean isSame(String one, String other) {
        return Objects.equals(one, other) || normal(one).equalsIgnoreCase(normal(other));
    }

    // No regular expressions: every id of every response is checked.
    private static boolean consistsOf(String id, int maxLength, IntPredicate allowed) {
        if (id == null || id.isEmpty() || id.length() > maxLength) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            if (!allowed.test(id.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isOpaque(int character) {
        return isDigit(character) || character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z'
                || character == '-' || character == '_';
    }

    private static String normal(String id) {
        if (!isValid(id)) {
            return String.valueOf(id);
        }
        int zeros = 0;
        while (zeros < id.length() - 1 && id.charAt(zeros) == '0') {
            zeros++;
        }
        return id.substring(zeros);
    }
}
