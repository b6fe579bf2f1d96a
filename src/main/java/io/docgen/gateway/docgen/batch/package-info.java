/**
 * Batches, each of which makes documents from one template: the type, its queries, and the mutation that requests one.
 */
@NullMarked
package io.docgen.gateway.docgen.batch;

import org.jspecify.annotations.NullMarked;
