package io.docgen.gateway.box.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TlsProtocolsConfigSourceFactoryTest {

    private static final String NAME = "quarkus.rest-client.box.tls-configuration-name";
    private static final String BOTH = "TLSv1.3,TLSv1.2";
    private static final int OPERATOR = 300;

    @Test
    void enablesBothVersionsUnderEachName() {
        assertThat(protocols("box", "box", Map.of("quarkus.tls.box.trust-store.pem.certs", "ca.pem"))).contains(BOTH);
        assertThat(protocols("our-ca", "our-ca", Map.of("QUARKUS_TLS_OUR_CA_TRUST_STORE_PEM_CERTS", "ca.pem")))
                .contains(BOTH);
        assertThat(protocols("our.ca", "\"our.ca\"", Map.of("quarkus.tls.\"our.ca\".trust-all", "true")))
                .contains(BOTH);
    }

    @Test
    void isOverriddenByTheOperator() {
        assertThat(protocols("box", "box", Map.of("quarkus.tls.box.protocols", "TLSv1.3"))).contains("TLSv1.3");
    }

    /** So that Quarkus still rejects its name. */
    @Test
    void leavesAConfigurationThatDoesNotExistAlone() {
        assertThat(protocols("bxo", "bxo", Map.of("quarkus.tls.box.trust-all", "true"))).isEmpty();
    }

    private static Optional<String> protocols(String name, String key, Map<String, String> operators) {
        Map<String, String> all = new HashMap<>(operators);
        all.put(NAME, name);
        return new SmallRyeConfigBuilder().withSources(new PropertiesConfigSource(all, "operator", OPERATOR))
                .withSources(new TlsProtocolsConfigSourceFactory()).build()
                .getOptionalValue("quarkus.tls." + key + ".protocols", String.class);
    }
}
