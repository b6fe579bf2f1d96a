package io.docgen.gateway.server.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The bodies and signatures are those of the tests of Box's SDKs. */
class WebhookSignatureTest {

    private static final String TIMESTAMP = "2020-01-01T00:00:00-07:00";
    private static final Instant NOW = Instant.parse("2020-01-01T07:05:00Z");
    private static final String PRIMARY = "6TfeAW3A1PASkgboxxA5yqHNKOwFyMWuEXny/FPD5hI=";
    private static final String SECONDARY = "v+1CD1Jdo3muIcbpv5lxxgPglOqMfsNHPV899xWYydo=";
    private static final String BODY = "{\"type\":\"webhook_event\",\"webhook\":{\"id\":\"1234567890\"},"
            + "\"trigger\":\"FILE.UPLOADED\",\"source\":{\"id\":\"1234567890\",\"type\":\"file\",\"name\":\"Test.txt\"}}";

    private final WebhookSignature signature = new WebhookSignature(Optional.of("SamplePrimaryKey"),
            Optional.of("SampleSecondaryKey"));

    private static String named(String name) {
        return "{\"webhook\":{\"id\":\"1234567890\"},\"trigger\":\"FILE.UPLOADED\",\"source\":{\"id\":\"1234567890\","
                + "\"type\":\"file\",\"name\":\"" + name + "\"}}";
    }

    private static Map<String, String> headers(String primary) {
        return new HashMap<>(Map.of("box-delivery-timestamp", TIMESTAMP, "box-signature-version", "1",
                "box-signature-algorithm", "HmacSHA256", "box-signature-primary", primary));
    }

    private boolean isValid(String body, Map<String, String> headers, Instant now) {
        return signature.isValid(headers::get, body.getBytes(UTF_8), now);
    }

    static Stream<Arguments> vectors() {
        String japanese = "LV2uCu+5NJtIHrCXDYgZ0v/PP5THGRuegw3RtdnEyuE=";
        String carriageReturn = "SVkbKgy3dEEf2PbbzpNu2lDZS7zZ/aboU7HOZgBGrJk=";
        String slash = "t41PWT5ZB6OcysnD6SDy9Ud+p9hdXxIdXqcdweyZv/Q=";
        return Stream.of(Arguments.of(BODY, PRIMARY),
                Arguments.of(named("スクリーンショット 2020-08-05.txt"), japanese),
                Arguments.of(named("\\u30b9\\u30af\\u30ea\\u30fc\\u30f3\\u30b7\\u30e7\\u30c3\\u30c8 2020-08-05.txt"),
                        japanese),
                Arguments.of(named("😀 2020-08-05.txt"), "xF/SDZosX4le+v4A0Qn59sZhuD1RqY5KRUKzVMSbh0E="),
                Arguments.of(named("test \r"), carriageReturn), Arguments.of(named("test \\r"), carriageReturn),
                Arguments.of(named("/"), slash), Arguments.of(named("\\/"), slash),
                Arguments.of(named("\\"), "ERpMZwUQsGDTfj82ehdX6VvDZfvOhK5ULNfVmwVAGe0="));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void acceptsWhatBoxHasSigned(String body, String primary) {
        assertThat(isValid(body, headers(primary), NOW)).isTrue();
        assertThat(isValid(body + " ", headers(primary), NOW)).isFalse();
    }

    @Test
    void needsOneOfBothSignatures() {
        Map<String, String> headers = headers("wrong");
        assertThat(isValid(BODY, headers, NOW)).isFalse();
        headers.put("box-signature-secondary", PRIMARY);
        assertThat(isValid(BODY, headers, NOW)).as("the signature of the other key").isFalse();
        headers.put("box-signature-secondary", SECONDARY);
        assertThat(isValid(BODY, headers, NOW)).isTrue();
        headers.remove("box-signature-primary");
        assertThat(isValid(BODY, headers, NOW)).isTrue();
        assertThat(new WebhookSignature(Optional.of("SamplePrimaryKey"), Optional.empty()).isValid(headers::get,
                BODY.getBytes(UTF_8), NOW)).isFalse();
    }

    /**
     * Anyone can send one, and it is checked on an event loop. Measures allocated bytes, because durations depend on
     * the machine: what is expensive for each character also allocates for each.
     */
    @Test
    void allocatesNothingForEachCharacterOfAForgedMessage() {
        byte[] body = named("ス".repeat(20_000)).getBytes(UTF_8);
        Map<String, String> headers = headers(PRIMARY);
        headers.put("box-signature-secondary", SECONDARY);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        assertThat(signature.isValid(headers::get, body, NOW)).isFalse(); // loads classes
        long before = threads.getCurrentThreadAllocatedBytes();
        signature.isValid(headers::get, body, NOW);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(12L * body.length);
    }

    @ParameterizedTest
    @CsvSource({"2020-01-01T07:00:00Z, true", "2020-01-01T07:10:00Z, true", "2020-01-01T07:10:01Z, false",
            "2020-01-01T06:50:00Z, true", "2020-01-01T06:49:59Z, false", "2030-01-01T07:00:00Z, false"})
    void isValidForTenMinutes(Instant now, boolean valid) {
        assertThat(isValid(BODY, headers(PRIMARY), now)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"box-delivery-timestamp, 2020-01-01T07:00:00Z", "box-delivery-timestamp, yesterday",
            "box-delivery-timestamp, +999999999-12-31T23:59:59+18:00", "box-delivery-timestamp,",
            "box-signature-version, 2", "box-signature-version,", "box-signature-algorithm, HmacSHA1",
            "box-signature-algorithm,", "box-signature-primary,"})
    void refusesOtherHeaders(String name, String value) {
        Map<String, String> headers = headers(PRIMARY);
        headers.put(name, value);
        assertThat(isValid(BODY, headers, NOW)).isFalse();
    }
}
