package io.docgen.gateway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SandboxPageTest {

    @ParameterizedTest
    @EnumSource(SampleJob.class)
    void listsTheSampleJobs(SampleJob sample) throws IOException {
        assertThat(Files.readString(Path.of("src/docs/sandbox.md")))
                .contains("| `" + sample.jobId() + "` | " + sample.description() + " |");
    }
}
