package overbounce.snapshot;

import java.util.Arrays;
import overbounce.sim.World;

/** Who has a place in the arena: names, bots, who is away, round trips; by player id. Arena loop only. */
public final class Roster {
    private static final int PING_SLACK_MS = 4;

    private final String[] names = new String[World.PLAYERS_MAX + 1];
    private final boolean[] bots = new boolean[World.PLAYERS_MAX + 1];
    private final boolean[] away = new boolean[World.PLAYERS_MAX + 1];
    private final int[] pings = new int[World.PLAYERS_MAX + 1];
    private final int[] pingsTold = new int[World.PLAYERS_MAX + 1];
    /** Grows with every change of a row; 0 where nobody is. */
    private final int[] versions = new int[World.PLAYERS_MAX + 1];

    private int idEnd;
    private int changes;
    private int lastPingTold;

    public Roster() {
        Arrays.fill(names, "");
    }

    public void enter(int id, String name, boolean bot) {
        idEnd = Math.max(idEnd, id + 1);
        names[id] = name;
        bots[id] = bot;
        away[id] = false;
        pings[id] = 0;
        pingsTold[id] = 0;
        versions[id] = ++changes;
    }

    public void leave(int id) {
        names[id] = "";
        pings[id] = 0;
        pingsTold[id] = 0;
        versions[id] = 0;
        changes++;
    }

    public void away(int id, boolean isAway) {
        if (away[id] != isAway) {
            away[id] = isAway;
            versions[id] = ++changes;
        }
    }

    /** The round trip that others see, some time. */
    public void ping(int id, int pingMs) {
        pings[id] = pingMs;
    }

    /** Lets others see one round trip that changed by more than an eighth, of each player in turn: it costs bytes. */
    void tellPing() {
        for (int step = 0; step < idEnd; step++) {
            lastPingTold = (lastPingTold + 1) % idEnd;
            int off = Math.abs(pings[lastPingTold] - pingsTold[lastPingTold]);
            if (off > PING_SLACK_MS && off > pingsTold[lastPingTold] / 8) {
                pingsTold[lastPingTold] = pings[lastPingTold];
                return;
            }
        }
    }

    public String name(int id) {
        return names[id];
    }

    /** One more than the highest id that anybody ever had: a small arena has no work with those of a large one. */
    int idEnd() {
        return idEnd;
    }

    boolean bot(int id) {
        return bots[id];
    }

    boolean isAway(int id) {
        return away[id];
    }

    int ping(int id) {
        return pingsTold[id];
    }

    int version(int id) {
        return versions[id];
    }
}
