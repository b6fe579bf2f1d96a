/**
 * The schema as it is served, and what all types share: scalars, descriptions, {@code Node}, and Apollo Federation 2.
 */
@NullMarked
package io.docgen.gateway.graphql.schema;

import org.jspecify.annotations.NullMarked;
