/** Tests of what load tests find and how they are judged, and of the shipped command against the shipped server. */
@NullMarked
package overbounce.loadtest;

import org.jspecify.annotations.NullMarked;
