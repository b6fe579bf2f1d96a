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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Box's endpoints for files, folders, users and sign requests. They exist only in API version 2024.0 and answer 400 to
 * the {@code box-version} of Doc Gen, so the header is not sent.
 *
 * <p>Package-private: the public beans are {@link FilesClient}, {@link FoldersClient}, {@link UsersClient} and
 * {@link SignRequestsClient}. They share one interface because Quarkus reads a configuration for each registered one at
 * start.
 */
@Path("/2.0")
@RegisterRestClient(configKey = "box")
@RegisterForProxy // both for BoxReads, in the native executable
@RegisterForReflection
interface ContentRestClient {

    @GET
    @Path("/files/{id}")
    Uni<RestResponse<BoxFile>> file(@BeanParam BoxAuthHeaders credentials, @PathParam("id") String id,
            @QueryParam("fields") String fields);

    @GET
    @Path("/files/{id}/versions/{version}")
    Uni<RestResponse<BoxFileVersion>> version(@BeanParam BoxAuthHeaders credentials,
            @PathParam("id") String id, @PathParam("version") String version, @QueryParam("fields") String fields);

    @GET
    @Path("/files/{id}")
    Uni<RestResponse<BoxEmbedLink>> embedLink(@BeanParam BoxAuthHeaders credentials,
            @PathParam("id") String id, @QueryParam("fields") String fields);

    /** @param hints the requested representations, in Box's syntax; null for a list without contents */
    @GET
    @Path("/files/{id}")
    Uni<RestResponse<BoxRepresentations>> representations(@BeanParam BoxAuthHeaders credentials,
            @HeaderParam("x-rep-hints") String hints, @PathParam("id") String id, @QueryParam("fields") String fields);

    /** 302 with the download URL, or 202 while Box prepares the content. Redirects are not followed. */
    @GET
    @Path("/files/{id}/content")
    @Produces(MediaType.WILDCARD)
    Uni<RestResponse<Void>> content(@BeanParam BoxAuthHeaders credentials,
            @PathParam("id") String id);

    /** The image itself, or 202 or 302 with the URL of a placeholder. Redirects are not followed. */
    @GET
    @Path("/files/{id}/thumbnail.png")
    @Produces(MediaType.WILDCARD)
    Uni<RestResponse<Void>> thumbnail(@BeanParam BoxAuthHeaders credentials,
            @PathParam("id") String id);

    @GET
    @Path("/folders/{id}")
    Uni<RestResponse<BoxFolder>> folder(@BeanParam BoxAuthHeaders credentials, @PathParam("id") String id,
            @QueryParam("fields") String fields);

    /** @param usemarker true: otherwise Box pages by offset, up to 10,000 items */
    @GET
    @Path("/folders/{id}/items")
    @Compressible
    Uni<RestResponse<BoxPage<BoxItem>>> items(@BeanParam BoxAuthHeaders credentials, @PathParam("id") String id,
            @QueryParam("fields") String fields, @QueryParam("usemarker") boolean usemarker,
            @QueryParam("marker") @Nullable String marker, @QueryParam("limit") int limit);

    /** @param id digits, or {@code me} */
    @GET
    @Path("/users/{id}")
    Uni<RestResponse<BoxUser>> user(@BeanParam BoxAuthHeaders credentials, @PathParam("id") String id,
            @QueryParam("fields") String fields);

    @GET
    @Path("/sign_requests/{id}")
    Uni<RestResponse<BoxSignRequest>> signRequest(@BeanParam BoxAuthHeaders credentials, @PathParam("id") String id);

    @GET
    @Path("/sign_requests/{id}")
    Uni<RestResponse<BoxPrepareUrl>> prepareUrl(@BeanParam BoxAuthHeaders credentials, @PathParam("id") String id);

    @ClientExceptionMapper
    static RuntimeException toException(Response response) {
        return BoxErrorMapper.toException(response);
    }
}
