package io.docgen.gateway.box;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Request;
import io.docgen.gateway.box.auth.BoxAuthHeaders;
import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.box.error.ResponseId;
import io.docgen.gateway.box.error.UnreadableResponseException;
import io.docgen.gateway.box.http.ResponseBody;
import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A direct read is the call that the REST client of Quarkus would make, and its response is the same. */
@QuarkusTest
@TestProfile(StubbedBox.class)
class DirectReadsTest {

    private static final String BODY = """
            {"id": "1", "name": "A", "status": "completed", "entries": [{"id": "1"}], "next_marker": "m", "more": {"x": [1]}}
            """;

    @Inject
    DocgenRestClient docgen;

    @Inject
    ContentRestClient content;

    @Inject
    @RestClient
    DocgenRestClient quarkusDocgen;

    @Inject
    @RestClient
    ContentRestClient quarkusContent;

    /** But for gzip, which the REST client would not inflate. */
    @ParameterizedTest
    @MethodSource("io.docgen.gateway.box.DeclaredReads#all")
    void theRequestIsThatOfTheRestClient(Method read) throws ReflectiveOperationException {
        for (String text : new String[]{"1", "me", "a b/ü&=?%+#;:@", "..", "a.b", null}) {
            if (text != null || takesNull(read)) {
                Map<String, String> ours = request(direct(read), read, text);
                assertThat(ours.remove("accept-encoding"))
                        .isEqualTo(read.getGenericReturnType().toString().contains("BoxPage") ? "gzip" : null);
                assertThat(ours).isEqualTo(request(quarkus(read), read, text));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.docgen.gateway.box.DeclaredReads#ofJson")
    void theResponseIsThatOfTheRestClient(Method read) throws ReflectiveOperationException {
        StubbedBox.reset();
        StubbedBox.server().stubFor(WireMock.any(WireMock.anyUrl()).willReturn(StubbedBox.json(BODY)));
        RestResponse<?> ours = DeclaredReads.call(direct(read), read, "1");
        RestResponse<?> theirs = DeclaredReads.call(quarkus(read), read, "1");
        assertThat(ours.getStatus()).isEqualTo(theirs.getStatus());
        assertThat(ours.getEntity()).isEqualTo(theirs.getEntity());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void anEmptyBodyIsNull(String body) throws ReflectiveOperationException {
        StubbedBox.reset();
        StubbedBox.server().stubFor(WireMock.any(WireMock.anyUrl()).willReturn(StubbedBox.json(body)));
        Method job = DocgenRestClient.class.getDeclaredMethod("job", BoxAuthHeaders.class, String.class);
        assertThat(DeclaredReads.call(docgen, job, "1").getEntity()).isNull();
        assertThat(DeclaredReads.call(quarkusDocgen, job, "1").getEntity()).isNull();
    }

    /** The log names what Box has sent, and not what the REST client is made to read. */
    @ParameterizedTest
    @ValueSource(strings = {"{", "null"})
    void anUnreadableBodyIsOfTheResponseAsSent(String body) throws ReflectiveOperationException {
        StubbedBox.reset();
        StubbedBox.server().stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.aResponse().withBody(body)
                .withHeader("content-type", "text/plain; charset=nonsense").withHeader("box-request-id", "abc")));
        Method job = DocgenRestClient.class.getDeclaredMethod("job", BoxAuthHeaders.class, String.class);
        for (Object client : new Object[]{docgen, quarkusDocgen}) {
            assertThatThrownBy(() -> ResponseBody.of(DeclaredReads.call(client, job, "1")))
                    .isInstanceOfSatisfying(UnreadableResponseException.class, unreadable -> assertThat(
                            unreadable.response())
                            .isEqualTo(new ResponseId(200, "text/plain; charset=nonsense", "abc")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/html", "multipart/form-data", "nonsense", ";;;"})
    void anErrorIsReadOfAnyType(String type) throws ReflectiveOperationException {
        StubbedBox.reset();
        StubbedBox.server().stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.aResponse().withStatus(404)
                .withHeader("content-type", type).withBody("{\"code\": \"trashed\"}")));
        Method job = DocgenRestClient.class.getDeclaredMethod("job", BoxAuthHeaders.class, String.class);
        for (Object client : new Object[]{docgen, quarkusDocgen}) {
            assertThatThrownBy(() -> DeclaredReads.call(client, job, "1"))
                    .isInstanceOfSatisfying(BoxException.class, error -> assertThat(error.extensions())
                            .containsEntry("boxStatus", 404).containsEntry("boxCode", "trashed"));
        }
    }

    @Test
    void bothAreCompared() {
        assertThat(docgen).isNotInstanceOf(ClientProxy.class);
        assertThat(Proxy.isProxyClass(docgen.getClass())).isTrue();
        assertThat(Proxy.isProxyClass(ClientProxy.unwrap(quarkusDocgen).getClass())).isFalse();
    }

    private Object direct(Method read) {
        return read.getDeclaringClass() == DocgenRestClient.class ? docgen : content;
    }

    private Object quarkus(Method read) {
        return read.getDeclaringClass() == DocgenRestClient.class ? quarkusDocgen : quarkusContent;
    }

    /** Only parameters of the query and headers may be null. */
    private static boolean takesNull(Method read) {
        return !read.getAnnotation(Path.class).value().contains("{");
    }

    /** Method, URL and headers of the request that a call makes. */
    private static Map<String, String> request(Object client, Method read, String text)
            throws ReflectiveOperationException {
        StubbedBox.reset();
        int status = read.isAnnotationPresent(Produces.class) ? 302 : 200;
        StubbedBox.server()
                .stubFor(WireMock.any(WireMock.anyUrl()).willReturn(StubbedBox.json(BODY).withStatus(status)));
        DeclaredReads.call(client, read, text);
        assertThat(StubbedBox.asked()).hasSize(1);
        Request request = StubbedBox.asked().get(0).getRequest();
        Map<String, String> parts = new TreeMap<>(request.getAllHeaderKeys().stream()
                .collect(Collectors.toMap(String::toLowerCase, request::getHeader)));
        parts.put("method", request.getMethod().getName());
        String[] url = request.getUrl().split("\\?", 2);
        parts.put("path", decoded(url[0].replace("+", "%2B"), "/"));
        parts.put("query", url.length == 1 ? null : decoded(url[1], "&"));
        return parts;
    }

    /** Which characters are encoded does not matter. */
    private static String decoded(String text, String separator) {
        return Arrays.stream(text.split(separator)).map(part -> URLDecoder.decode(part, UTF_8)).toList().toString();
    }
}
