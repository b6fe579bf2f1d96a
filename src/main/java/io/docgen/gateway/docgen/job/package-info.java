/** Jobs, each of which makes one document: the type, its queries, and the lists of jobs. */
@NullMarked
package io.docgen.gateway.docgen.job;

import org.jspecify.annotations.NullMarked;
