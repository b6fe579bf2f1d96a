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
 * Box's token endpoint, for the client credentials grant: OAuth's, with everything in the form and, beside it, what the token
 * is for. A REST client like those of the API, so that it obeys the same proxy, TLS and trust settings and the same bounds.
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
     * What Box grants.
     *
     * @param expiresIn in seconds; null if Box does not say
     */
    record Token(@JsonProperty("access_token") String accessToken, @JsonProperty("expires_in") Long expiresIn) {
    }

    @ClientExceptionMapper
    static RuntimeException toException(Response response) {
        return TokenRefusedException.of(response);
    }
}
