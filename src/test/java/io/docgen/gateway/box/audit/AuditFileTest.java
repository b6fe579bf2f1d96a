package io.docgen.gateway.box.audit;

import static io.docgen.gateway.testsupport.Gateway.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(AuditFileTest.WithFile.class)
class AuditFileTest {

    private static final Path FILE = Path.of("target/audit-log-test/audit.log");

    public static class WithFile implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(AuditFileConfigSourceFactory.FILE, FILE.toString());
        }
    }

    @Test
    void hasEachEventAsOneLineOfJson() throws IOException {
        long before = lines().size();
        ask("mutation { createDocgenTemplate(input: {fileId: \"42037322\"}) { templateId } }");
        await().until(() -> lines().size() > before);
        List<String> lines = lines();
        assertThat(new JsonObject(lines.get(lines.size() - 1)).getString("action")).isEqualTo("mark_docgen_template");
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(FILE);
    }
}
