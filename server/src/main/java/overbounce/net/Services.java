package overbounce.net;

import overbounce.lobby.Lobby;
import overbounce.metrics.ServerMetrics;

/**
 * What every connection may need: the lobby, the client's files, the metrics, whether messages may be compressed and
 * players are shown when big items come back.
 *
 * <p>Immutable.
 */
public record Services(
        Lobby lobby, ClientFiles files, ServerMetrics metrics, boolean compression, boolean itemTimers) {}
