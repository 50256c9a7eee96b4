/**
 * Which arenas exist, who may join which, and who may come back.
 *
 * <p>Read {@link overbounce.lobby.Lobby} first. A front loop asks it for a {@link overbounce.lobby.Seat}; the arena's
 * loop takes the seat when the connection has arrived, and keeps {@link overbounce.lobby.ArenaEntry} up to date with
 * what the arena says about itself. {@link overbounce.lobby.ResumeTokens} are the secrets with which a player whose
 * connection broke gets the same place again.
 *
 * <p>Every class here is thread-safe: front loops and arena loops meet in the lobby. Imports the arena's records only.
 */
@NullMarked
package overbounce.lobby;

import org.jspecify.annotations.NullMarked;
