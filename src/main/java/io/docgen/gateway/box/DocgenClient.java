package io.docgen.gateway.box;

import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * Box's Doc Gen endpoints. They exist in API version 2025.0 only and answer 400 without the {@code box-version} header.
 *
 * <p>Package-private, so that nobody calls Box past {@link DocgenJobs}.
 */
@Path("/2.0")
@RegisterRestClient(configKey = "box")
@ClientHeaderParam(name = "box-version", value = "2025.0")
interface DocgenClient {

    @GET
    @Path("/docgen_jobs/{id}")
    Uni<BoxDocgenJob> job(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("id") String id);

    @GET
    @Path("/docgen_jobs")
    Uni<BoxPage<BoxDocgenJob>> jobs(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @QueryParam("marker") String marker, @QueryParam("limit") int limit);

    @GET
    @Path("/docgen_batch_jobs/{id}")
    Uni<BoxPage<BoxDocgenJob>> batchJobs(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("id") String id, @QueryParam("marker") String marker, @QueryParam("limit") int limit);

    @GET
    @Path("/docgen_template_jobs/{id}")
    Uni<BoxPage<BoxDocgenJob>> templateJobs(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("id") String id, @QueryParam("marker") String marker, @QueryParam("limit") int limit);

    /** Answers 202 with the id of the batch and nothing else: Box has accepted the request, not carried it out. */
    @POST
    @Path("/docgen_batches")
    Uni<BoxReference> createBatch(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            BoxBatchRequest request);

    @ClientExceptionMapper
    static RuntimeException toException(Response response) {
        return BoxErrorResponse.toException(response);
    }
}
