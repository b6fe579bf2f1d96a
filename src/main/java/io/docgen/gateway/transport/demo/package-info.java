/** The demo page. */
@NullMarked
package io.docgen.gateway.transport.demo;

import org.jspecify.annotations.NullMarked;
