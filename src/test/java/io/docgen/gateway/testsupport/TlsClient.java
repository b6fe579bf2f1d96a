package io.docgen.gateway.testsupport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** A client of the JDK that sends a request in TLS records of its choice, and verifies the name of the server. */
public final class TlsClient implements AutoCloseable {

    private final SSLSocket socket;

    /**
     * @param trust see {@link #trusting}
     * @param host the name that the server must have; the connection goes to the address of {@code server}
     */
    public TlsClient(SSLContext trust, URI server, String host, String... protocols) throws IOException {
        Socket connection = new Socket(server.getHost(), server.getPort());
        socket = (SSLSocket) trust.getSocketFactory().createSocket(connection, host, server.getPort(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        if (protocols.length > 0) {
            parameters.setProtocols(protocols);
        }
        socket.setSSLParameters(parameters);
        try {
            socket.startHandshake();
        } catch (IOException refused) {
            socket.close();
            throw refused;
        }
    }

    /** Trusts the certificate of a PEM file, and nothing else. */
    public static SSLContext trusting(Path pem) throws IOException, GeneralSecurityException {
        return trusting(Files.readString(pem));
    }

    /** Trusts a certificate in PEM, and nothing else. */
    public static SSLContext trusting(String pem) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry("trusted", CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    /** The version of TLS. */
    public String protocol() {
        return socket.getSession().getProtocol();
    }

    /** The certificate of the server. */
    public X509Certificate certificate() throws IOException {
        return (X509Certificate) socket.getSession().getPeerCertificates()[0];
    }

    /**
     * The response to a request that asks for the connection to be closed.
     *
     * @param recordSize the number of bytes in each TLS record of the request
     */
    public String exchange(String request, int recordSize) throws IOException {
        byte[] bytes = request.getBytes(StandardCharsets.ISO_8859_1);
        for (int at = 0; at < bytes.length; at += recordSize) {
            socket.getOutputStream().write(bytes, at, Math.min(recordSize, bytes.length - at));
        }
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
