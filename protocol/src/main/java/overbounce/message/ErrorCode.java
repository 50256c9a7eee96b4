package overbounce.message;

/** Why a message was refused; {@link #wire} is what the {@code error} message says. Immutable. */
public enum ErrorCode {
    /** Not JSON, nested too deep, or something after its end. */
    BAD_JSON("bad_json"),
    /** A field is missing, unknown, given twice or of the wrong type. */
    BAD_MESSAGE("bad_message"),
    /** No such {@code type}. */
    UNKNOWN_TYPE("unknown_type"),
    /** A number or a word outside of what it may be. */
    OUT_OF_RANGE("out_of_range"),
    /** A text, a list or the whole message is too long. */
    TOO_LONG("too_long"),
    /** More messages than the budget allows. */
    TOO_FAST("too_fast"),
    /** A good message at the wrong time: input before hello, a second hello. */
    BAD_STATE("bad_state");

    private final String wire;

    ErrorCode(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }
}
