package io.docgen.gateway.sandbox;

import io.docgen.gateway.support.config.DurationConverters;
import io.docgen.gateway.support.config.NumberConverters;
import io.docgen.gateway.support.config.StrictBooleanConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The emulator of Box in this process. */
@ConfigMapping(prefix = "box.sandbox")
public interface SandboxConfig {

    /** Whether the gateway calls the sandbox instead of Box. */
    @WithDefault("false")
    @WithConverter(StrictBooleanConverter.class)
    boolean enabled();

    /**
     * Name or address on which the sandbox listens. Beyond loopback all who reach it can use its data, such as other
     * gateways whose {@code box.api-url} it is.
     */
    @WithDefault("127.0.0.1")
    String host();

    /** Port of the sandbox; 0 for a free one. */
    @WithDefault("0")
    @WithConverter(NumberConverters.Port.class)
    int port();

    /** Whether the sandbox speaks HTTPS, as Box does, with a certificate that it makes at start. */
    @WithDefault("false")
    @WithConverter(StrictBooleanConverter.class)
    boolean tls();

    /**
     * File to which the sandbox writes this certificate at start (PEM), for clients other than the gateway to trust.
     * Without it nothing is written.
     */
    Optional<Path> certificate();

    /** User of requests without a token, such as {@code alice}. Without it they are UNAUTHENTICATED. */
    Optional<String> defaultCaller();

    /** Time a pending job takes to complete after it is first read. */
    @WithDefault("4s")
    @WithConverter(DurationConverters.NotNegative.class)
    Duration jobDuration();

    /** Response time of the slow sample job. */
    @WithDefault("30s")
    @WithConverter(DurationConverters.Positive.class)
    Duration slowJobDelay();
}
