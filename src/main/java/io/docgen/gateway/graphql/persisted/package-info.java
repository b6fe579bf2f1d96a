/** Trusted documents and automatic persisted queries. */
@NullMarked
package io.docgen.gateway.graphql.persisted;

import org.jspecify.annotations.NullMarked;
