package io.docgen.gateway.box.auth;

/**
 * Which Box users a caller may act as, by Box's {@code As-User} header, where the operator's identity provider has said who
 * they are.
 */
@FunctionalInterface
public interface Impersonation {

    /** Where it is in the context of the request; not there if nobody has been asked. */
    String KEY = Impersonation.class.getName();

    /** @param userId of the Box user, digits only */
    boolean allows(String userId);
}
