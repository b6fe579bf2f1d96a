package io.docgen.gateway;

import io.docgen.gateway.transport.connection.ConnectionWatchExtension;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway. */
@QuarkusMain
public final class Main {

    public static void main(String... args) {
        ConnectionWatchExtension.install();
        Quarkus.run(args);
    }
}
