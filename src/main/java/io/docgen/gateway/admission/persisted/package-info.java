/** Trusted documents and automatic persisted queries. */
@NullMarked
package io.docgen.gateway.admission.persisted;

import org.jspecify.annotations.NullMarked;
