package io.docgen.gateway.graphql.schema;

import com.apollographql.federation.graphqljava._Entity;
import graphql.execution.DataFetcherResult;
import graphql.execution.ResultPath;
import io.docgen.gateway.graphql.FieldCost;
import io.docgen.gateway.graphql.GraphqlErrorMapper;
import io.docgen.gateway.graphql.PartialResultException;
import io.docgen.gateway.operation.ResolvedField;
import io.docgen.gateway.support.Joined;
import io.docgen.gateway.support.error.GatewayException;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resolves {@code Query._entities}: each representation by the reader of its type, with errors of its own. */
final class EntitiesFetcher extends NodesFetcher<List<Object>> {

    private static final String ARGUMENT = _Entity.argumentName;

    /** @param readers those that read by id, by the names of their types */
    EntitiesFetcher(Map<String, NodeReader<?>> readers) {
        super(readers, FieldCost.callForEachOf(ARGUMENT));
    }

    @Override
    public Uni<Object> resolve(@Nullable Object source, Map<String, Object> arguments, ResolvedField field) {
        List<Uni<Object>> entities = new ArrayList<>();
        if (arguments.get(ARGUMENT) instanceof List<?> representations) {
            representations.forEach(representation -> entities.add(entity(representation, entities.size(), field)));
        }
        return entities.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Joined.all(entities).map(read -> read);
    }

    private Uni<Object> entity(Object representation, int index, ResolvedField field) {
        String place = ARGUMENT + "[" + index + "]";
        return Uni.createFrom().deferred(() -> read(representation, place, field))
                .onFailure().recoverWithItem(failure -> failed(failure, field, index));
    }

    private Uni<Object> read(Object representation, String place, ResolvedField field) {
        if (!(representation instanceof Map<?, ?> fields)) {
            throw GatewayException.badUserInput(place, "must be an object.");
        }
        NodeReader<?> reader = readers.get(String.valueOf(fields.get("__typename")));
        if (reader == null) {
            throw GatewayException.badUserInput(place + ".__typename", "must be an entity of this subgraph.");
        }
        Object id = fields.get("id");
        if (!(id instanceof String || id instanceof Number)) {
            throw GatewayException.badUserInput(place + ".id", "must be the id of the entity.");
        }
        return reader.read().by(field, place + ".id", id.toString()).map(entity -> entity);
    }

    private static Object failed(Throwable failure, ResolvedField field, int index) {
        return DataFetcherResult.newResult().data(failure instanceof PartialResultException partial
                ? partial.value()
                : null).errors(GraphqlErrorMapper.of(failure, ResultPath.fromList(field.path()).segment(index), null))
                .build();
    }
}
