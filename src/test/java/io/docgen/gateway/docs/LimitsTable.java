package io.docgen.gateway.docs;

import io.docgen.gateway.graphql.limits.DocumentBounds;
import io.docgen.gateway.graphql.persisted.TrustedDocumentsConfig;
import io.docgen.gateway.server.websocket.WebSocketConfig;
import io.docgen.gateway.testsupport.ConfigurationPage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of limits in {@code security.md}, with the defaults of the settings. */
final class LimitsTable {

    private static final Pattern SETTING = Pattern.compile("(?m)^\\| `([a-z.-]+)` \\| `[A-Z_]+` \\| `([^`]*)` \\|");
    private static final String FIXED = "fixed";

    private static final List<Row> ROWS = List.of(
            of("Size of a request", "graphql.limits.max-body-size"),
            fixed("Size of a request without a mutation or `checkDocgenData`, and of a WebSocket message",
                    DocumentBounds.MAX_QUERY_BODY / 1024 + " KB"),
            fixed("Characters, tokens, fragments, directives and root fields of a document",
                    DocumentBounds.MAX_CHARACTERS, DocumentBounds.MAX_TOKENS, DocumentBounds.MAX_FRAGMENTS,
                    DocumentBounds.MAX_DIRECTIVES, DocumentBounds.MAX_ROOT_FIELDS),
            of("Fields and aliases of a document", "graphql.limits.max-fields", "graphql.limits.max-aliases"),
            fixed("Length of a number, length of a name, nested brackets", "400, 200, 100"),
            fixed("JSON: levels, tokens, length of a number or name, digits of an exponent", "100, 200000, 1000, 4"),
            of("Depth and cost of an operation", "graphql.limits.max-depth", "graphql.limits.max-cost"),
            fixed("Page size, `first`", "100"),
            of("Concurrent requests; never fewer under overload; of one client",
                    "graphql.load-shedding.max-concurrency",
                    "graphql.load-shedding.min-concurrency", "graphql.load-shedding.max-concurrency-per-client"),
            new Row("Connections", "2000", List.of("quarkus.http.limits.max-connections")),
            of("Timeout of a request head; of a body", "graphql.connection.head-timeout",
                    "graphql.connection.body-timeout"),
            fixed("Memory of requests beyond 16 KB each; of one client",
                    "1/16 of the heap; 1/64, at least one request"),
            fixed("Memory of uploads beyond 16 KB each; of one client", "1/16 of the heap; 1/64"),
            fixed("Memory of operations that run beyond 32 KB each; of one client", "1/4 of the heap; 3/16"),
            fixed("Cached documents", "1/16 of the heap, at most 32 MB"),
            of("WebSockets; of one client", "graphql.websocket.max-connections",
                    "graphql.websocket.max-connections-per-client"),
            of("One WebSocket: operations, frames per second", "graphql.websocket.max-operations",
                    "graphql.websocket.max-frames-per-second"),
            fixed("One WebSocket: ping interval; time for `connection_init`",
                    WebSocketConfig.PING_INTERVAL.toSeconds() + " s; " + WebSocketConfig.INIT_TIMEOUT.toSeconds()
                            + " s"),
            fixed("Size of the data of one document", "100 KB"),
            of("Subscriptions; of one client; duration", "graphql.subscriptions.max",
                    "graphql.subscriptions.max-per-client", "graphql.subscriptions.max-duration"),
            of("Waits, `waitUntilDone`; of one client", "graphql.waits.max", "graphql.waits.max-per-client"),
            of("Concurrent calls to Box of an operation, a caller, all callers", "box.concurrency.per-operation",
                    "box.concurrency.per-caller", "box.concurrency.total"),
            of("Deadline of an operation; timeout and size of one response of Box", "box.request-timeout",
                    "box.timeout",
                    "box.max-response-size"),
            fixed("JSON tokens of one response of Box; characters of one text in it", "300000; 100000"),
            fixed("Memory of responses of Box beyond 16 KB each; further ones wait",
                    "1/16 of the heap and one response"),
            fixed("Registered documents; of one client", TrustedDocumentsConfig.MAX_REGISTERED,
                    TrustedDocumentsConfig.MAX_REGISTERED_PER_CLIENT));

    private LimitsTable() {
    }

    /** @param values null if they are the defaults of the settings */
    private record Row(String limit, String values, List<String> settings) {

        String text(Map<String, String> defaults) {
            String value = values != null
                    ? values
                    : settings.stream().map(setting -> readable(Objects.requireNonNull(defaults.get(setting), setting)))
                            .collect(Collectors.joining("; "));
            return "| " + limit + " | " + value + " | " + (settings.isEmpty()
                    ? FIXED
                    : settings.stream().map(setting -> "`" + setting + "`").collect(Collectors.joining(", "))) + " |\n";
        }
    }

    private static Row of(String limit, String... settings) {
        return new Row(limit, null, Arrays.asList(settings));
    }

    private static Row fixed(String limit, String values) {
        return new Row(limit, values, List.of());
    }

    private static Row fixed(String limit, Integer... values) {
        return fixed(limit, Stream.of(values).map(String::valueOf).collect(Collectors.joining("; ")));
    }

    static String text() throws IOException {
        Map<String, String> defaults = SETTING.matcher(ConfigurationPage.tables()).results()
                .collect(Collectors.toMap(setting -> setting.group(1), setting -> setting.group(2)));
        return "| Limit | Default | Setting |\n| --- | --- | --- |\n"
                + ROWS.stream().map(row -> row.text(defaults)).collect(Collectors.joining());
    }

    private static String readable(String value) {
        return value.replaceFirst("(?<=\\d)M$", " MB").replaceFirst("(?<=\\d)K$", " KB")
                .replaceFirst("(?<=\\d)s$", " s").replaceFirst("(?<=\\d)m$", " min");
    }
}
