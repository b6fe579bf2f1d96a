package io.docgen.gateway.server.mcp;

import io.docgen.gateway.graphql.GraphqlRequest;
import io.docgen.gateway.graphql.execution.OperationResult;
import io.docgen.gateway.graphql.limits.DocumentScanner;
import io.docgen.gateway.graphql.tool.Tool;
import io.docgen.gateway.operation.ClientRequest;
import io.docgen.gateway.server.OperationExecutor;
import io.docgen.gateway.server.RoutedClientRequest;
import io.docgen.gateway.server.auth.ClientKey;
import io.docgen.gateway.server.connection.GracefulShutdown;
import io.docgen.gateway.server.http.ShutdownHandler;
import io.docgen.gateway.server.load.LoadShedder;
import io.docgen.gateway.server.load.RunningOperation;
import io.docgen.gateway.support.error.GatewayException;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Executes the operations of tools, as those of every transport. */
@Singleton
class ToolCalls {

    private final OperationExecutor executor;
    private final LoadShedder loadShedder;
    private final GracefulShutdown shutdown;
    private final ShutdownHandler refusals;
    private final MeterRegistry meters;

    ToolCalls(OperationExecutor executor, LoadShedder loadShedder, GracefulShutdown shutdown,
            ShutdownHandler refusals, MeterRegistry meters) {
        this.executor = executor;
        this.loadShedder = loadShedder;
        this.shutdown = shutdown;
        this.refusals = refusals;
        this.meters = meters;
    }

    /**
     * Calls a tool. It answers the request itself if the process is about to end.
     *
     * @param session see {@link ToolVariables}
     * @param onResult takes the result once, on any thread
     */
    void call(RoutingContext ctx, Tool tool, Map<String, Object> arguments, @Nullable String session,
            Consumer<ToolResult> onResult) {
        long start = System.nanoTime();
        Consumer<OperationResult> measured = result -> {
            ToolResult taken = ToolResult.of(result, tool.arguments());
            meters.timer("graphql.mcp.calls", "tool", tool.name(), "outcome",
                    taken.isError() ? "error" : taken.errors().isEmpty() ? "complete" : "with_errors")
                    .record(Duration.ofNanos(System.nanoTime() - start));
            onResult.accept(taken);
        };
        GraphqlRequest request;
        DocumentScanner document = DocumentScanner.check(tool.document());
        try {
            document.checkBody(ctx.request().bytesRead());
            request = new GraphqlRequest(tool.document(), null, tool.name(),
                    ToolVariables.of(tool, arguments, session), Map.of());
        } catch (GatewayException invalid) {
            measured.accept(OperationResult.rejected(invalid));
            return;
        }
        if (tool.mutation()) { // a host renews its token whenever it likes, and then repeats a call
            ctx.put(ClientRequest.RENEWS_TOKENS, true);
        }
        RunningOperation running = loadShedder.started(ClientKey.of(ctx), RoutedClientRequest.whenGone(ctx));
        if (shutdown.isRefusing()) { // since its head was received
            running.ended();
            refusals.refuse(ctx);
            return;
        }
        executor.execute(request, document, new RoutedClientRequest(ctx, McpSession.parameters(session), () -> {}),
                running, result -> {
                    try {
                        measured.accept(result);
                    } finally {
                        running.ended(); // after the answer, before which a shutdown would close the connection
                    }
                }, null);
    }
}
