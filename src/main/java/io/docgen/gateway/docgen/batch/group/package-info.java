/** Groups of batches with one document each, so that it is known which job makes which document. */
@NullMarked
package io.docgen.gateway.docgen.batch.group;

import org.jspecify.annotations.NullMarked;
