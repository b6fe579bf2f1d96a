package io.docgen.gateway.server.http;

import static io.docgen.gateway.testsupport.Gateway.ALICE;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CompressionTest {

    private static final String LARGE = "{ docgenBatch(id: \"5a3c1e86-0000-4000-8000-000000000002\") { jobs(first: 25) { nodes { id status templateFile { id name size } "
            + "outputFile { id name size sha1 } batch { id } } } } }";

    private static final String LARGE_PATH = "/graphql?query=" + URLEncoder.encode(LARGE, UTF_8);

    @TestHTTPResource("/")
    URI root;

    /** As it comes over the wire: RestAssured decodes. */
    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path)).header("authorization",
                "Bearer " + ALICE);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static byte[] decoded(HttpResponse<byte[]> response) throws IOException {
        assertThat(response.headers().firstValue("content-encoding")).hasValue("gzip");
        return new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphiql/licenses.txt", "/graphql/schema.graphql"})
    void servesFilesCompressedAndAgainOnlyIfTheyHaveChanged(String path) throws Exception {
        HttpResponse<byte[]> plain = get(path);
        assertThat(plain.headers().firstValue("content-encoding")).isEmpty();
        HttpResponse<byte[]> compressed = get(path, "accept-encoding", "gzip, deflate, br");
        assertThat(decoded(compressed)).isEqualTo(plain.body());
        assertThat(compressed.body()).hasSizeLessThan(plain.body().length * 2 / 3);
        assertThat(compressed.headers().allValues("vary").toString()).containsIgnoringCase("accept-encoding");
        HttpResponse<byte[]> known = get(path, "accept-encoding", "gzip", "if-none-match",
                compressed.headers().firstValue("etag").orElseThrow());
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
    }

    @Test
    void compressesLargeResults() throws Exception {
        HttpResponse<byte[]> plain = get(LARGE_PATH);
        HttpResponse<byte[]> compressed = get(LARGE_PATH, "accept-encoding", "gzip");
        assertThat(decoded(compressed)).isEqualTo(plain.body());
        assertThat(compressed.body()).hasSizeLessThan(plain.body().length / 3);
    }

    @ParameterizedTest
    @CsvSource(value = {"identity", "gzip;q=0", "br", "''", ";;;,,q=", "gzip;q=0, *"}, delimiter = '|')
    void doesNotCompressForOthers(String accepted) throws Exception {
        HttpResponse<byte[]> response = get(LARGE_PATH, "accept-encoding", accepted);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-encoding")).isEmpty();
    }

    @Test
    void leavesSmallResultsAndStreamsAsTheyAre() throws Exception {
        assertThat(get("/graphql?query=%7B__typename%7D", "accept-encoding", "gzip").headers()
                .firstValue("content-encoding")).isEmpty();
        HttpResponse<byte[]> stream = get(LARGE_PATH, "accept-encoding", "gzip", "accept", "text/event-stream");
        assertThat(stream.headers().firstValue("content-encoding")).isEmpty();
        assertThat(new String(stream.body(), UTF_8)).contains("event: next");
    }

    @Test
    void redirectsToGraphiqlWithinTheSamePrefix() {
        given().urlEncodingEnabled(false).redirects().follow(false).get("/graphiql?query=%7Ba%7D").then()
                .statusCode(302)
                .header("location", equalTo("graphiql/?query=%7Ba%7D"));
        given().get("/graphiql").then().statusCode(200).body(containsString("GraphiQL"));
    }
}
