package io.docgen.gateway.docgen.sign;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Input("SignRequestSignerInput")
@Description("A person who is to sign, to approve, or to get a copy.")
public record SignRequestSignerInput(
        @NonNull @Description("The e-mail address.") String email,
        @DefaultValue("SIGNER") @Description("What the person is to do.") @Nullable SignerRole role,
        @Description("The position among the signers, from 0. Those of the same are asked at once, and before all with a "
                + "higher one.") @Nullable Integer order,
        @Description("Whether the person signs on the device of the one before.") @Nullable Boolean inPerson,
        @Description("Whether the person has to log in to Box before.") @Nullable Boolean loginRequired,
        @Description("The page of your application that Box opens when the person has signed: an absolute URL with http "
                + "or https.") @Nullable String redirectUrl,
        @Description("The same for one who declines; `redirectUrl` without it.") @Nullable String declinedRedirectUrl,
        @Description("The language of the e-mails, such as `en` or `ja`.") @Nullable String language) {
}
