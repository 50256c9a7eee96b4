/** Tests of what a host may set. */
@NullMarked
package overbounce.config;

import org.jspecify.annotations.NullMarked;
