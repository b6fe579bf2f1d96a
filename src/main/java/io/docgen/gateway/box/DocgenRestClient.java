package io.docgen.gateway.box;

import io.docgen.gateway.box.auth.BoxAuthHeaders;
import io.docgen.gateway.box.direct.Compressible;
import io.docgen.gateway.box.error.BoxErrorMapper;
import io.docgen.gateway.box.loader.BoxPage;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.quarkus.runtime.annotations.RegisterForProxy;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The Doc Gen endpoints that read. They exist only in API version 2025.0 and answer 400 without the header
 * {@code box-version}.
 *
 * <p>Package-private: the public beans are {@link DocgenJobsClient} and {@link DocgenTemplatesClient}.
 */
@Path("/2.0")
@RegisterRestClient(configKey = "box")
@RegisterForProxy // both for BoxReads, in the native executable
@RegisterForReflection
@ClientHeaderParam(name = "box-version", value = "2025.0")
interface DocgenRestClient {

    @GET
    @Path("/docgen_jobs/{id}")
    Uni<RestResponse<BoxDocgenJob>> job(@BeanParam BoxAuthHeaders credentials, @PathParam("id") String id);

    @GET
    @Path("/docgen_jobs")
    @Compressible
    Uni<RestResponse<BoxPage<BoxDocgenJob>>> jobs(@BeanParam BoxAuthHeaders credentials,
            @QueryParam("marker") @Nullable String marker, @QueryParam("limit") int limit);

    @GET
    @Path("/docgen_batch_jobs/{id}")
    @Compressible
    Uni<RestResponse<BoxPage<BoxDocgenJob>>> batchJobs(@BeanParam BoxAuthHeaders credentials,
            @PathParam("id") String id, @QueryParam("marker") @Nullable String marker, @QueryParam("limit") int limit);

    @GET
    @Path("/docgen_template_jobs/{id}")
    @Compressible
    Uni<RestResponse<BoxPage<BoxDocgenJob>>> templateJobs(@BeanParam BoxAuthHeaders credentials,
            @PathParam("id") String id, @QueryParam("marker") @Nullable String marker, @QueryParam("limit") int limit);

    @GET
    @Path("/docgen_templates")
    @Compressible
    Uni<RestResponse<BoxPage<BoxTemplate>>> templates(@BeanParam BoxAuthHeaders credentials,
            @QueryParam("marker") @Nullable String marker, @QueryParam("limit") int limit);

    @GET
    @Path("/docgen_templates/{id}")
    Uni<RestResponse<BoxTemplate>> template(@BeanParam BoxAuthHeaders credentials,
            @PathParam("id") String id);

    /** 200 with the tags, or 202 with a message while Box is still extracting them. */
    @GET
    @Path("/docgen_templates/{id}/tags")
    @Compressible
    Uni<RestResponse<BoxPage<BoxTag>>> tags(@BeanParam BoxAuthHeaders credentials,
            @PathParam("id") String id, @QueryParam("template_version_id") @Nullable String versionId,
            @QueryParam("marker") @Nullable String marker, @QueryParam("limit") int limit);

    @ClientExceptionMapper
    static RuntimeException toException(Response response) {
        return BoxErrorMapper.toException(response);
    }
}
