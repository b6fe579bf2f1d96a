/** Who changes what at Box. */
@NullMarked
package io.docgen.gateway.box.audit;

import org.jspecify.annotations.NullMarked;
