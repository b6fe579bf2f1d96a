package io.docgen.gateway.docgen;

import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.StubbedBox.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person corrects all that is wrong at once. */
@QuarkusTest
@TestProfile(StubbedBox.class)
class AllViolationsTest {

    @BeforeEach
    void reset() {
        StubbedBox.reset();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "createFolder(input: {name: \"a/b\", parentFolderId: \"x\"}) { created }|name parentFolderId",
            "createSharedLink(input: {fileId: \"x\", password: \"short\", unsharedAt: \"2001-01-31T18:00:00Z\"}) "
                    + "{ file { id } }|fileId password unsharedAt",
            "cancelSignRequest(input: {signRequestId: \"../1\", idempotencyKey: \"\", reason: \"a\\u0000\"}) "
                    + "{ signRequest { id } }|signRequestId idempotencyKey reason",
            "resendSignRequest(input: {signRequestId: \"../1\", idempotencyKey: \"\"}) { signRequest { id } }"
                    + "|signRequestId idempotencyKey",
            "retryDocgenGroup(input: {groupId: \"nope\", templateFileId: \"x\", destinationFolderId: \"y\", "
                    + "outputType: PDF, documents: [{name: \"a/b\", data: {}}], idempotencyKey: \"\"}) "
                    + "{ skippedDocuments { name } }"
                    + "|groupId templateFileId destinationFolderId documents[0].name idempotencyKey",
            "createDocgenBatchGroup(input: {templateFileId: \"x\", destinationFolderId: \"y\", outputType: PDF, "
                    + "documents: [{name: \"a/b\", data: 1}], idempotencyKey: \"\"}) { group { id } }"
                    + "|templateFileId destinationFolderId documents[0].name documents[0].data idempotencyKey"})
    void areInOneAnswer(String mutation, String arguments) {
        ask("mutation { " + mutation + " }")
                .body("errors.extensions.argument", containsInAnyOrder(arguments.split(" ")))
                .body("errors.extensions.code", everyItem(equalTo("BAD_USER_INPUT")));
        assertThat(asked()).isEmpty();
    }
}
