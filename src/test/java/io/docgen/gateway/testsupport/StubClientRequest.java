package io.docgen.gateway.testsupport;

import io.docgen.gateway.operation.ClientRequest;

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
    public Object attribute(String key) {
        return null;
    }
}
