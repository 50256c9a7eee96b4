package overbounce.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import overbounce.motion.PlayerInput;

/** Everything that a client may say. Immutable. */
public sealed interface ClientMessage {

    /** First message of a connection; {@code resume} is the token of an earlier welcome. Immutable. */
    record Hello(String name, String build, @Nullable String resume) implements ClientMessage {
        /** Without the token, which is a secret. */
        @Override
        public String toString() {
            return "Hello[name=" + name + ", build=" + build + ", resume=" + (resume == null ? "none" : "secret") + "]";
        }
    }

    /** One to eight ticks of input, ascending; {@code seen} is the newest snapshot tick held, 0 for none. Immutable. */
    record Input(int seen, List<PlayerInput> inputs) implements ClientMessage {
        public Input {
            inputs = List.copyOf(inputs);
        }
    }

    /** "I do not hold the base of what you sent": the next frame comes with full parts. Immutable. */
    record Resync() implements ClientMessage {}

    /** A line of chat, already cleaned of what must not be shown. Immutable. */
    record Chat(String text) implements ClientMessage {}

    /** The page was hidden or is shown again. Immutable. */
    record Away(boolean away) implements ClientMessage {}

    /** Asks for a {@link ServerMessage.Pong} with the same id. Immutable. */
    record Ping(int id) implements ClientMessage {}
}
