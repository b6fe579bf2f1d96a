package io.docgen.gateway.engine.resolver;

import io.docgen.gateway.engine.ResolvedField;
import io.smallrye.mutiny.Multi;
import java.util.Map;

/** Creates the source stream of a subscription, as the GraphQL specification calls it. */
public interface SourceStreamFetcher {

    /** The events for the root field. Nothing happens until it is subscribed to. Throws what the method throws. */
    Multi<Object> stream(Map<String, Object> arguments, ResolvedField field) throws Throwable;
}
