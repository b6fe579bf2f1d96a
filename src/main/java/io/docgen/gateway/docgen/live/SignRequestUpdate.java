package io.docgen.gateway.docgen.live;

import io.docgen.gateway.docgen.sign.SignRequest;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** News of a sign request. */
@Description("A sign request as it is now.")
public record SignRequestUpdate(
        @Description("The sign request; null if Box could not be asked yet, see `delay`. After the last update it has "
                + "ended, unless the subscription has lasted longer than the gateway "
                + "allows.") @Nullable SignRequest signRequest,
        @Description("Why Box could not be asked for news; null if it could.") @Nullable DocgenDelay delay) {
}
