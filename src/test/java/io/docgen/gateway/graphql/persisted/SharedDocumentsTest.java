package io.docgen.gateway.graphql.persisted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.docgen.gateway.graphql.persisted.TrustedDocumentsConfig.Mode;
import io.docgen.gateway.support.Sha256;
import io.docgen.gateway.testsupport.MemoryReplicas;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that clients have registered with another replica. */
class SharedDocumentsTest {

    private static final String QUERY = "query($id: ID!) { docgenJob(id: $id) { status } }";

    private final MemoryReplicas replicas = new MemoryReplicas();
    private final TrustedDocuments one = documents(2);
    private final TrustedDocuments two = documents(2);

    private record Config(Mode mode, Optional<Path> path) implements TrustedDocumentsConfig {
    }

    private TrustedDocuments documents(int maxPerClient) {
        return new TrustedDocuments(new Config(Mode.ALLOW, Optional.empty()), replicas.join(),
                new DocumentFiles(ticks -> {}, Runnable::run), new RegisteredDocuments(10, maxPerClient, 1000));
    }

    private static void register(TrustedDocuments at, String query) {
        at.register(Sha256.of(query), query, "alice");
    }

    @Test
    void areKnown() {
        register(one, QUERY);
        assertThat(two.find(Sha256.of(QUERY))).isEqualTo(QUERY);
    }

    @Test
    void countForTheirClient() {
        List<String> queries = List.of("{ a }", "{ b }", "{ c }");
        queries.forEach(query -> register(one, query));
        assertThat(queries).filteredOn(query -> catchThrowable(() -> two.find(Sha256.of(query))) == null)
                .containsExactly("{ b }", "{ c }");
    }

    /** Both may be a name, or data of a document. */
    @ParameterizedTest
    @ValueSource(strings = {"{ docgenJob(id: \"s3cret\") { status } }", "{ a # s3cret\n }"})
    void haveNoStringLiteralAndNoComment(String query) {
        register(one, query);
        assertThat(one.find(Sha256.of(query))).isEqualTo(query);
        assertThatThrownBy(() -> two.find(Sha256.of(query))).hasMessage("PersistedQueryNotFound");
        assertThat(replicas.text()).doesNotContain("s3cret");
    }
}
