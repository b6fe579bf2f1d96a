package io.docgen.gateway.testsupport;

import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The key of a server and the certificate of its private authority, created by the JDK's keytool. */
public record PrivateCertificate(Path keyStore, Path authority) {

    public static final String PASSWORD = "changeit";

    /** The alias of the server in {@code keyStore}. */
    public static final String ALIAS = "box";

    private static PrivateCertificate localhost;

    /** Of this machine, by name and by address; one for all tests of a JVM. */
    public static synchronized PrivateCertificate ofLocalhost() {
        if (localhost == null) {
            localhost = of("localhost,ip:127.0.0.1", "-validity", "2");
        }
        return localhost;
    }

    /** The key of the server and its certificate. */
    public PfxOptions keys() {
        return new PfxOptions().setPath(keyStore.toString()).setPassword(PASSWORD).setAlias(ALIAS);
    }

    /** The settings of a gateway that has this certificate. */
    public Map<String, String> settingsOfServer() {
        return Map.of("quarkus.http.ssl.certificate.key-store-file", keyStore.toString(),
                "quarkus.http.ssl.certificate.key-store-password", PASSWORD,
                "quarkus.http.ssl.certificate.key-store-alias", ALIAS);
    }

    /**
     * @param host the host of the certificate, with further names in the form of keytool
     * @param validity keytool's options, such as {@code -validity 2}
     */
    public static PrivateCertificate of(String host, String... validity) {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "certificate").toAbsolutePath();
            PrivateCertificate made = new PrivateCertificate(folder.resolve("keys.p12"),
                    folder.resolve("authority.pem"));
            String request = folder.resolve("box.csr").toString();
            String signed = folder.resolve("box.pem").toString();
            made.keytool("-genkeypair", "-alias", "authority", "-keyalg", "EC", "-dname",
                    "CN=Authority " + folder.getFileName(),
                    "-ext", "bc:c");
            made.keytool("-exportcert", "-alias", "authority", "-rfc", "-file", made.authority.toString());
            made.keytool("-genkeypair", "-alias", ALIAS, "-keyalg", "EC", "-dname", "CN=" + host.split(",")[0]);
            made.keytool("-certreq", "-alias", ALIAS, "-file", request);
            List<String> sign = new ArrayList<>(List.of("-gencert", "-alias", "authority", "-ext", "san=dns:" + host,
                    "-infile", request, "-outfile", signed, "-rfc"));
            sign.addAll(List.of(validity));
            made.keytool(sign.toArray(String[]::new));
            made.keytool("-importcert", "-alias", ALIAS, "-file", signed, "-noprompt");
            return made;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void keytool(String... options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-keystore", keyStore.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD,
                "-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC"));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException(output);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
