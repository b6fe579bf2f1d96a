package io.docgen.gateway.box.audit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditFileCheckTest {

    @TempDir
    Path folder;

    @Test
    void failsTheStartWithoutTheFile() {
        AuditFileCheck check = new AuditFileCheck(true, folder.resolve("none/audit.log"));
        assertThatThrownBy(() -> check.onStart(new StartupEvent())).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("quarkus.log.handler.file.audit.path").hasMessageContaining("cannot be written");
    }

    @Test
    void acceptsAFileThatIsThereOrNotWanted() throws IOException {
        Path file = Files.createFile(folder.resolve("audit.log"));
        assertThatCode(() -> new AuditFileCheck(true, file).onStart(new StartupEvent())).doesNotThrowAnyException();
        assertThatCode(() -> new AuditFileCheck(false, folder.resolve("x")).onStart(new StartupEvent()))
                .doesNotThrowAnyException();
    }
}
