/** Converters of settings, and what is checked of all of them at start. */
@NullMarked
package io.docgen.gateway.config;

import org.jspecify.annotations.NullMarked;
