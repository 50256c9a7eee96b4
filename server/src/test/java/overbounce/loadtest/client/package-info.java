/** Tests of the clients of a load test. */
@NullMarked
package overbounce.loadtest.client;

import org.jspecify.annotations.NullMarked;
