package io.docgen.gateway.graphql.persisted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docgen.gateway.testsupport.CapturedLog;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Documents that change while the gateway runs. */
class DocumentFilesTest {

    private static final String ONE = "query one { viewer { id } }";
    private static final String TWO = "query two { viewer { id } }";

    @TempDir
    Path folder;

    private final List<Runnable> ticks = new ArrayList<>();
    private final List<Runnable> looks = new ArrayList<>();
    private final List<Collection<String>> used = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        Files.writeString(folder.resolve("one.graphql"), ONE);
        new DocumentFiles(ticks::add, looks::add).read(folder, "a.setting", this::use);
        assertThat(used).hasSize(1);
    }

    private void use(Map<String, TrustedDocument> read) {
        List<String> documents = read.values().stream().map(TrustedDocument::text).toList();
        if (documents.contains("wrong")) {
            throw new IllegalArgumentException("has a wrong document");
        }
        if (documents.contains("bug")) {
            throw new IllegalStateException();
        }
        used.add(documents);
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

    /** As {@code cp -p} and {@code rsync -t} do. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void areReadAgainIfOneIsReplacedWithTheSameLengthAndTime() throws IOException {
        Path one = folder.resolve("one.graphql");
        FileTime time = Files.getLastModifiedTime(one);
        Files.writeString(one, TWO);
        Files.setLastModifiedTime(one, time);
        look();
        look();
        assertThat(used).containsExactly(List.of(ONE), List.of(TWO));
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
        ticks.clear();
        used.clear();
        new DocumentFiles(ticks::add, looks::add).read(link, "a.setting", this::use);
        Files.delete(link);
        Files.createSymbolicLink(link, third);
        look();
        look();
        assertThat(used).containsExactly(List.of(ONE), List.of(TWO));
    }

    @Test
    void failTheStartIfOneIsWrong() throws IOException {
        Files.writeString(folder.resolve("two.graphql"), "wrong");
        assertThatThrownBy(() -> new DocumentFiles(ticks::add, looks::add).read(folder, "a.setting", this::use))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("a.setting is " + folder + ", which has a wrong document.");
    }

    /** On a file system that does not answer. */
    @Test
    void areReadAgainAfterALookThatTakesLong() throws IOException {
        Files.writeString(folder.resolve("two.graphql"), TWO);
        try (CapturedLog log = new CapturedLog(DocumentFiles.class.getName())) {
            for (int i = 0; i < 3 * DocumentWatch.OVERDUE; i++) {
                ticks.get(0).run();
            }
            assertThat(looks).hasSize(1);
            assertThat(log.records()).singleElement().asString().contains("a.setting is " + folder,
                    "which does not answer");
        }
        looks.remove(0).run();
        look();
        assertThat(used).hasSize(2);
    }

    /** Of a bug: what is wrong with documents has a sentence. */
    @Test
    void areReadAgainAfterAnUnexpectedError() throws IOException {
        try (CapturedLog log = new CapturedLog(DocumentFiles.class.getName())) {
            Files.writeString(folder.resolve("two.graphql"), "bug");
            look();
            look();
            assertThat(log.records()).singleElement().asString().contains("which cannot be read");
        }
        Files.writeString(folder.resolve("two.graphql"), TWO);
        look();
        look();
        assertThat(used).hasSize(2);
    }

    /** Or a file system that does not answer would keep it running. */
    @Test
    void doNotKeepTheProcessFromEnding() {
        CompletableFuture<Boolean> daemon = new CompletableFuture<>();
        DocumentFiles.workers().execute(() -> daemon.complete(Thread.currentThread().isDaemon()));
        assertThat(daemon.join()).isTrue();
    }

    private void look() {
        ticks.get(0).run();
        looks.remove(0).run();
    }
}
