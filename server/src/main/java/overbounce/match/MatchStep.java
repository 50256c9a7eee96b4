package overbounce.match;

/** What the arena has to do after a tick because of the match. Immutable. */
public enum MatchStep {
    PLAY_ON,
    /** The match begins: the world starts anew. */
    BEGIN,
    /** It is decided: the world stands still. */
    FINISH,
    /** The intermission is over. */
    NEXT_MAP
}
