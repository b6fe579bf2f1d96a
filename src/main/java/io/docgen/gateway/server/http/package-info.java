/** GraphQL over HTTP: routes, requests, responses, and event streams. */
@NullMarked
package io.docgen.gateway.server.http;

import org.jspecify.annotations.NullMarked;
