package io.docgen.gateway.box.direct;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The response to a method of a REST client interface is long and repetitive, so that Box is asked for gzip. The REST
 * client of Quarkus ignores it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Compressible {
}
