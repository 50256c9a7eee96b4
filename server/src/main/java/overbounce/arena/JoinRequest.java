package overbounce.arena;

/** What a client that wants to play says about itself: the name after clean-up, 1 to 20 characters. Immutable. */
public record JoinRequest(String name) {}
