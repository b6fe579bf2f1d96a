package io.docgen.gateway.transport.demo;

import io.docgen.gateway.config.StrictBooleanConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import java.util.Optional;

/** The demo page at {@code /}. */
@ConfigMapping(prefix = "graphql.demo")
public interface DemoConfig {

    /** Whether the page is served. By default only with the sandbox. */
    @WithConverter(StrictBooleanConverter.class)
    Optional<Boolean> enabled();
}
