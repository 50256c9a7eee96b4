/** The commands and the wiring. {@link overbounce.app.Main} is where everything starts. */
@NullMarked
package overbounce.app;

import org.jspecify.annotations.NullMarked;
