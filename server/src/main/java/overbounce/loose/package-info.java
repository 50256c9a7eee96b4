/**
 * Loose things by jbox2d: crates, barrels, flags and what the dead have lost. Nobody else sees jbox2d.
 *
 * <p>32 u are a metre, y points down as everywhere. Floats: what it computes is the server's to tell, never predicted.
 */
@NullMarked
package overbounce.loose;

import org.jspecify.annotations.NullMarked;
