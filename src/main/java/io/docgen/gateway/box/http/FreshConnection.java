package io.docgen.gateway.box.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A REST client whose every request has a connection of its own. On a pooled one that the server closes at the same moment
 * nobody could tell whether the request was carried out.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface FreshConnection {
}
