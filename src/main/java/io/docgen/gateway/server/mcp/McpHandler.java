package io.docgen.gateway.server.mcp;

import io.docgen.gateway.graphql.tool.Tool;
import io.docgen.gateway.server.http.JsonBody;
import io.docgen.gateway.server.load.UnsentResponses;
import io.docgen.gateway.support.error.InvalidRequestException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jspecify.annotations.Nullable;

/**
 * The methods of the Model Context Protocol that a server of tools has. There is no state: a session is an id that the
 * client sends back, and every replica knows every one.
 *
 * @see <a href="https://modelcontextprotocol.io/specification/2025-11-25">Model Context Protocol</a>
 */
@Singleton
class McpHandler {

    /** Newest first. */
    private static final List<String> VERSIONS = List.of("2025-11-25", "2025-06-18", "2025-03-26");
    private static final String VERSION = "Mcp-Protocol-Version";
    private static final int MAX_QUOTED = 64;

    private final ToolCatalog tools;
    private final ToolCalls calls;
    private final UnsentResponses unsent;
    private final String version;

    McpHandler(ToolCatalog tools, ToolCalls calls, UnsentResponses unsent,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.tools = tools;
        this.calls = calls;
        this.unsent = unsent;
        this.version = version;
    }

    /** Answers one message, whose body was read. */
    void handle(RoutingContext ctx) {
        RpcMessage message;
        try {
            String used = ctx.request().getHeader(VERSION);
            if (used != null && !VERSIONS.contains(used)) {
                throw new InvalidRequestException(StatusCode.BAD_REQUEST,
                        "'" + VERSION + "' must be one of " + String.join(", ", VERSIONS) + ".");
            }
            message = RpcMessage.of(JsonBody.read(ctx, "one message of JSON-RPC 2.0"));
        } catch (InvalidRequestException invalid) {
            new RpcResponse(ctx, unsent, null).error(invalid.status(),
                    invalid.isUnparsable() ? RpcError.PARSE_ERROR : RpcError.INVALID_REQUEST,
                    String.valueOf(invalid.getMessage()), Map.of());
            return;
        }
        RpcResponse response = new RpcResponse(ctx, unsent, message.id());
        if (!message.isRequest()) {
            response.accepted(); // a notification: nothing here depends on one
            return;
        }
        try {
            answer(ctx, message, response);
        } catch (InvalidRequestException invalid) {
            response.error(StatusCode.OK, RpcError.INVALID_PARAMS, String.valueOf(invalid.getMessage()), Map.of());
        }
    }

    private void answer(RoutingContext ctx, RpcMessage message, RpcResponse response) {
        switch (String.valueOf(message.method())) {
            case "initialize" -> {
                ctx.response().putHeader(McpSession.HEADER, McpSession.create(message.params().get("clientInfo"),
                        ctx.request().getHeader(HttpHeaders.AUTHORIZATION)));
                response.result(StatusCode.OK, json -> RpcResponse.value(json,
                        ServerInfo.of(negotiated(message.params().get("protocolVersion")), version)));
            }
            case "ping" -> response.result(StatusCode.OK, json -> RpcResponse.value(json, Map.of()));
            case "tools/list" -> {
                if (message.params().get("cursor") != null) {
                    throw new InvalidRequestException(StatusCode.BAD_REQUEST,
                            "The list has one page, without a cursor.");
                }
                response.result(StatusCode.OK,
                        json -> RpcResponse.value(json,
                                Map.of("tools", tools.all().stream().map(ToolInfo::of).toList())));
            }
            case "tools/call" -> call(ctx, message.params(), response);
            default -> response.error(StatusCode.OK, RpcError.METHOD_NOT_FOUND,
                    "The server has the methods initialize, ping, tools/list and tools/call.", Map.of());
        }
    }

    private static String negotiated(@Nullable Object requested) {
        return requested instanceof String known && VERSIONS.contains(known) ? known : VERSIONS.get(0);
    }

    private void call(RoutingContext ctx, Map<String, Object> params, RpcResponse response) {
        Object name = params.get("name");
        Tool tool = name instanceof String text ? tools.find(text) : null;
        if (tool == null) {
            throw new InvalidRequestException(StatusCode.BAD_REQUEST, name instanceof String text
                    && text.length() <= MAX_QUOTED ? "There is no tool '" + text + "'." : "There is no such tool.");
        }
        String session = ctx.request().getHeader(McpSession.HEADER);
        if (!McpSession.isAcceptable(session)) {
            response.error(StatusCode.NOT_FOUND, RpcError.INVALID_REQUEST,
                    "'" + McpSession.HEADER + "' is none of this server. Start a new session.", Map.of());
            return;
        }
        calls.call(ctx, tool, RpcMessage.object(params, "arguments"), session,
                result -> response.result(result.isUnauthenticated() ? StatusCode.UNAUTHORIZED : StatusCode.OK,
                        result::write));
    }
}
