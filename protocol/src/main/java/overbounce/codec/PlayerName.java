package overbounce.codec;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import overbounce.message.ErrorCode;
import overbounce.message.Protocol;

/**
 * A name fit to be shown: 1 to 20 characters in one line, nothing invisible, at most two marks on a letter.
 *
 * <p>Two names are the same to the eye when their {@link #skeleton}s are equal: without case and marks, and with one
 * letter for all that look like it in other alphabets. People may not be called {@code bot ...}. Immutable.
 */
public record PlayerName(String text) {
    private static final String BOT_PREFIX = "bot ";

    /** Letters and, at the same place of the next text, what they look like; both after folding to small letters. */
    private static final String LOOKS = "01i|!ıłøđаеорсухіјѕԁһкмтвнгԛԝαονρτυικηγβ";

    private static final String LIKE = "ollllllod" + "aeopcyxljsdhkmtbhrqw" + "aovptulknyb";

    /** The name of a person. */
    public static PlayerName of(String raw) throws ProtocolViolation {
        String text = CleanText.clean(raw);
        if (text.isEmpty()) {
            throw new ProtocolViolation(ErrorCode.OUT_OF_RANGE, "the name has nothing to read in it");
        }
        if (CleanText.length(text) > Protocol.NAME_CHARS_MAX) {
            throw new ProtocolViolation(
                    ErrorCode.TOO_LONG, "a name has at most " + Protocol.NAME_CHARS_MAX + " characters");
        }
        PlayerName name = new PlayerName(text);
        if (name.skeleton().startsWith(BOT_PREFIX)) {
            throw new ProtocolViolation(ErrorCode.OUT_OF_RANGE, "names that begin with bot are for bots");
        }
        return name;
    }

    /** What the eye keeps of the name. */
    public String skeleton() {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(folded.length());
        folded.codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .forEach(point -> out.appendCodePoint(look(point)));
        return out.toString().replace("rn", "m");
    }

    private static int look(int point) {
        int at = LOOKS.indexOf(point);
        return at < 0 ? point : LIKE.charAt(at);
    }

    /** This name, or with the first number behind it that makes it unlike all of the others. */
    public PlayerName distinctFrom(Set<String> skeletons) {
        PlayerName name = this;
        for (int number = 2; skeletons.contains(name.skeleton()); number++) {
            name = numbered(number);
        }
        return name;
    }

    private PlayerName numbered(int number) {
        String suffix = " (" + number + ")";
        int room = Protocol.NAME_CHARS_MAX - suffix.length();
        int kept = Math.min(room, CleanText.length(text));
        return new PlayerName(
                text.substring(0, text.offsetByCodePoints(0, kept)).strip() + suffix);
    }
}
