package io.docgen.gateway.server.mcp;

/** Codes of errors of JSON-RPC. */
final class RpcError {

    static final int INVALID_REQUEST = -32600;
    static final int METHOD_NOT_FOUND = -32601;
    static final int INVALID_PARAMS = -32602;

    private RpcError() {
    }
}
