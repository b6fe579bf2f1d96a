package io.docgen.gateway.graphql.execution.resolver;

import graphql.schema.DataFetchingEnvironment;
import io.smallrye.mutiny.Multi;

/** Creates the source stream of a subscription, as the GraphQL specification calls it. */
public interface SourceStreamFetcher {

    /** The events for the root field. Nothing happens until it is subscribed to. Throws what the method throws. */
    Multi<Object> stream(DataFetchingEnvironment environment) throws Throwable;
}
