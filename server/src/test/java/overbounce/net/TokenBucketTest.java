package overbounce.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class TokenBucketTest {
    private static int taken(TokenBucket bucket, int tries, long nowNanos) {
        int taken = 0;
        for (int i = 0; i < tries; i++) {
            taken += bucket.take(nowNanos) ? 1 : 0;
        }
        return taken;
    }

    @Test
    void shouldAllowABurstAndThenTheRate() {
        TokenBucket bucket = new TokenBucket(10_000_000, 30, 0);
        assertEquals(30, taken(bucket, 50, 0));
        assertEquals(10, taken(bucket, 50, 100_000_000));
        assertEquals(30, taken(bucket, 50, 10_000_000_000L));
    }

    @Test
    void shouldSaveWhatIsLessThanOneToken() {
        TokenBucket bucket = new TokenBucket(1_000_000_000, 1, 0);
        assertEquals(1, taken(bucket, 1, 0));
        assertEquals(0, taken(bucket, 1, 600_000_000));
        assertEquals(1, taken(bucket, 1, 1_000_000_000));
    }
}
