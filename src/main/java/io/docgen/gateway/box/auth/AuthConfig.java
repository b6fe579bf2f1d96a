package io.docgen.gateway.box.auth;

import io.docgen.gateway.box.id.BoxIdConverter;
import io.docgen.gateway.support.config.StrictBooleanConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Whose rights the gateway has at Box. {@link AuthConfigValidator} rejects contradicting settings. */
@ConfigMapping(prefix = "box.auth")
public interface AuthConfig {

    /** Where the access token comes from. There is no fallback from one mode to the other. */
    enum Mode {

        /** From the client: each caller has its own rights, and without a token the answer is UNAUTHENTICATED. */
        FORWARD,

        /** From Box, for the gateway itself: every client has the rights of the service account. */
        SERVICE_ACCOUNT
    }

    /** The kind of subject that a token of the service account is for. */
    enum SubjectType {
        ENTERPRISE,
        USER
    }

    /** Whose token is sent to Box: {@code forward} the client's, {@code service-account} the gateway's own. */
    @WithDefault("forward")
    Mode mode();

    /** Client id of the Box application. Service account only. */
    Optional<String> clientId();

    /** Client secret of the Box application. Service account only. */
    Optional<String> clientSecret();

    /** Subject of the service account's token, {@code enterprise} or {@code user}. */
    Optional<SubjectType> subjectType();

    /** Id of that enterprise or user. */
    Optional<@WithConverter(BoxIdConverter.class) String> subjectId();

    /** Whether the header {@code As-User} of a request is sent to Box. Otherwise it is ignored. */
    @WithDefault("false")
    @WithConverter(StrictBooleanConverter.class)
    boolean allowAsUser();

    /**
     * With OIDC: the claim of the client's access token with the ids of the Box users it may act as, one id or a list.
     */
    Optional<String> asUserClaim();

    /** With OIDC: subjects ({@code sub}) of access tokens that may act as any Box user. */
    Optional<List<String>> asUserSubjects();
}
