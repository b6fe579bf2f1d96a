/**
 * Makes the reads that REST client interfaces declare directly on Vert.x' HTTP client. The general pipeline of the REST
 * client costs more than the rest of a read.
 */
@NullMarked
package io.docgen.gateway.box.direct;

import org.jspecify.annotations.NullMarked;
