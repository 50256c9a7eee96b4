/** Tests of what is measured. */
@NullMarked
package overbounce.metrics;

import org.jspecify.annotations.NullMarked;
