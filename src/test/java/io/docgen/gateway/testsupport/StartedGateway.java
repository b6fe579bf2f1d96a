package io.docgen.gateway.testsupport;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The built artifact in a process that a test starts and ends itself, the jar or the executable. */
public final class StartedGateway implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(40);

    private final Process process;
    private final int port;
    private final int management;

    /**
     * Starts it on ports of its own, and returns when it is ready.
     *
     * @param memory the largest heap, such as {@code 128m}
     * @param log where its output goes
     */
    public StartedGateway(String memory, Path log, Map<String, String> settings) throws IOException {
        this(freePort(), freePort(), memory, log, settings);
    }

    private StartedGateway(int port, int management, String memory, Path log, Map<String, String> settings)
            throws IOException {
        this.port = port;
        this.management = management;
        List<String> command = new ArrayList<>();
        List<String> options = new ArrayList<>(List.of("-Xmx" + memory, "-Dquarkus.http.port=" + port,
                "-Dquarkus.http.host=127.0.0.1", "-Dquarkus.management.port=" + management,
                "-Dquarkus.log.console.enabled=true"));
        settings.forEach((name, value) -> options.add("-D" + name + "=" + value));
        Properties artifact = artifact();
        String path = Path.of("target").resolve(artifact.getProperty("path")).toString();
        if (artifact.getProperty("type").equals("native")) {
            command.add(path);
            command.addAll(options);
        } else {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            // as the image has them, and the executable built in
            command.addAll(List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
            command.addAll(options);
            command.addAll(List.of("-jar", path));
        }
        process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        await().atMost(LONGEST).until(() -> !process.isAlive() || isReady());
    }

    private static Properties artifact() throws IOException {
        Properties artifact = new Properties();
        try (InputStream written = Files.newInputStream(Path.of("target/quarkus-artifact.properties"))) {
            artifact.load(written);
        }
        return artifact;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    public URI graphql() {
        return URI.create("http://127.0.0.1:" + port + "/graphql");
    }

    /** Whether readiness is up. */
    public boolean isReady() {
        return probe("ready") == 200;
    }

    /** The status of a health check; 0 if there is no answer within two seconds. */
    public int probe(String name) {
        try {
            return management("health/" + name).statusCode();
        } catch (IOException unreachable) {
            return 0;
        }
    }

    /** The sum of a metric. */
    public double metric(String name) throws IOException {
        return management("metrics").body().lines().filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).sum();
    }

    private HttpResponse<String> management(String path) throws IOException {
        try {
            return HttpClient.newHttpClient().send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/q/" + path))
                            .timeout(Duration.ofSeconds(2)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Sends SIGTERM. */
    public void terminate() {
        process.destroy();
    }

    /** Sends SIGTERM and waits for the end. */
    @Override
    public void close() {
        terminate();
        try {
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new UncheckedIOException(new IOException("The gateway did not end after SIGTERM"));
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
