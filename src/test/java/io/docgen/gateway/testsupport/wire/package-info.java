/**
 * A network and a TLS as unkind as the real ones: bytes that arrive in small pieces, chunked or not, compressed if that
 * was asked for, with pauses, and connections that close.
 */
package io.docgen.gateway.testsupport.wire;
