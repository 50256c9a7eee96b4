/**
 * The same player, played by the rules on the JVM and by the rules compiled for the browser: every word must agree.
 *
 * <p>Note: not thread-safe.
 */
@NullMarked
package overbounce.twin;

import org.jspecify.annotations.NullMarked;
