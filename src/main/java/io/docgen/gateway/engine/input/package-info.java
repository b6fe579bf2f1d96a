/** What is wrong with the inputs of an operation: every violation, with its path. */
@NullMarked
package io.docgen.gateway.engine.input;

import org.jspecify.annotations.NullMarked;
