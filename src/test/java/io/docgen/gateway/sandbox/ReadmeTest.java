package io.docgen.gateway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadmeTest {

    @ParameterizedTest
    @EnumSource(SampleJob.class)
    void listsTheJobsOfTheSandbox(SampleJob situation) throws IOException {
        assertThat(Files.readString(Path.of("README.md")))
                .contains("| `" + situation.jobId() + "` | " + situation.description() + " |");
    }
}
