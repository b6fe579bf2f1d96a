package io.docgen.gateway.sandbox;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.KeyCertOptions;
import io.vertx.core.net.PemKeyCertOptions;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.wildfly.security.x500.GeneralName;
import org.wildfly.security.x500.cert.BasicConstraintsExtension;
import org.wildfly.security.x500.cert.ExtendedKeyUsageExtension;
import org.wildfly.security.x500.cert.KeyUsage;
import org.wildfly.security.x500.cert.KeyUsageExtension;
import org.wildfly.security.x500.cert.SubjectAlternativeNamesExtension;
import org.wildfly.security.x500.cert.X509CertificateBuilder;

/**
 * A self-signed certificate for loopback and the host of the sandbox, and its key, both of this process alone. It is no
 * authority: clients that trust it trust no other certificate because of it.
 */
final class SandboxCertificate {

    private static final String SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1";
    private static final int SERIAL_BITS = 64;
    private static final int PEM_LINE = 64;

    private final String certificate;
    private final String key;

    private SandboxCertificate(String certificate, String key) {
        this.certificate = certificate;
        this.key = key;
    }

    /** Makes one that is valid for a year. */
    static SandboxCertificate create(SandboxHost host) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair keys = generator.generateKeyPair();
            X500Principal name = new X500Principal("CN=Docgen Gateway sandbox");
            ZonedDateTime now = ZonedDateTime.now(ZoneOffset.UTC).withNano(0);
            byte[] signed = new X509CertificateBuilder().setSubjectDn(name).setIssuerDn(name)
                    .setSerialNumber(new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(0))
                    .setNotValidBefore(now.minusDays(1)) // clocks of containers differ
                    .setNotValidAfter(now.plusYears(1))
                    .setPublicKey(keys.getPublic()).setSigningKey(keys.getPrivate())
                    .setSignatureAlgorithmName("SHA256withECDSA")
                    .addExtension(new BasicConstraintsExtension(true, false, -1))
                    .addExtension(new KeyUsageExtension(true, KeyUsage.digitalSignature))
                    .addExtension(new ExtendedKeyUsageExtension(false, List.of(SERVER_AUTHENTICATION)))
                    .addExtension(new SubjectAlternativeNamesExtension(false, names(host)))
                    .build().getEncoded();
            return new SandboxCertificate(pem("CERTIFICATE", signed),
                    pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
        } catch (GeneralSecurityException missingAlgorithm) {
            throw new IllegalStateException(missingAlgorithm);
        }
    }

    private static List<GeneralName> names(SandboxHost host) {
        Set<String> names = new LinkedHashSet<>(List.of("localhost"));
        Set<String> addresses = new LinkedHashSet<>(List.of("127.0.0.1", "0:0:0:0:0:0:0:1"));
        if (!host.isEverywhere()) {
            addresses.add(host.address().getHostAddress());
            if (!host.isLiteral()) {
                names.add(host.name());
            }
        }
        return Stream.<GeneralName>concat(names.stream().map(GeneralName.DNSName::new),
                addresses.stream().map(GeneralName.IPAddress::new)).toList();
    }

    /** The certificate alone, as PEM. */
    String pem() {
        return certificate;
    }

    /** The certificate and its key, for a server. */
    KeyCertOptions keyCertOptions() {
        return new PemKeyCertOptions().addCertValue(Buffer.buffer(certificate)).addKeyValue(Buffer.buffer(key));
    }

    /** Writes the certificate, not the key. */
    void write(Path file) {
        try {
            Files.writeString(file, certificate);
        } catch (IOException failure) {
            throw new IllegalStateException("box.sandbox.certificate: cannot write to " + file, failure);
        }
    }

    private static String pem(String type, byte[] content) {
        return "-----BEGIN " + type + "-----\n"
                + Base64.getMimeEncoder(PEM_LINE, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(content)
                + "\n-----END " + type + "-----\n";
    }
}
