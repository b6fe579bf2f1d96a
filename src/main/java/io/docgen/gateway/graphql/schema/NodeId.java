package io.docgen.gateway.graphql.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.docgen.gateway.operation.ResolvedField;
import io.docgen.gateway.support.error.GatewayException;
import java.util.Base64;

/** The id of an object among those of all types. Box's ids are unique only within a type. */
record NodeId(String type, String key) {

    /** The argument and the field. */
    static final String NAME = ResolvedField.NODE_ID;

    /** @throws GatewayException {@code BAD_USER_INPUT} if it is malformed */
    static NodeId parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), UTF_8);
            int colon = plain.indexOf(':');
            if (colon > 0) {
                return new NodeId(plain.substring(0, colon), plain.substring(colon + 1));
            }
        } catch (IllegalArgumentException notBase64) {
            // as below
        }
        throw malformed();
    }

    static GatewayException malformed() {
        return GatewayException.badUserInput(NAME, "must be the `nodeId` of an object.");
    }

    /** The id as clients see it. */
    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((type + ':' + key).getBytes(UTF_8));
    }
}
