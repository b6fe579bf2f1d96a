package io.docgen.gateway.box.auth;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** With whose rights the gateway reads from Box. What does not go together is found by {@link AuthConfigValidator}. */
@ConfigMapping(prefix = "box.auth")
public interface AuthConfig {

    /** Where the access token comes from. There is no falling back from one to the other. */
    enum Mode {

        /** From the caller: each has their own rights, and without a token there is no answer. */
        FORWARD,

        /** From Box, for the gateway itself: every caller has the rights of the one service account. */
        SERVICE_ACCOUNT
    }

    /** What a service account's token is for. */
    enum SubjectType {
        ENTERPRISE, USER
    }

    /** Whether a caller may act as another user, with Box's {@code As-User} header. */
    enum AsUser {
        OFF, ALLOW
    }

    /** Whose token goes to Box. */
    @WithDefault("forward")
    Mode mode();

    /** The client id of the Box application; for the service account only. */
    Optional<String> clientId();

    /** The client secret of the Box application; for the service account only. */
    Optional<String> clientSecret();

    /** What the service account's token is for, {@code enterprise} or {@code user}. */
    Optional<SubjectType> subjectType();

    /** The id of that enterprise or user. */
    Optional<@WithConverter(BoxIdConverter.class) String> subjectId();

    /** Whether a caller's {@code As-User} goes to Box; if not, it is ignored. */
    @WithDefault("off")
    AsUser asUser();

    /**
     * Where the gateway is locked: the claim of the caller's access token that has the ids of the Box users they may act as,
     * one or a list.
     */
    Optional<String> asUserClaim();

    /** Where the gateway is locked: subjects of access tokens, {@code sub}, that may act as any Box user. */
    Optional<List<String>> asUserSubjects();
}
