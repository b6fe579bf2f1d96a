package io.docgen.gateway.docgen.user;

import io.docgen.gateway.box.BoxUser;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A Box user. Everything but the id is null if it was not selected or could not be read. */
@Description("A Box user. The `id` is always known. Your own details are available; those of others are null, "
        + "with an error, unless you are an administrator.")
public record User(
        @NonNull @Id @Description("The id of the user.") String id,
        @Description("The display name.") @Nullable String name,
        @Description("The primary e-mail address.") @Nullable String login,
        @Description("The state of the account as Box sends it, such as `active`.") @Nullable String status,
        @Description("The job title.") @Nullable String jobTitle,
        @Description("The URL of a picture of the user.") @Nullable String avatarUrl,
        @Description("The language, a modified ISO 639-1 code.") @Nullable String language,
        @Description("The time zone, such as `Africa/Bujumbura`.") @Nullable String timezone,
        @Description("When the account was created.") @Nullable OffsetDateTime createdAt) {

    static User ofId(String id) {
        return new User(id, null, null, null, null, null, null, null, null);
    }

    static User of(String id, BoxUser user) {
        return new User(id, user.name(), user.login(), user.status(), user.jobTitle(), user.avatarUrl(),
                user.language(), user.timezone(), user.createdAt());
    }
}
