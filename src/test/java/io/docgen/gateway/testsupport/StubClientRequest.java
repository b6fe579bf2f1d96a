package io.docgen.gateway.testsupport;

import io.docgen.gateway.operation.ClientPrincipal;
import io.docgen.gateway.operation.ClientRequest;
import io.docgen.gateway.operation.ClientSoftware;

/** The request of an operation that came with nothing. */
public final class StubClientRequest implements ClientRequest {

    @Override
    public String header(String name) {
        return null;
    }

    @Override
    public String key() {
        return "";
    }

    @Override
    public ClientPrincipal principal() {
        return ClientPrincipal.ofAddress("127.0.0.1");
    }

    @Override
    public ClientSoftware software() {
        return null;
    }

    @Override
    public String requestId() {
        return null;
    }

    @Override
    public Object attribute(String key) {
        return null;
    }
}
