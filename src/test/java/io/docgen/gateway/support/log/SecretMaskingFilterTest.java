package io.docgen.gateway.support.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskingFilterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "Headers[Authorization=Bearer 1!s3cret-x_y.. Accept=*] | Headers[Authorization=Bearer *** Accept=*]",
            "authorization: bearer s3cret | authorization: bearer ***",
            "client_id=7&client_secret=s3cret&grant_type=x | client_id=7&client_secret=***&grant_type=x",
            "of eyJhbGciOiJub25lIn0.eyJzdWIiOiJzM2NyZXQifQ.c2ln, refused | of ***, refused",
            "of eyJhbGciOiJIUzI1NiJ9.e30.c2ln, refused | of ***, refused",
            "of eyJhbGciOiJkaXIifQ..aXY.czNjcmV0.dGFn, refused | of ***, refused",
            "{\"access_token\": \"s3cret\", \"expires_in\": 4} | {\"access_token\": \"***\", \"expires_in\": 4}",
            "Location: https://dl.boxcloud.com/d/1/s3cret/download | Location: https://dl.boxcloud.com/***",
            "https://public.boxcloud.com/d/1/b1!s3cret./download, then | https://public.boxcloud.com/*** then",
            "https://dl19.boxcloud.com:443/s3cret | https://dl19.boxcloud.com:443/***",
            "https://upload.app.boxcloud.com?s3cret | https://upload.app.boxcloud.com?***",
            "GET /2.0/files/1/content?access_token=s3cret&version=2 | GET /2.0/files/1/content?access_token=***&version=2",
            "refresh_token=s3cret | refresh_token=***",
            "{\"access\":\"open\",\"password\":\"s3cret\\\"s3cret\",\"x\":1} | {\"access\":\"open\",\"password\":\"***\",\"x\":1}",
            "{access: OPEN, password: \"s3cret\"} | {access: OPEN, password: \"***\"}",
            "{\"query\":\"{ a(password: \\\"s3cret\\\") }\"} | {\"query\":\"{ a(password: \\\"***\"}",
            "{\"url\": \"https://acme.app.box.com/s/s3cret\"} | {\"url\": \"https://acme.app.box.com/s/***\"}",
            "see https://acme.box.com/v/s3cret-contract, please | see https://acme.box.com/v/***, please",
            "https://cloud.app.box.com/preview/expiring_embed/s3cret?x=1 | https://cloud.app.box.com/preview/expiring_embed/***",
            "https://app.box.com/sign/document/s3cret/s3cret/prepare_doc, then | https://app.box.com/sign/document/*** then",
            "https://app.box.com/embed/sign/document/s3cret | https://app.box.com/embed/sign/document/***",
            "{\"prepare_url\": \"https://x/s3cret\", \"a\": 1} | {\"prepare_url\": \"***\", \"a\": 1}",
            "{\"prepareUrl\":\"https://x/s3cret\"} | {\"prepareUrl\":\"***\"}",
            "{\"embed_url\":\"x/s3cret\",\"iframeable_embed_url\":\"s3cret\"} | {\"embed_url\":\"***\",\"iframeable_embed_url\":\"***\"}",
            "<a href='https://app.box.com/preview/expiring_embed/s3cret'> | <a href='https://app.box.com/preview/expiring_embed/***'>"})
    void secretsAreMasked(String message, String masked) {
        assertThat(logged(new ExtLogRecord(Level.DEBUG, message, "test"))).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer s3cret", "{\"access_token\":\"s3cret\"}"})
    void parametersAreMaskedToo(String parameter) {
        ExtLogRecord record = new ExtLogRecord(Level.DEBUG, "sent %s", ExtLogRecord.FormatStyle.PRINTF, "test");
        record.setParameters(new Object[]{parameter});
        assertThat(logged(record)).startsWith("sent ").contains("***").doesNotContain("s3cret");
    }

    /** As a server repeats them. */
    @Test
    void secretsOfTheConfigurationAreMaskedAnywhere() {
        KnownSecrets.add("known-to-us");
        KnownSecrets.add("a");
        assertThat(logged(new ExtLogRecord(Level.DEBUG, "a body: known-to-us is wrong", "test")))
                .isEqualTo("a body: *** is wrong");
    }

    @Test
    void throwablesAreMaskedWithTheirCauses() {
        Exception refused = new IllegalArgumentException("Bearer s3cret is refused",
                new IOException("sent client_secret=s3cret"));
        refused.addSuppressed(new IOException("\"access_token\": \"s3cret\"", refused));
        String printed = printed(thrown(refused));
        assertThat(printed).doesNotContain("s3cret")
                .contains("java.lang.IllegalArgumentException: Bearer *** is refused",
                        "Caused by: java.io.IOException: sent client_secret=***",
                        "Suppressed: java.io.IOException: \"access_token\": \"***\"",
                        "at " + SecretMaskingFilterTest.class.getName());
    }

    @Test
    void throwablesWithoutASecretAreUnchanged() {
        Exception harmless = new IOException("Connection reset");
        assertThat(thrown(harmless)).isSameAs(harmless);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sandbox on", "100 % of {} and %s", "the bearer's file"})
    void otherTextIsUnchanged(String message) {
        assertThat(logged(new ExtLogRecord(Level.INFO, message, ExtLogRecord.FormatStyle.NO_FORMAT, "test")))
                .isEqualTo(message);
    }

    private static Throwable thrown(Throwable thrown) {
        ExtLogRecord record = new ExtLogRecord(Level.DEBUG, "failed", "test");
        record.setThrown(thrown);
        logged(record);
        return record.getThrown();
    }

    private static String printed(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @SuppressWarnings("deprecation") // the formatted message is what a test compares
    private static String logged(ExtLogRecord record) {
        assertThat(new SecretMaskingFilter().isLoggable(record)).isTrue();
        return record.getFormattedMessage();
    }
}
