/**
 * What the replicas of a gateway share: small values with a lifetime, and messages, in Redis or Valkey. Off unless
 * {@code quarkus.redis.hosts} is set. Nothing in it is a token, a name or data of a document.
 */
@NullMarked
package io.docgen.gateway.shared;

import org.jspecify.annotations.NullMarked;
