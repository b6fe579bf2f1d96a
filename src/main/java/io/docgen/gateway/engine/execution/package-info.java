/** The engine: executes one operation, and writes its result. */
@NullMarked
package io.docgen.gateway.engine.execution;

import org.jspecify.annotations.NullMarked;
