/** Tests of the whole server: how it starts, fails and stops. */
@NullMarked
package overbounce.app;

import org.jspecify.annotations.NullMarked;
