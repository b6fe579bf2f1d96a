/** The gateway as a subgraph of a federated graph: Apollo Federation 2. */
@NullMarked
package io.docgen.gateway.engine.federation;

import org.jspecify.annotations.NullMarked;
