/**
 * What tests share: a real browser, a line with delay, a client of our own, an arena stepped by hand.
 *
 * <p>Nothing here replaces a part of the server: tests start the shipped main with flags.
 */
@NullMarked
package overbounce.testkit;

import org.jspecify.annotations.NullMarked;
