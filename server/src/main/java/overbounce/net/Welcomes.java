package overbounce.net;

import overbounce.arena.Arena;
import overbounce.arena.ArenaSettings;
import overbounce.arena.MapEntry;
import overbounce.codec.ServerWriter;
import overbounce.message.Protocol;
import overbounce.message.ServerMessage;

/** The first words to somebody who has arrived in an arena. Arena loop only. */
final class Welcomes {
    private Welcomes() {}

    static String of(ArenaHost host, InArena session) {
        Arena arena = host.arena();
        ArenaSettings settings = arena.settings();
        MapEntry map = arena.map();
        return ServerWriter.write(new ServerMessage.Welcome(
                host.services().files().build(),
                session.id(),
                session.token(),
                host.entry().id(),
                new ServerMessage.Beat(
                        arena.tickNumber(), host.fractionMs(), Protocol.TICK_HZ, Protocol.SNAPSHOT_TICKS),
                new ServerMessage.MapRef(map.map().name(), map.map().title(), map.url(), map.hash()),
                new ServerMessage.Rules(settings.mode(), settings.fragLimit(), settings.timeLimitSeconds()),
                arena.tuning()));
    }
}
