package io.docgen.gateway.box;

import io.docgen.gateway.box.auth.BoxAuthHeaders;
import io.docgen.gateway.box.error.BoxErrorMapper;
import io.docgen.gateway.box.http.FreshConnection;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Box's endpoints that change files, folders and sign requests, in API version 2024.0 like {@link ContentRestClient}.
 *
 * <p>Package-private: the public beans are {@link FilesClient}, {@link FoldersClient} and {@link SignRequestsClient}.
 */
@Path("/2.0")
@RegisterRestClient(configKey = "box")
@FreshConnection
interface ContentMutationsRestClient {

    /** 201 with the folder. 409 if the parent has an item of the name, whatever its case. */
    @POST
    @Path("/folders")
    Uni<RestResponse<BoxReference>> createFolder(@BeanParam BoxAuthHeaders credentials,
            @QueryParam("fields") String fields, BoxFolderRequest request);

    @PUT
    @Path("/files/{id}")
    Uni<RestResponse<BoxFile>> changeFile(@BeanParam BoxAuthHeaders credentials, @PathParam("id") String id,
            @QueryParam("fields") String fields, BoxSharedLinkRequest request);

    /** 201 with the sign request. */
    @POST
    @Path("/sign_requests")
    Uni<RestResponse<BoxSignRequest>> createSignRequest(@BeanParam BoxAuthHeaders credentials,
            BoxSignRequestCreateRequest request);

    @POST
    @Path("/sign_requests/{id}/cancel")
    Uni<RestResponse<BoxSignRequest>> cancelSignRequest(@BeanParam BoxAuthHeaders credentials,
            @PathParam("id") String id, BoxSignRequestCancelRequest request);

    /** 202: Box sends the e-mails later. */
    @POST
    @Path("/sign_requests/{id}/resend")
    @Produces(MediaType.WILDCARD)
    Uni<RestResponse<Void>> resendSignRequest(@BeanParam BoxAuthHeaders credentials, @PathParam("id") String id);

    @ClientExceptionMapper
    static RuntimeException toException(Response response) {
        return BoxErrorMapper.toException(response);
    }
}
