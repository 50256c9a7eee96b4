/** Movement, weapon timing and projectile paths: pure functions that the server and the browser both run. */
@NullMarked
package overbounce.motion;

import org.jspecify.annotations.NullMarked;
