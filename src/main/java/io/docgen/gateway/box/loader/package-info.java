/** The reads of one operation: once each, shared between operations of a caller, cached, and within a deadline. */
@NullMarked
package io.docgen.gateway.box.loader;

import org.jspecify.annotations.NullMarked;
