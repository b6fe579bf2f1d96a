package io.docgen.gateway.server.mcp;

/** Codes of errors of JSON-RPC. */
final class RpcError {

    /** The body is no JSON. */
    static final int PARSE_ERROR = -32700;
    static final int INVALID_REQUEST = -32600;
    static final int METHOD_NOT_FOUND = -32601;
    static final int INVALID_PARAMS = -32602;

    private RpcError() {
    }
}
