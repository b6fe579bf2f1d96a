package io.docgen.gateway;

import io.docgen.gateway.server.connection.ConnectionWatchExtension;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.security.Security;

/** Starts the gateway. */
@QuarkusMain
public final class Main {

    /** Seconds after which the address of Box is looked up again; 30 by default. */
    private static final String DNS_CACHE = "networkaddress.cache.ttl";

    public static void main(String... args) {
        if (Security.getProperty(DNS_CACHE) == null) {
            Security.setProperty(DNS_CACHE, "5");
        }
        ConnectionWatchExtension.install();
        Quarkus.run(args);
    }
}
