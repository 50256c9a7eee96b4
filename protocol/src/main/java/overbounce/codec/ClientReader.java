package overbounce.codec;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overbounce.message.ClientMessage;
import overbounce.message.ErrorCode;
import overbounce.message.Protocol;
import overbounce.motion.PlayerInput;

/**
 * Reads what a client says, strictly: the text of one WebSocket message in, a {@link ClientMessage} or a
 * {@link ProtocolViolation} out, whatever the text.
 *
 * <pre>
 * {"type":"hello","name":"Kestrel","build":"5f2c","resume":"..."}
 * {"type":"input","seen":118,"inputs":[[121,2,4800,-96,1,0,3,0,116,7]]}
 * {"type":"resync"}   {"type":"chat","text":"well met"}   {"type":"away","away":true}   {"type":"ping","id":4}
 * </pre>
 *
 * <p>Thread-safe.
 */
public final class ClientReader {
    /** tick, buttons, aimX, aimY, weapon, fires, jumps, uses, viewTick, viewFraction. */
    static final int INPUT_WIDTH = 10;

    static final int BUTTONS_MAX = 63;
    static final int SLOT_MAX = 8;
    static final int PRESSES_MAX = 255;
    static final int FRACTION_MAX = 15;

    /** One eighth of a unit more than the longest aim is let pass: rounding both parts may add that much. */
    static final int AIM_MAX = Protocol.AIM_LENGTH_MAX + 1;

    /** Raw texts may be longer than what is left of them after cleaning. */
    private static final int RAW_FACTOR = 4;

    private ClientReader() {}

    /** The message that the text is. */
    public static ClientMessage read(String text) throws ProtocolViolation {
        if (text.length() > Protocol.MESSAGE_BYTES_MAX) {
            throw new ProtocolViolation(ErrorCode.TOO_LONG, "a message has at most 4096 bytes");
        }
        StrictObject object = StrictObject.read(text);
        ClientMessage message = read(object.text("type", Protocol.MESSAGE_BYTES_MAX), object);
        object.demandNothingElse();
        return message;
    }

    private static ClientMessage read(String type, StrictObject object) throws ProtocolViolation {
        return switch (type) {
            case "hello" -> hello(object);
            case "input" -> input(object);
            case "resync" -> new ClientMessage.Resync();
            case "chat" ->
                new ClientMessage.Chat(ChatText.clean(object.text("text", Protocol.CHAT_CHARS_MAX * RAW_FACTOR)));
            case "away" -> new ClientMessage.Away(object.truth("away"));
            case "ping" -> new ClientMessage.Ping(object.integer("id", 0, Integer.MAX_VALUE));
            default -> throw new ProtocolViolation(ErrorCode.UNKNOWN_TYPE, "there is no message of this type");
        };
    }

    private static ClientMessage.Hello hello(StrictObject object) throws ProtocolViolation {
        PlayerName name = PlayerName.of(object.text("name", Protocol.NAME_CHARS_MAX * RAW_FACTOR));
        String build = object.text("build", Protocol.TOKEN_CHARS_MAX);
        @Nullable String resume = object.optionalText("resume", Protocol.TOKEN_CHARS_MAX);
        return new ClientMessage.Hello(name.text(), build, resume);
    }

    private static ClientMessage.Input input(StrictObject object) throws ProtocolViolation {
        int seen = object.integer("seen", 0, Integer.MAX_VALUE);
        List<int[]> rows = object.rows("inputs", Protocol.INPUTS_MAX, INPUT_WIDTH);
        if (rows.isEmpty()) {
            throw new ProtocolViolation(ErrorCode.BAD_MESSAGE, "inputs has no entry");
        }
        List<PlayerInput> inputs = new ArrayList<>(rows.size());
        int before = 0;
        for (int[] row : rows) {
            inputs.add(playerInput(row, before));
            before = row[0];
        }
        return new ClientMessage.Input(seen, inputs);
    }

    private static PlayerInput playerInput(int[] row, int before) throws ProtocolViolation {
        if (row[0] <= before) {
            throw new ProtocolViolation(ErrorCode.OUT_OF_RANGE, "ticks begin at 1 and ascend");
        }
        demand(row[1], 0, BUTTONS_MAX, "buttons");
        demandAim(row[2], row[3]);
        demand(row[4], 0, SLOT_MAX, "weapon");
        demand(row[5], 0, PRESSES_MAX, "fires");
        demand(row[6], 0, PRESSES_MAX, "jumps");
        demand(row[7], 0, PRESSES_MAX, "uses");
        demand(row[8], 0, Integer.MAX_VALUE, "viewTick");
        demand(row[9], 0, FRACTION_MAX, "viewFraction");
        return new PlayerInput(row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7], row[8], row[9]);
    }

    private static void demand(int value, int min, int max, String name) throws ProtocolViolation {
        if (value < min || value > max) {
            throw new ProtocolViolation(ErrorCode.OUT_OF_RANGE, name + " is not within " + min + " and " + max);
        }
    }

    private static void demandAim(int x, int y) throws ProtocolViolation {
        demand(x, -AIM_MAX, AIM_MAX, "aimX");
        demand(y, -AIM_MAX, AIM_MAX, "aimY");
        if (x * x + y * y > AIM_MAX * AIM_MAX) {
            throw new ProtocolViolation(ErrorCode.OUT_OF_RANGE, "the aim is longer than 12000 eighths of a unit");
        }
    }
}
