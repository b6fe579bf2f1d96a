package io.docgen.gateway.box;

import io.docgen.gateway.box.auth.BoxAuthHeaders;
import io.docgen.gateway.box.error.BoxErrorMapper;
import io.docgen.gateway.box.http.FreshConnection;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The Doc Gen endpoints that change something, in API version 2025.0.
 *
 * <p>Package-private: the public beans are {@link DocgenJobsClient} and {@link DocgenTemplatesClient}.
 */
@Path("/2.0")
@RegisterRestClient(configKey = "box")
@ClientHeaderParam(name = "box-version", value = "2025.0")
@FreshConnection
interface DocgenMutationsRestClient {

    /** 202 with only the id of the batch: Box has accepted the request, not executed it. */
    @POST
    @Path("/docgen_batches")
    Uni<RestResponse<BoxReference>> createBatch(@BeanParam BoxAuthHeaders credentials, BoxBatchRequest request);

    /** 201 with data that is known already. */
    @POST
    @Path("/docgen_templates")
    @Produces(MediaType.WILDCARD)
    Uni<RestResponse<Void>> mark(@BeanParam BoxAuthHeaders credentials, BoxTemplateRequest request);

    /** 204. */
    @DELETE
    @Path("/docgen_templates/{id}")
    @Produces(MediaType.WILDCARD)
    Uni<RestResponse<Void>> unmark(@BeanParam BoxAuthHeaders credentials, @PathParam("id") String id);

    @ClientExceptionMapper
    static RuntimeException toException(Response response) {
        return BoxErrorMapper.toException(response);
    }
}
