package overbounce.match;

import overbounce.sim.World;

/** Who has how many points and deaths, by player id. Arena loop only. */
public final class Scoreboard {
    private final int[] scores = new int[World.PLAYERS_MAX + 1];
    private final int[] deaths = new int[World.PLAYERS_MAX + 1];
    private final boolean[] listed = new boolean[World.PLAYERS_MAX + 1];
    /** Nobody with a higher id has ever been listed. */
    private int highest;

    /** Begins a row at zero. */
    public void enter(int id) {
        highest = Math.max(highest, id);
        listed[id] = true;
        scores[id] = 0;
        deaths[id] = 0;
    }

    public void leave(int id) {
        listed[id] = false;
        scores[id] = 0;
        deaths[id] = 0;
    }

    void clear() {
        for (int id = 0; id < scores.length; id++) {
            scores[id] = 0;
            deaths[id] = 0;
        }
    }

    void addPoints(int id, int points) {
        scores[id] += listed[id] ? points : 0;
    }

    void addDeath(int id) {
        deaths[id] += listed[id] ? 1 : 0;
    }

    public int score(int id) {
        return scores[id];
    }

    public int deaths(int id) {
        return deaths[id];
    }

    /** The highest score, 0 with nobody listed. */
    public int leaderScore() {
        int best = Integer.MIN_VALUE;
        for (int id = 1; id <= highest; id++) {
            if (listed[id]) {
                best = Math.max(best, scores[id]);
            }
        }
        return best == Integer.MIN_VALUE ? 0 : best;
    }

    /** Whether two or more share the highest score. */
    public boolean tied() {
        int best = leaderScore();
        int leaders = 0;
        for (int id = 1; id <= highest; id++) {
            leaders += listed[id] && scores[id] == best ? 1 : 0;
        }
        return leaders > 1;
    }
}
