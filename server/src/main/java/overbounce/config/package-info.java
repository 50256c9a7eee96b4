/**
 * What a host decides: one immutable record, checked before anything starts.
 *
 * <p>{@link overbounce.config.ServerConfig} has every setting with its unit in its name and refuses values out of range
 * with {@link overbounce.config.StartProblem}, whose sentence is all that a host sees of a failed start. Only the
 * {@code app} package reads it; it hands on plain records, so that nothing below knows where a setting came from.
 *
 * <p>Runs on the main thread before the loops start. Imports nothing of the game.
 */
@NullMarked
package overbounce.config;

import org.jspecify.annotations.NullMarked;
