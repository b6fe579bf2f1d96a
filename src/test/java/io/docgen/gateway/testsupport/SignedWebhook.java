package io.docgen.gateway.testsupport;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.security.GeneralSecurityException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A webhook of Box with signatures. */
public final class SignedWebhook {

    private final String body;
    private final String timestamp;
    private final Map<String, String> signatures = new HashMap<>();

    private SignedWebhook(String body, String timestamp) {
        this.body = body;
        this.timestamp = timestamp;
    }

    /** One of this moment without a signature. */
    public static SignedWebhook of(String body) {
        return new SignedWebhook(body, OffsetDateTime.now(ZoneOffset.UTC).toString());
    }

    /** Adds a signature to it, and removes others. {@code which} is {@code PRIMARY} or {@code SECONDARY}. */
    public SignedWebhook onlySigned(String which, String key) {
        signatures.clear();
        return alsoSigned(which, key);
    }

    public SignedWebhook alsoSigned(String which, String key) {
        signatures.put("BOX-SIGNATURE-" + which, sign(key));
        return this;
    }

    /** Delivers it under a new id, and returns the status of the answer. */
    public int deliver() {
        return RestAssured.given().header("BOX-DELIVERY-ID", UUID.randomUUID().toString())
                .header("BOX-DELIVERY-TIMESTAMP", timestamp).header("BOX-SIGNATURE-VERSION", "1")
                .header("BOX-SIGNATURE-ALGORITHM", "HmacSHA256").headers(signatures).contentType("application/json")
                .body(body).post("/webhooks/box").statusCode();
    }

    private String sign(String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal((body + timestamp).getBytes(UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
