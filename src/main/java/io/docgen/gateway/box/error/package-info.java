/** Maps what goes wrong at Box to errors with codes that clients can act on. */
@NullMarked
package io.docgen.gateway.box.error;

import org.jspecify.annotations.NullMarked;
