package io.docgen.gateway.box.auth;

/** Which Box users an authenticated caller may act as, by Box's {@code As-User} header. */
@FunctionalInterface
public interface Impersonation {

    /** The key in the routing context; absent if the request was not authenticated. */
    String KEY = Impersonation.class.getName();

    /** @param userId the id of the Box user, digits only */
    boolean allows(String userId);
}
