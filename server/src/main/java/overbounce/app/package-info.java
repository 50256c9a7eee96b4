/**
 * The commands and the wiring.
 *
 * <p>{@link overbounce.app.Main} is where everything starts: it hands the command line to picocli, which runs one class
 * per command. {@link overbounce.app.ServeCommand} checks the flags into one config; {@link overbounce.app.ServerApp}
 * puts the server together from top to bottom, and nothing else in the project creates what another part needs.
 *
 * <p>Runs on the main thread, and on the thread of the shutdown hook at the end. Imports everything; nothing imports
 * it.
 */
@NullMarked
package overbounce.app;

import org.jspecify.annotations.NullMarked;
