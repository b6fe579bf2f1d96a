package io.docgen.gateway.graphql.persisted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docgen.gateway.testsupport.CapturedLog;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that change while the gateway runs. */
class DocumentFilesTest {

    private static final String ONE = "query one { viewer { id } }";
    private static final String TWO = "query two { viewer { id } }";

    @TempDir
    Path folder;

    private final List<Runnable> due = new ArrayList<>();
    private final List<Collection<String>> used = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        Files.writeString(folder.resolve("one.graphql"), ONE);
        new DocumentFiles(due::add).read(folder, "a.setting", this::use);
        assertThat(used).hasSize(1);
    }

    private void use(Map<String, String> documents) {
        if (documents.containsValue("wrong")) {
            throw new IllegalArgumentException("has a wrong document");
        }
        used.add(List.copyOf(documents.values()));
    }

    @Test
    void areReadAgainWhenTheyStayAsTheyAre() throws IOException {
        look();
        Files.writeString(folder.resolve("two.graphql"), TWO.substring(0, 9));
        look();
        Files.writeString(folder.resolve("two.graphql"), TWO); // it was being written
        look();
        assertThat(used).hasSize(1);
        look();
        assertThat(used).hasSize(2);
        assertThat(used.get(1)).containsExactlyInAnyOrder(ONE, TWO);
        look();
        look();
        assertThat(used).hasSize(2);
    }

    @Test
    void areKeptIfOneIsWrong() throws IOException {
        try (CapturedLog log = new CapturedLog(DocumentFiles.class.getName())) {
            Files.writeString(folder.resolve("two.graphql"), "wrong");
            look();
            look();
            look();
            assertThat(used).hasSize(1);
            assertThat(log.records()).singleElement().asString().contains("a.setting is " + folder,
                    "which has a wrong document", "read before are used further on");
        }
        Files.delete(folder.resolve("two.graphql"));
        look();
        look();
        assertThat(used).hasSize(2);
    }

    /** As Kubernetes replaces a ConfigMap. */
    @Test
    void areReadThroughALinkThatIsReplaced() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("one.graphql"), ONE);
        Path third = Files.createDirectory(folder.resolve("third"));
        Files.writeString(third.resolve("one.graphql"), TWO);
        Files.setLastModifiedTime(third.resolve("one.graphql"),
                Files.getLastModifiedTime(other.resolve("one.graphql")));
        Path link = Files.createSymbolicLink(folder.resolve("link"), other);
        due.clear();
        used.clear();
        new DocumentFiles(due::add).read(link, "a.setting", this::use);
        Files.delete(link);
        Files.createSymbolicLink(link, third);
        look();
        look();
        assertThat(used).containsExactly(List.of(ONE), List.of(TWO));
    }

    @Test
    void failTheStartIfOneIsWrong() throws IOException {
        Files.writeString(folder.resolve("two.graphql"), "wrong");
        assertThatThrownBy(() -> new DocumentFiles(due::add).read(folder, "a.setting", this::use))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("a.setting is " + folder + ", which has a wrong document.");
    }

    private void look() {
        due.remove(0).run();
    }
}
