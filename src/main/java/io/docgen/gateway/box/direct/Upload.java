package io.docgen.gateway.box.direct;

import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.box.error.BoxExceptionMapper;
import io.docgen.gateway.operation.UploadedFile;
import io.docgen.gateway.support.error.ErrorCode;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.Type;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jspecify.annotations.Nullable;

/**
 * The upload of a file while it arrives. A connection that cannot be opened may be tried again. Once bytes of the file
 * were sent nobody has them any more, so no attempt follows.
 */
public final class Upload {

    private final DirectClient client;
    private final String path;
    private final String attributes;
    private final UploadedFile file;
    private final Type type;
    private volatile @Nullable BoxException failure;

    Upload(DirectClient client, String path, String attributes, UploadedFile file, Type type) {
        this.client = client;
        this.path = path;
        this.attributes = attributes;
        this.file = file;
        this.type = type;
    }

    /**
     * The response. Fails with {@link BoxException}, which says whether Box may have the file.
     *
     * @param headers those of the caller
     */
    public Uni<RestResponse<Object>> attempt(Map<String, String> headers) {
        BoxException before = failure;
        if (before != null) {
            return Uni.createFrom().failure(before.hasStatus(StatusCode.UNAUTHORIZED) ? renewed(before) : before);
        }
        UploadExchange exchange = new UploadExchange(client, path, attributes, file, type, headers);
        return exchange.onFailure().transform(reason -> failed(reason, exchange));
    }

    private BoxException failed(Throwable reason, UploadExchange exchange) {
        BoxException known = BoxExceptionMapper.ofClient(reason, false);
        if (!exchange.hasBegun()) {
            return known;
        }
        BoxException last = known.ofUpload(exchange.isComplete());
        failure = last;
        return last;
    }

    /** The token of the service account is renewed now, for which the client has to send the file again. */
    private static BoxException renewed(BoxException unauthorized) {
        return unauthorized.as(ErrorCode.UPSTREAM_UNAVAILABLE,
                "Box has not taken the file, because the gateway had to sign in again. Send it again now.");
    }
}
