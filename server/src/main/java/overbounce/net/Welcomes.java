package overbounce.net;

import overbounce.arena.Arena;
import overbounce.arena.ArenaSettings;
import overbounce.codec.ServerWriter;
import overbounce.message.Protocol;
import overbounce.message.ServerMessage;

/** The first words to somebody who has arrived in an arena. Arena loop only. */
final class Welcomes {
    private Welcomes() {}

    static String of(ArenaHost host, InArena session, boolean resumed) {
        Arena arena = host.arena();
        ArenaSettings settings = arena.settings();
        return ServerWriter.write(new ServerMessage.Welcome(
                host.services().files().build(),
                session.id(),
                session.token(),
                resumed,
                host.entry().id(),
                new ServerMessage.Beat(
                        arena.tickNumber(), host.fractionMs(), Protocol.TICK_HZ, Protocol.SNAPSHOT_TICKS),
                arena.map().ref(),
                new ServerMessage.Rules(
                        settings.mode(),
                        settings.fragLimit(),
                        settings.timeLimitSeconds(),
                        host.services().itemTimers()),
                arena.tuning()));
    }

    /** What is played after this map. */
    static String next(ArenaHost host) {
        return ServerWriter.write(
                new ServerMessage.NextMap(host.arena().nextMap().ref()));
    }
}
