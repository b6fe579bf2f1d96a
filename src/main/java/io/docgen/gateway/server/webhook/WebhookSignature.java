package io.docgen.gateway.server.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.docgen.gateway.support.log.KnownSecrets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the signatures of Box's webhooks, version 2.
 *
 * @see <a href="https://developer.box.com/guides/webhooks/v2/signatures-v2/">Signature verification</a>
 */
final class WebhookSignature {

    /** Box's documentation says so of the past. Its SDKs apply it to the future too. */
    private static final Duration MAX_AGE = Duration.ofMinutes(10);
    private static final String ALGORITHM = "HmacSHA256";
    private static final char FIRST_ESCAPED = 0x7f;
    private static final HexFormat HEX = HexFormat.of();

    private final Optional<String> primaryKey;
    private final Optional<String> secondaryKey;

    WebhookSignature(Optional<String> primaryKey, Optional<String> secondaryKey) {
        this.primaryKey = primaryKey;
        this.secondaryKey = secondaryKey;
        primaryKey.ifPresent(KnownSecrets::add);
        secondaryKey.ifPresent(KnownSecrets::add);
    }

    /**
     * Whether Box has sent a message, and recently.
     *
     * @param headers the value of a header by its name; null if there is none
     * @param body as received
     */
    boolean isValid(UnaryOperator<@Nullable String> headers, byte[] body, Instant now) {
        return signed(headers, body, now) != null;
    }

    /**
     * What Box has signed: the body, in the form it had, and the timestamp. It is the same for all signatures and forms
     * of a message; null if Box has not sent it, or not recently.
     */
    byte @Nullable [] signed(UnaryOperator<@Nullable String> headers, byte[] body, Instant now) {
        String timestamp = headers.apply("box-delivery-timestamp");
        if (timestamp == null || !isRecent(timestamp, now) || !"1".equals(headers.apply("box-signature-version"))
                || !ALGORITHM.equals(headers.apply("box-signature-algorithm"))) {
            return null;
        }
        if (isSigned(headers, body, timestamp)) {
            return concatenated(body, timestamp);
        }
        byte[] escaped = escape(body);
        return isSigned(headers, escaped, timestamp) ? concatenated(escaped, timestamp) : null;
    }

    private static byte[] concatenated(byte[] body, String timestamp) {
        byte[] end = timestamp.getBytes(UTF_8);
        byte[] all = Arrays.copyOf(body, body.length + end.length);
        System.arraycopy(end, 0, all, body.length, end.length);
        return all;
    }

    private boolean isSigned(UnaryOperator<@Nullable String> headers, byte[] body, String timestamp) {
        return matches(primaryKey, headers.apply("box-signature-primary"), body, timestamp)
                || matches(secondaryKey, headers.apply("box-signature-secondary"), body, timestamp);
    }

    private static boolean isRecent(String timestamp, Instant now) {
        try {
            Duration age = Duration.between(OffsetDateTime.parse(timestamp).toInstant(), now).abs();
            return age.compareTo(MAX_AGE) <= 0;
        } catch (DateTimeException | ArithmeticException invalid) {
            return false;
        }
    }

    private static boolean matches(Optional<String> key, @Nullable String signature, byte[] body, String timestamp) {
        return key.isPresent() && signature != null && isEqual(sign(key.get(), body, timestamp), signature);
    }

    /** Takes the same time wherever they differ. */
    private static boolean isEqual(String expected, String signature) {
        return MessageDigest.isEqual(expected.getBytes(UTF_8), signature.getBytes(UTF_8));
    }

    private static String sign(String key, byte[] body, String timestamp) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), ALGORITHM));
            mac.update(body);
            return Base64.getEncoder().encodeToString(mac.doFinal(timestamp.getBytes(UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /**
     * Box signs the body with escaped characters, as it usually sends it. Its SDKs also accept a body that was decoded
     * on the way.
     */
    private static byte[] escape(byte[] received) {
        String body = new String(received, UTF_8);
        StringBuilder escaped = new StringBuilder(received.length * 2);
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            switch (c) {
                case '\\' -> escaped.append("\\\\");
                case '\r' -> escaped.append("\\r");
                case '\n' -> escaped.append("\\n");
                case '\t' -> escaped.append("\\t");
                case '/' -> escaped.append(i > 0 && body.charAt(i - 1) == '\\' ? "/" : "\\/");
                default -> {
                    if (c >= FIRST_ESCAPED) {
                        HEX.toHexDigits(HEX.toHexDigits(escaped.append("\\u"), (byte) (c >> 8)), (byte) c);
                    } else {
                        escaped.append(c);
                    }
                }
            }
        }
        return escaped.toString().getBytes(UTF_8);
    }
}
