/** Converters of settings. */
@NullMarked
package io.docgen.gateway.config;

import org.jspecify.annotations.NullMarked;
