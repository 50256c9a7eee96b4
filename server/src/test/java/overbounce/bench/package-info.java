@NullMarked
package overbounce.bench;

import org.jspecify.annotations.NullMarked;
