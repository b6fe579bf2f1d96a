package io.docgen.gateway.server.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.language.Document;
import io.docgen.gateway.graphql.GraphqlRequest;
import io.docgen.gateway.graphql.document.DocumentCache;
import io.docgen.gateway.graphql.document.PreparedDocument;
import io.docgen.gateway.support.ByteBudget;
import io.docgen.gateway.support.error.GatewayException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestMemoryTest {

    private static final int MAX = 400_000;

    private final ByteBudget budget = new ByteBudget(MAX, MAX / 4);
    private final RequestMemory memory = new RequestMemory(budget);

    private static PreparedDocument document(String query, int tokens) {
        return new DocumentCache(1 << 20).put(query, tokens, Document.newDocument().build());
    }

    private static GraphqlRequest request(String query, Object variable) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("v", variable);
        return new GraphqlRequest(query, null, null, variables, Map.of());
    }

    @Test
    void countsADocumentOnceAsLongAsSomebodyHoldsIt() {
        PreparedDocument document = document("{ a }", 100);
        Runnable first = memory.hold("alice", document, request("{ a }", null));
        long ofFirst = budget.held();
        Runnable second = memory.hold("bob", document, request("{ a }", null));
        long ofSecond = budget.held() - ofFirst;
        assertThat(ofFirst).isEqualTo(ofSecond + document.bytes());
        first.run();
        first.run();
        assertThat(budget.held()).isEqualTo(ofSecond + document.bytes());
        second.run();
        assertThat(budget.held()).isZero();
    }

    @Test
    void givesEachCallerAShare() {
        List<Runnable> held = new ArrayList<>();
        assertThatThrownBy(() -> {
            for (int i = 0; i < 1000; i++) {
                held.add(memory.hold("greedy", document("{ a" + i + " }", 30), request("{ a" + i + " }", "x")));
            }
        }).isInstanceOf(GatewayException.class).hasMessageContaining("too many or too large");
        assertThat(budget.held()).isLessThanOrEqualTo(MAX / 4);
        memory.hold("modest", document("{ m }", 100), request("{ m }", "x"));
        held.forEach(Runnable::run);
        memory.hold("greedy", document("{ again }", 100), request("{ again }", "x"));
    }

    @Test
    void countsVariables() {
        PreparedDocument document = document("{ a }", 3);
        assertThatThrownBy(() -> memory.hold("alice", document, request("{ a }", List.of("x".repeat(60_000)))))
                .isInstanceOf(GatewayException.class);
        assertThatThrownBy(() -> memory.hold("alice", document,
                request("{ a }", Collections.nCopies(3000, Map.of("a", 1)))))
                .isInstanceOf(GatewayException.class);
        assertThat(budget.held()).isZero();
    }
}
