package overbounce.arena;

import java.util.List;
import overbounce.snapshot.Part;
import overbounce.snapshot.Slice;

/** Takes everything at once and keeps only the number of bytes. Arena loop only. */
final class CountingSink implements ClientSink {
    long bytes;

    @Override
    public void send(Slice prefix, List<Part> parts) {
        bytes += prefix.length();
        for (int i = 0; i < parts.size(); i++) {
            bytes += parts.get(i).plain().length();
        }
    }

    @Override
    public void sendControl(String json) {
        bytes += json.length();
    }

    @Override
    public Room room(int intervalTicks) {
        return Room.PLENTY;
    }

    @Override
    public void close(int code, String reason) {
        throw new AssertionError("closed with " + code + ": " + reason);
    }
}
