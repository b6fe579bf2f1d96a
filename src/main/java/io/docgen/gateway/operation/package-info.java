/**
 * The ground that types, {@code graphql} and {@code box} share: one operation, its client, its calls to Box, its
 * memory, its warnings.
 */
@NullMarked
package io.docgen.gateway.operation;

import org.jspecify.annotations.NullMarked;
