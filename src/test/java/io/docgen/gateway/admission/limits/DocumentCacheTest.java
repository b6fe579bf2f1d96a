package io.docgen.gateway.admission.limits;

import static io.docgen.gateway.testsupport.Gateway.ALICE;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.graphql.execution.ExecutionService;
import jakarta.inject.Inject;
import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DocumentCacheTest {

    private static final PreparsedDocumentEntry DOCUMENT = new PreparsedDocumentEntry(Document.newDocument().build());

    @Inject
    LimitsConfig limits;

    @Inject
    ExecutionService service;

    @Test
    void isUsedBySmallRye() throws Exception {
        Field field = ExecutionService.class.getDeclaredField("queryCache");
        field.setAccessible(true);
        DocumentCache cache = (DocumentCache) field.get(service);
        long before = cache.size();
        for (int i = 0; i < 3; i++) {
            ask(ALICE, "query keptOnce { __typename }").body("errors", nullValue());
            ask(ALICE, "query neverKept { __typenam }").body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"));
        }
        assertThat(cache.size()).isEqualTo(before + 1);
    }

    @Test
    void keepsManyShortAndFewLongDocuments() {
        assertThat(kept("")).isEqualTo(100);
        assertThat(kept("# " + "x".repeat(40_000))).isLessThan(13);
        assertThat(kept("a ".repeat(3500))).isLessThan(3);
    }

    @Test
    void keepsOnlyValidDocuments() {
        DocumentCache cache = new DocumentCache(limits, 1 << 20);
        ExecutionInput input = ExecutionInput.newExecutionInput("{ a }").build();
        for (int i = 0; i < 3; i++) {
            cache.getDocumentAsync(input, parsed -> DOCUMENT).join();
        }
        assertThat(cache.size()).isZero();
        cache.validated(input, validated -> DOCUMENT).join();
        assertThat(cache.size()).isOne();
    }

    private long kept(String more) {
        DocumentCache cache = new DocumentCache(limits, 1_000_000);
        for (int i = 0; i < 100; i++) {
            ExecutionInput input = ExecutionInput.newExecutionInput("query q" + i + " { a } " + more).build();
            cache.validated(input, validated -> DOCUMENT).join();
        }
        return cache.size();
    }
}
