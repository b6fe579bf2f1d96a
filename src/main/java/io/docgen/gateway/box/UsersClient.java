package io.docgen.gateway.box;

import io.docgen.gateway.box.caller.Credentials;
import io.docgen.gateway.box.failure.BoxErrorResponse;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Box's user endpoints. Like those for files they exist in API version 2024.0 only.
 *
 * <p>Package-private, so that nobody calls Box past {@link Users}.
 */
@Path("/2.0/users")
@RegisterRestClient(configKey = "box")
interface UsersClient {

    /** @param id digits, or {@code me} */
    @GET
    @Path("/{id}")
    Uni<RestResponse<BoxUser>> user(@BeanParam Credentials credentials, @PathParam("id") String id,
            @QueryParam("fields") String fields);

    @ClientExceptionMapper
    static RuntimeException toException(Response response) {
        return BoxErrorResponse.toException(response);
    }
}
