package io.docgen.gateway.server.load;

import io.docgen.gateway.graphql.GraphqlRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The memory that the objects of a request take, estimated. */
public final class RequestSize {

    private static final long BYTES_OF_VALUE = 48;
    private static final int BYTES_OF_CHARACTER = 2;

    private RequestSize() {
    }

    public static long bytes(GraphqlRequest request) {
        return bytes(request.query()) + bytes(request.variables()) + bytes(request.extensions());
    }

    private static long bytes(@Nullable Object value) {
        long bytes = BYTES_OF_VALUE;
        if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                bytes += BYTES_OF_VALUE + bytes(entry.getKey()) + bytes(entry.getValue());
            }
        } else if (value instanceof List<?> list) {
            for (Object item : list) {
                bytes += bytes(item);
            }
        } else if (value instanceof String text) {
            bytes += (long) text.length() * BYTES_OF_CHARACTER;
        }
        return bytes; // numbers have no more than a thousand digits
    }
}
