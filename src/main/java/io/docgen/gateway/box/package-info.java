/**
 * Everything that knows Box: clients and the records that they read, in the terms of Box's API. No GraphQL type is
 * known here.
 */
@NullMarked
package io.docgen.gateway.box;

import org.jspecify.annotations.NullMarked;
