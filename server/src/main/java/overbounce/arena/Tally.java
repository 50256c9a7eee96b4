package overbounce.arena;

/** What an arena counts while it runs. Arena loop only. */
final class Tally {
    long inputs;
    long lateInputs;
    long repeatedInputs;
    long badInputs;
    long framesSent;
    /** JSON of all frames that were sent. */
    long frameBytes;

    long framesSkipped;
    long rewinds;
    long rewindMsTotal;

    void count(InputRing.Verdict verdict) {
        inputs++;
        switch (verdict) {
            case TAKEN -> {
                // As it should be.
            }
            case LATE -> lateInputs++;
            case TOO_EARLY -> badInputs++;
        }
    }

    void countRewind(int rewindMs) {
        if (rewindMs > 0) {
            rewinds++;
            rewindMsTotal += rewindMs;
        }
    }

    ArenaCounters counters(long partEncodes) {
        return new ArenaCounters(
                inputs,
                lateInputs,
                repeatedInputs,
                badInputs,
                framesSent,
                framesSkipped,
                partEncodes,
                rewinds,
                rewindMsTotal);
    }
}
