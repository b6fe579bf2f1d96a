/** Sign requests of Box Sign: the type, its query and mutations. */
@NullMarked
package io.docgen.gateway.docgen.sign;

import org.jspecify.annotations.NullMarked;
