package io.docgen.gateway.box;

import io.quarkus.tls.BaseTlsConfiguration;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.SSLOptions;
import io.vertx.core.net.TrustOptions;

/**
 * TLS of calls to the sandbox, in place of the TLS configuration for Box: its certificate is the only trusted one, host
 * names are verified, and the protocols are the default ones.
 */
final class SandboxTls extends BaseTlsConfiguration {

    private final String certificate;

    /** @param certificate of the sandbox, as PEM */
    SandboxTls(String certificate) {
        this.certificate = certificate;
    }

    @Override
    public TrustOptions getTrustStoreOptions() {
        return new PemTrustOptions().addCertValue(Buffer.buffer(certificate));
    }

    @Override
    public SSLOptions getSSLOptions() {
        return new SSLOptions().setTrustOptions(getTrustStoreOptions());
    }

    @Override
    public String getName() {
        return "box-sandbox";
    }
}
