package overbounce.net;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import overbounce.Repository;

/** The budgets and times that docs/protocol.md names are those that are kept. */
class ProtocolRatesTest {
    private final String doc =
            Repository.text(Repository.root().resolve("docs/protocol.md")).replaceAll("\\s+", " ");

    @Test
    void shouldNameTheBudgets() {
        assertNamed(MessageDecoder.MESSAGES_PER_SECOND + " messages a second with bursts of "
                + MessageDecoder.MESSAGES_BURST);
        assertNamed("a line of chat a second with bursts of " + MessageDecoder.CHATS_BURST);
        assertNamed("more than " + FrameGate.CONTROL_FRAMES_PER_SECOND + " pings and pongs a second with bursts of "
                + FrameGate.CONTROL_FRAMES_BURST);
    }

    @Test
    void shouldNameTheTimes() {
        Timeouts times = Timeouts.STANDARD;
        assertNamed("A connection has " + times.toRequestMs() / 1000 + " s to finish its handshake, then "
                + times.toHelloMs() / 1000 + " s to say hello");
        assertNamed("The server pings every " + times.pingSeconds() + " s");
        assertNamed("no frame from you for " + times.silenceSeconds()
                + " s, pongs included, or nothing newly `seen` for " + times.stuckSeconds() + " s");
    }

    private void assertNamed(String sentence) {
        assertTrue(doc.contains(sentence), sentence);
    }
}
