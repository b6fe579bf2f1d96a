package io.docgen.gateway.docgen.user;

import io.docgen.gateway.box.UsersClient;
import io.docgen.gateway.graphql.Cost;
import io.docgen.gateway.operation.OperationContext;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;

/** The query for the caller. */
@GraphQLApi
public class UserApi {

    private final UsersClient users;

    UserApi(UsersClient users) {
        this.users = users;
    }

    @Query
    @Description("The Box user behind the request: you, or the gateway's service account if it has one.")
    @Cost(sharedInOperation = UserResolver.CALLER)
    public Uni<User> viewer(Context context) {
        return users.me(OperationContext.of(context)).map(me -> User.of(me.id(), me));
    }
}
