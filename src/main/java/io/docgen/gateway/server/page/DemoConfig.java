package io.docgen.gateway.server.page;

import io.docgen.gateway.support.config.StrictBooleanConverter;
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
