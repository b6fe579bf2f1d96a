package io.docgen.gateway.box.auth;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Box's token endpoint for the client credentials grant, with all parameters in the form. It is a REST client like
 * those of the API, so the same proxy, TLS, trust and limit settings apply.
 */
@Path("/oauth2/token")
@RegisterRestClient(configKey = "box")
interface TokenRestClient {

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Uni<RestResponse<Token>> token(@FormParam("grant_type") String grantType,
            @FormParam("client_id") String clientId, @FormParam("client_secret") String clientSecret,
            @FormParam("box_subject_type") String subjectType, @FormParam("box_subject_id") String subjectId);

    /**
     * A granted token.
     *
     * @param expiresIn in seconds; may be null
     */
    record Token(@JsonProperty("access_token") String accessToken, @JsonProperty("expires_in") Long expiresIn) {
    }

    @ClientExceptionMapper
    static RuntimeException toException(Response response) {
        return TokenRefusedException.of(response);
    }
}
