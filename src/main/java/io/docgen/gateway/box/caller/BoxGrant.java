package io.docgen.gateway.box.caller;

import io.docgen.gateway.box.config.AuthConfig;
import io.quarkus.oidc.client.OidcClientConfigBuilder;
import io.quarkus.oidc.client.runtime.OidcClientConfig;
import io.quarkus.oidc.client.runtime.OidcClientConfig.Grant;
import io.quarkus.oidc.common.runtime.config.OidcClientCommonConfig.Credentials.Secret.Method;
import java.time.Duration;
import java.util.Locale;

/** Box's client credentials grant: OAuth's, with everything in the form and, beside it, what the token is for. */
final class BoxGrant {

    private static final String OPTIONS = "client";

    private BoxGrant() {
    }

    /**
     * @param address where Box is, without a path
     * @param early how long before it expires a token is to be replaced
     */
    static OidcClientConfig of(AuthConfig auth, String address, Duration connectTimeout, Duration early) {
        return new OidcClientConfigBuilder()
                .id("box")
                .authServerUrl(address)
                .discoveryEnabled(false)
                .tokenPath("/oauth2/token")
                .connectionTimeout(connectTimeout)
                .connectionRetryCount(1)
                .clientId(auth.clientId().orElseThrow())
                .credentials().clientSecret(auth.clientSecret().orElseThrow(), Method.POST).end()
                .grant(Grant.Type.CLIENT)
                .grantOptions(OPTIONS, "box_subject_type", auth.subjectType().orElseThrow().name().toLowerCase(Locale.ROOT))
                .grantOptions(OPTIONS, "box_subject_id", auth.subjectId().orElseThrow())
                .refreshTokenTimeSkew(early)
                .build();
    }
}
