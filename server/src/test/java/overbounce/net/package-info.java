/** Tests of the network with real sockets: broken handshakes, hostile frames, connections that move. */
@NullMarked
package overbounce.net;

import org.jspecify.annotations.NullMarked;
