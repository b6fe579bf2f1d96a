/** Bytes and hashes, and what Java, Quarkus and the libraries lack: nothing of GraphQL or Box. */
@NullMarked
package io.docgen.gateway.support;

import org.jspecify.annotations.NullMarked;
