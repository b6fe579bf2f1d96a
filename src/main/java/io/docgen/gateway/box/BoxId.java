package io.docgen.gateway.box;

import io.docgen.gateway.graphql.GatewayException;
import java.util.regex.Pattern;

/**
 * Box ids are strings of decimal digits, longer than 32 bits hold. Anything else is refused before it can become part
 * of a URL: Box itself would answer {@code 405}, and a slash or a dot would ask for another resource.
 */
public final class BoxId {

    private static final Pattern FORM = Pattern.compile("[0-9]{1,32}");

    private BoxId() {
    }

    /**
     * @param argument the GraphQL argument, for the message
     * @return the id
     * @throws GatewayException {@code BAD_USER_INPUT} if it is not 1 to 32 digits
     */
    public static String require(String argument, String id) {
        if (!isValid(id)) {
            throw GatewayException.badUserInput(
                    "'" + argument + "' must be a Box id: 1 to 32 digits, such as \"12345\".");
        }
        return id;
    }

    static boolean isValid(String id) {
        return id != null && FORM.matcher(id).matches();
    }
}
