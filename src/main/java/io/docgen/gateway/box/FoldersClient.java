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

/** Box's folder endpoint; like that of files it gets no {@code box-version}, see {@link FilesClient}. */
@Path("/2.0/folders/{id}")
@RegisterRestClient(configKey = "box")
interface FoldersClient {

    @GET
    Uni<RestResponse<BoxFolder>> folder(@BeanParam Credentials credentials, @PathParam("id") String id,
            @QueryParam("fields") String fields);

    @ClientExceptionMapper
    static RuntimeException toException(Response response) {
        return BoxErrorResponse.toException(response);
    }
}
