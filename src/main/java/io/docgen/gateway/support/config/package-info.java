/** Converters of settings, and what is checked of all of them at start. */
@NullMarked
package io.docgen.gateway.support.config;

import org.jspecify.annotations.NullMarked;
