package io.docgen.gateway.graphql.persisted;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegisteredDocumentsTest {

    private final RegisteredDocuments queries = new RegisteredDocuments(10, 3, 1000);

    @Test
    void aCallerReplacesItsOwnDocuments() {
        queries.add("bob's", "{ bob }", "bob");
        for (int i = 0; i < 1000; i++) {
            queries.add("alice's " + i, "{ alice }", "alice");
        }
        assertThat(queries.find("bob's")).isEqualTo("{ bob }");
        assertThat(queries.find("alice's 996")).isNull();
        assertThat(queries.find("alice's 997")).isEqualTo("{ alice }");
    }

    @Test
    void theLeastRecentlyUsedDocumentIsRemoved() {
        for (int i = 0; i < 10; i++) {
            queries.add("hash " + i, "{ a }", "caller " + i);
        }
        queries.find("hash 0");
        queries.add("another", "{ b }", "another");
        assertThat(queries.find("hash 0")).isNotNull();
        assertThat(queries.find("hash 1")).isNull();
        queries.add("hash 1", "{ a }", "caller 1");
        assertThat(queries.find("hash 1")).isNotNull();
    }

    @Test
    void longDocumentsTakeThePlaceOfSeveral() {
        String quarter = "x".repeat(250);
        for (int i = 0; i < 3; i++) {
            queries.add("first " + i, quarter.substring(170), "first");
        }
        queries.add("first's long", quarter, "first");
        assertThat(queries.find("first 2")).isNull();
        for (int i = 0; i < 4; i++) {
            queries.add("long " + i, quarter, "caller " + i);
        }
        assertThat(queries.find("first's long")).isNull();
        assertThat(queries.find("long 0")).isNotNull();
    }

    @Test
    void aDocumentCountsForItsFirstCaller() {
        queries.add("shared", "{ a }", "alice");
        queries.add("shared", "{ a }", "bob");
        for (int i = 0; i < 3; i++) {
            queries.add("bob's " + i, "{ b }", "bob");
        }
        assertThat(queries.find("shared")).isNotNull();
    }
}
