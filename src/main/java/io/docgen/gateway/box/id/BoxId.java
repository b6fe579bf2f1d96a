package io.docgen.gateway.box.id;

import io.docgen.gateway.error.GatewayException;
import java.util.regex.Pattern;

/**
 * The two forms of Box ids. Ids of files, file versions, folders, users, enterprises and templates are decimal numbers
 * that exceed 32 bits. Ids of jobs and batches are opaque: real batch ids are UUIDs, although Box's OpenAPI shows
 * digits.
 *
 * <p>Anything else is rejected before it becomes part of a URL, where a slash or a dot would name another resource.
 */
public final class BoxId {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,32}");
    private static final Pattern OPAQUE = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=[0-9])");

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
        if (!isValid(id)) {
            throw GatewayException.badUserInput(argument, "must be a Box id: 1 to 32 digits, such as \"12345\".");
        }
        return id;
    }

    /**
     * Requires the id of a job or a batch.
     *
     * @param argument the GraphQL argument, for the message
     * @return the id
     * @throws GatewayException {@code BAD_USER_INPUT} if it is not 1 to 64 letters, digits, hyphens or underscores
     */
    public static String requireOpaque(String argument, String id) {
        if (!isOpaque(id)) {
            throw GatewayException.badUserInput(argument, "must be a Box id: 1 to 64 letters, digits, hyphens or "
                    + "underscores, such as \"64528422-fbf4-4f8d-b6a0-b099c6572cf2\".");
        }
        return id;
    }

    /** Whether an id is 1 to 32 digits. */
    public static boolean isValid(String id) {
        return id != null && DIGITS.matcher(id).matches();
    }

    /** Whether an id is 1 to 64 letters, digits, hyphens or underscores. */
    public static boolean isOpaque(String id) {
        return id != null && OPAQUE.matcher(id).matches();
    }

    /** Whether two ids are equal, letter case and leading zeros aside. */
    public static boolean isSame(String one, String other) {
        return normal(one).equalsIgnoreCase(normal(other));
    }

    private static String normal(String id) {
        return isValid(id) ? LEADING_ZEROS.matcher(id).replaceFirst("") : String.valueOf(id);
    }
}
