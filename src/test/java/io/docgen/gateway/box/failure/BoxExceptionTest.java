package io.docgen.gateway.box.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.graphql.ErrorCode;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;

class BoxExceptionTest {

    @Test
    void aWriteIsSafeToRetryIfBoxRefusedItOrWasNotReached() {
        BoxException refused = BoxException.of(ErrorCode.UPSTREAM_ERROR, "No.").status(409).build();
        assertThat(refused.ofWrite().extensions()).containsEntry("safeToRetry", true);
        assertThat(CallFailure.of(new ConnectException("refused")).ofWrite().extensions())
                .containsEntry("safeToRetry", true);
    }

    @Test
    void aWriteIsNotSafeToRetryAfterAFaultOfOurOwn() {
        BoxException accident = CallFailure.of(new IllegalStateException("after Box had answered"));
        assertThat(accident.ofWrite().extensions())
                .containsEntry("code", "INTERNAL").containsEntry("safeToRetry", false);
    }

    @Test
    void aReadSaysNothingOfThat() {
        assertThat(CallFailure.of(new ConnectException("refused")).extensions()).doesNotContainKey("safeToRetry");
    }
}
