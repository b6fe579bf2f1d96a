package io.docgen.gateway.box;

import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.docgen.gateway.testsupport.BoxExamples;
import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A Box without TLS, as behind a proxy on the same machine that adds it. All other stubs have TLS. */
@QuarkusTest
@TestProfile(PlainHttpTest.Plain.class)
class PlainHttpTest {

    public static class Plain extends StubbedBox {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Server.class));
        }
    }

    /** The same server, without the wire in front of it. */
    public static class Server implements QuarkusTestResourceLifecycleManager {

        private final StubbedBox.Server stub = new StubbedBox.Server();

        @Override
        public Map<String, String> start() {
            stub.start();
            return Map.of("box.api-url", "http://127.0.0.1:" + StubbedBox.server().port());
        }

        @Override
        public void stop() {
            stub.stop();
        }
    }

    @Test
    void isRead() {
        StubbedBox.reset();
        StubbedBox.answer("/2.0/docgen_jobs/12345", StubbedBox.json(BoxExamples.JOB));
        ask(job("12345", "id status")).body("errors", nullValue()).body("data.docgenJob.status", equalTo("COMPLETED"));
    }

    @Test
    void isWrittenTo() {
        StubbedBox.reset();
        StubbedBox.server().stubFor(WireMock.post("/2.0/docgen_batches")
                .willReturn(StubbedBox.json("{\"id\": \"7\"}").withStatus(202)));
        ask("mutation { createDocgenBatch(input: {templateFileId: \"1\", destinationFolderId: \"0\", outputType: PDF, "
                + "documents: [{name: \"A\", data: {}}]}) { batchId } }")
                .body("errors", nullValue()).body("data.createDocgenBatch.batchId", equalTo("7"));
    }
}
