/** What depends on internals of Quarkus and SmallRye. Each class says why, and when it can go. */
@NullMarked
package io.docgen.gateway.support.quarkus;

import org.jspecify.annotations.NullMarked;
