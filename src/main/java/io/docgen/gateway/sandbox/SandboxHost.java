package io.docgen.gateway.sandbox;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;

/**
 * Where the sandbox listens.
 *
 * @param name as configured, a name or an address
 * @param address of the network interface; the unspecified one for all of them
 */
record SandboxHost(String name, InetAddress address) {

    private static final String LOOPBACK = "127.0.0.1";

    /** @throws IllegalStateException if no interface can be found by that name */
    static SandboxHost of(String name) {
        try {
            return new SandboxHost(name, InetAddress.getByName(name));
        } catch (UnknownHostException failure) {
            throw new IllegalStateException("box.sandbox.host: there is no host " + name, failure);
        }
    }

    /** Whether other machines and containers can reach it. */
    boolean isBeyondLoopback() {
        return !address.isLoopbackAddress();
    }

    /** Whether it is all interfaces, which have no name that a client could verify. */
    boolean isEverywhere() {
        return address.isAnyLocalAddress();
    }

    /** Whether it is configured by an address, not by a name. */
    boolean isLiteral() {
        return name.contains(":") || name.equals(address.getHostAddress());
    }

    /** The base URL for calls of this process. */
    URI url(String scheme, int port) {
        try {
            return new URI(scheme, null, isEverywhere() ? LOOPBACK : name, port, null, null, null);
        } catch (URISyntaxException failure) {
            throw new IllegalStateException("box.sandbox.host: " + name + " cannot be in a URL", failure);
        }
    }
}
