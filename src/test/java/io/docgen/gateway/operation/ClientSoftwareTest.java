package io.docgen.gateway.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientSoftwareTest {

    @ParameterizedTest
    @ValueSource(strings = {"web", "Contract page", "@acme/contracts", "com.acme.ios-apollo-ios", "x"})
    void isWhatAProgramCallsItself(String name) {
        assertThat(ClientSoftware.of(name, "2.0.1-rc.3+7f", "Bearer secret"))
                .isEqualTo(new ClientSoftware(name, "2.0.1-rc.3+7f")).hasToString(name + " 2.0.1-rc.3+7f");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two\nlines", "{}", "a;b", "é", "x\u001b[31m", "\"web\""})
    void isNothingThatALogWouldReadAsSomethingElse(String name) {
        assertThat(ClientSoftware.of(name, null, null)).isNull();
        assertThat(ClientSoftware.of("web", name, null)).isEqualTo(new ClientSoftware("web", null));
    }

    @Test
    void isBoundedInLength() {
        assertThat(ClientSoftware.of("ab ".repeat(21) + "a", null, null)).isNotNull();
        assertThat(ClientSoftware.of("ab ".repeat(21) + "ab", null, null)).isNull();
    }

    /** It would get into logs and metrics. */
    @ParameterizedTest
    @ValueSource(strings = {"T9cE5asGnuyYCCqIZFoWjFHvNbvVqHjl", "eyJhbGciOiJub25lIn0.e30.c2ln", "short-token"})
    void isNoToken(String token) {
        assertThat(ClientSoftware.of(token, null, "Bearer short-token")).isNull();
        assertThat(ClientSoftware.of("web", token, "Bearer short-token")).isEqualTo(new ClientSoftware("web", null));
    }
}
