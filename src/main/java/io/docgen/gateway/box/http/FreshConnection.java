package io.docgen.gateway.box.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a REST client that opens a connection for every request. If the server closed a pooled connection at the same
 * moment, it would be unknown whether it executed the request.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface FreshConnection {
}
