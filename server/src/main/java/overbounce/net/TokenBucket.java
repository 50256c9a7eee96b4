package overbounce.net;

/** A rate with a burst: it fills steadily and each message takes one token. The loop of its connection only. */
final class TokenBucket {
    private final long nanosPerToken;
    private final long nanosMax;
    private long nanosSaved;
    private long lastNanos;

    TokenBucket(long nanosPerToken, int burst, long nowNanos) {
        this.nanosPerToken = nanosPerToken;
        this.nanosMax = nanosPerToken * burst;
        this.nanosSaved = nanosMax;
        this.lastNanos = nowNanos;
    }

    boolean take(long nowNanos) {
        nanosSaved = Math.min(nanosMax, nanosSaved + Math.max(0, nowNanos - lastNanos));
        lastNanos = nowNanos;
        if (nanosSaved < nanosPerToken) {
            return false;
        }
        nanosSaved -= nanosPerToken;
        return true;
    }
}
