package io.docgen.gateway.docgen.schema;

import io.docgen.gateway.graphql.schema.TypeDescriptions;
import jakarta.inject.Singleton;
import java.util.Map;

/** The root types and scalars, as clients of Box need to know them. */
@Singleton
class BoxTypeDescriptions implements TypeDescriptions {

    @Override
    public Map<String, String> descriptions() {
        return Map.of(
                "Query", "What can be read from Box, with your own rights. Ids of files, batches and versions cost no "
                        + "call; their details cost one each.",
                "Mutation", "What can be changed in Box. The gateway sends a call again only if Box has certainly not "
                        + "executed it: Box was not reached, or answered 408, 425, 429, or 403 with `Retry-After`. "
                        + "Otherwise `safeToRetry` in the error says whether you may.",
                "Subscription", "What can be waited for: over WebSocket with `graphql-transport-ws`, as server-sent "
                        + "events, or, as Apollo Client does, in parts (`multipart/mixed;subscriptionSpec=1.0`).",
                "DateTime", "A moment in ISO 8601 with Box's offset, such as `2026-05-11T10:56:11-07:00`.",
                "BigInteger", "A whole number, written as a JSON number. JavaScript reads it exactly up to 2^53 - 1 "
                        + "(9 PB as bytes).",
                "FolderItem.id", "The id of the item. A file and a folder can have the same.",
                "FolderItem.name", "The name of the item.",
                "JSON", "Any JSON value. In a variable pass the value itself, not a string of it.",
                "Upload", "A file of the request, in a variable that is `null` in `operations`.");
    }

    @Override
    public Map<String, String> specifications() {
        return Map.of("DateTime", "https://scalars.graphql.org/chillicream/date-time.html",
                "Upload", "https://github.com/jaydenseric/graphql-multipart-request-spec");
    }
}
