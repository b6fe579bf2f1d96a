package io.docgen.gateway.graphql.document;

import static io.docgen.gateway.testsupport.Gateway.ALICE;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import graphql.language.Document;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DocumentCacheTest {

    private static final Document DOCUMENT = Document.newDocument().build();

    @Inject
    DocumentCache cache;

    @Test
    void keepsOnlyValidDocuments() {
        long before = cache.size();
        for (int i = 0; i < 3; i++) {
            ask(ALICE, "query keptOnce { __typename }").body("errors", nullValue());
            ask(ALICE, "query neverKept { __typenam }").body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"));
        }
        assertThat(cache.size()).isEqualTo(before + 1);
        assertThat(cache.find("query keptOnce { __typename }")).isNotNull();
    }

    @Test
    void keepsManyShortAndFewLongDocuments() {
        assertThat(kept("", 4)).isEqualTo(100);
        assertThat(kept("# " + "x".repeat(40_000), 4)).isLessThan(13);
        assertThat(kept("a ".repeat(3500), 3504)).isLessThan(3);
    }

    private static long kept(String more, int tokens) {
        DocumentCache kept = new DocumentCache(1_000_000);
        for (int i = 0; i < 100; i++) {
            kept.put("query q" + i + " { a } " + more, tokens, DOCUMENT);
        }
        return kept.size();
    }
}
