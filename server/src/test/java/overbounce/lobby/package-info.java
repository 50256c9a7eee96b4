/** Tests of who may join which arena. */
@NullMarked
package overbounce.lobby;

import org.jspecify.annotations.NullMarked;
