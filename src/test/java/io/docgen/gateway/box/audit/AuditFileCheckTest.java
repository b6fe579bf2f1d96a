package io.docgen.gateway.box.audit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditFileCheckTest {

    @TempDir
    Path folder;

    @Test
    void failsTheStartWithoutTheFile() {
        AuditFileCheck check = new AuditFileCheck(() -> Optional.of(folder.resolve("none/audit.log")));
        assertThatThrownBy(() -> check.onStart(new StartupEvent())).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("graphql.audit.file").hasMessageContaining("cannot be written");
    }

    @Test
    void acceptsAFileThatIsThereOrNotWanted() throws IOException {
        Path file = Files.createFile(folder.resolve("audit.log"));
        assertThatCode(() -> new AuditFileCheck(() -> Optional.of(file)).onStart(new StartupEvent()))
                .doesNotThrowAnyException();
        assertThatCode(() -> new AuditFileCheck(Optional::empty).onStart(new StartupEvent()))
                .doesNotThrowAnyException();
    }
}
