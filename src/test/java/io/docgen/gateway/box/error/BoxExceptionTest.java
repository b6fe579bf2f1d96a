package io.docgen.gateway.box.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.support.error.ErrorCode;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;

class BoxExceptionTest {

    @Test
    void aRejectedMutationIsSafeToRetry() {
        BoxException refused = BoxException.of(ErrorCode.UPSTREAM_ERROR, "No.").status(409).build();
        assertThat(refused.forMutation().extensions()).containsEntry("safeToRetry", true);
        assertThat(BoxExceptionMapper.of(new ConnectException("refused")).forMutation().extensions())
                .containsEntry("safeToRetry", true);
    }

    @Test
    void anInternalErrorIsNotSafeToRetry() {
        BoxException accident = BoxExceptionMapper.of(new IllegalStateException("after Box had answered"));
        assertThat(accident.forMutation().extensions())
                .containsEntry("code", "INTERNAL").containsEntry("safeToRetry", false);
    }

    @Test
    void aReadHasNoSafeToRetry() {
        assertThat(BoxExceptionMapper.of(new ConnectException("refused")).extensions())
                .doesNotContainKey("safeToRetry");
    }
}
