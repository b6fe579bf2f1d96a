package io.docgen.gateway.graphql.schema;

import io.docgen.gateway.support.config.StrictBooleanConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** The gateway as a subgraph of a federated graph. */
@ConfigMapping(prefix = "graphql.federation")
public interface FederationConfig {

    /**
     * Whether the schema is one of an Apollo Federation 2 subgraph: `_service`, `_entities` and keys, and no `Node`,
     * which no two subgraphs of a graph can have.
     */
    @WithDefault("false")
    @WithConverter(StrictBooleanConverter.class)
    boolean enabled();
}
