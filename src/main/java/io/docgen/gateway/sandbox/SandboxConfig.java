package io.docgen.gateway.sandbox;

import io.docgen.gateway.config.DurationConverters;
import io.docgen.gateway.config.NumberConverters;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The emulator of Box inside this process. */
@ConfigMapping(prefix = "box.sandbox")
public interface SandboxConfig {

    /** Whether the gateway speaks to the sandbox; Box is then never called. */
    @WithDefault("false")
    boolean enabled();

    /** The loopback port it listens on; 0 takes a free one. */
    @WithDefault("0")
    @WithConverter(NumberConverters.Port.class)
    int port();

    /** Who a request without a token is, such as {@code alice}; nobody if left out. */
    Optional<String> defaultCaller();

    /** How long the job that is being made takes to complete, from when it is first read. */
    @WithDefault("4s")
    @WithConverter(DurationConverters.NotNegative.class)
    Duration jobDuration();

    /** How long the slow job keeps its reader waiting. */
    @WithDefault("30s")
    @WithConverter(DurationConverters.Positive.class)
    Duration slowness();
}
