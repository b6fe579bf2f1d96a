package io.docgen.gateway.user;

import io.docgen.gateway.box.BoxUser;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** Somebody with a Box account. Everything but the id is null if it was not asked for or could not be read. */
@Description("Somebody with a Box account. The `id` is always known; Box tells more of you to everybody, and of others "
        + "to administrators only: otherwise the details are null and an error says why.")
public record User(
        @NonNull @Id @Description("The id of the user.") String id,
        @Description("The name to show.") String name,
        @Description("The primary e-mail address.") String login,
        @Description("The state of the account, in Box's word, such as `active`.") String status,
        @Description("The job title.") String jobTitle,
        @Description("Where a picture of the user is.") String avatarUrl,
        @Description("The language, as a modified ISO 639-1 code.") String language,
        @Description("The time zone, such as `Africa/Bujumbura`.") String timezone,
        @Description("When the account was created, with the offset Box gives.") OffsetDateTime createdAt) {

    static User ofId(String id) {
        return new User(id, null, null, null, null, null, null, null, null);
    }

    static User of(String id, BoxUser user) {
        return new User(id, user.name(), user.login(), user.status(), user.jobTitle(), user.avatarUrl(),
                user.language(), user.timezone(), user.createdAt());
    }
}
