package io.docgen.gateway.testsupport;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** A minimal OpenID Connect provider for verifying access tokens. */
public class IdentityProvider implements QuarkusTestResourceLifecycleManager {

    public static final String AUDIENCE = "docgen-gateway";

    private static String keyId = "of-the-provider";
    private static KeyPair keys = generate();
    private static WireMockServer server;
    private static String url;

    /** A valid token. */
    public static String token(String audience, Duration lifetime) {
        return signed(Jwt.subject("ada"), audience, lifetime, keys);
    }

    /** A valid token with further claims. */
    public static String token(String subject, Map<String, Object> claims) {
        JwtClaimsBuilder token = Jwt.subject(subject);
        claims.forEach(token::claim);
        return signed(token, AUDIENCE, Duration.ofMinutes(5), keys);
    }

    /** A valid token that names an application, and no subject. */
    public static String ofApplication(String id) {
        return signed(Jwt.claim("azp", id), AUDIENCE, Duration.ofMinutes(5), keys);
    }

    /** A token with an invalid signature. */
    public static String forged() {
        return signed(Jwt.subject("ada"), AUDIENCE, Duration.ofMinutes(5), generate());
    }

    /** A token signed by a key with an id that the provider does not have. */
    public static String ofUnknownKey() {
        return Jwt.subject("ada").issuer(url).audience(AUDIENCE)
                .expiresAt(Instant.now().plus(Duration.ofMinutes(5))).jws().keyId("unknown-" + UUID.randomUUID())
                .sign(generate().getPrivate());
    }

    /** Replaces the key of the provider by a new one with a new id. */
    public static void rotate() {
        keys = generate();
        keyId = "rotated-" + UUID.randomUUID();
        publish();
    }

    /** Closes the provider, or opens it again on the same port. */
    public static void away(boolean away) {
        if (away) {
            server.stop();
        } else {
            listen(URI.create(url).getPort());
        }
    }

    private static String signed(JwtClaimsBuilder token, String audience, Duration lifetime, KeyPair by) {
        return token.issuer(url).audience(audience)
                .issuedAt(Instant.now().minusSeconds(600)).expiresAt(Instant.now().plus(lifetime))
                .jws().keyId(keyId).sign(by.getPrivate());
    }

    @Override
    public Map<String, String> start() {
        listen(0);
        return Map.of("quarkus.oidc.auth-server-url", url);
    }

    private static void listen(int port) {
        server = new WireMockServer(WireMockConfiguration.options().port(port).bindAddress("127.0.0.1"));
        server.start();
        url = server.baseUrl();
        server.stubFor(get("/.well-known/openid-configuration").willReturn(okJson(
                new JsonObject().put("issuer", url).put("jwks_uri", url + "/keys").encode())));
        publish();
    }

    private static void publish() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        server.stubFor(get("/keys").willReturn(okJson(new JsonObject().put("keys", new JsonArray().add(new JsonObject()
                .put("kty", "RSA").put("use", "sig").put("alg", "RS256").put("kid", keyId)
                .put("n", base64(key.getModulus())).put("e", base64(key.getPublicExponent())))).encode())));
    }

    @Override
    public void stop() {
        server.stop();
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
