/**
 * Tests of the client's JavaScript, run by GraalJS so that they need a JDK and nothing else.
 *
 * <p>{@link JavaScriptTest} is the one to read first: it runs every function that a file of {@code src/test/js}
 * exports. What is imported there is what the server serves, {@code target/classes/web}, the compiled motion among it.
 * {@link ClientImportsTest} holds the client's files to their import rules.
 *
 * <p>Test thread only.
 */
@NullMarked
package overbounce.web;

import org.jspecify.annotations.NullMarked;
