package overbounce.arena;

import java.util.List;
import overbounce.snapshot.Part;
import overbounce.snapshot.Slice;

/**
 * The way out to one client: JSON bytes, never framing.
 *
 * <p>A frame is the prefix, the parts in order and a closing bracket, which the transport adds: the prefix starts with
 * {@code [}, every part with a comma. Bytes must be copied before {@link #send} returns; the list
 * is used again as well. Arena loop only.
 */
public interface ClientSink {

    /** Sends one snapshot; flushing is the caller's beat, not this call's. */
    void send(Slice prefix, List<Part> parts);

    /** Sends one whole JSON object, for example the next map. */
    void sendControl(String json);

    /**
     * What the way to the client has room for.
     *
     * @param intervalTicks how often the client gets a snapshot
     */
    Room room(int intervalTicks);

    /** Room for snapshots on the way to a client. Immutable. */
    enum Room {
        PLENTY,
        /** Plenty, and all that had been waiting was seen at once: it was not the line that held it up. */
        AGAIN,
        /** Room for one, but they have been waiting behind others for a while: fewer would be seen sooner. */
        SCARCE,
        /** Another one would come too late. */
        NONE,
        /** None before the client has said that it sees any: it may still be loading the map. */
        UNKNOWN
    }

    /** Says goodbye with a WebSocket close code and ends the connection. */
    void close(int code, String reason);
}
