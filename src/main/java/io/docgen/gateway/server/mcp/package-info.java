/**
 * The Model Context Protocol over Streamable HTTP, for agents: operations of documents as tools. It keeps nothing
 * between requests.
 */
@NullMarked
package io.docgen.gateway.server.mcp;

import org.jspecify.annotations.NullMarked;
