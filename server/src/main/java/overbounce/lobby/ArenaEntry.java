package overbounce.lobby;

import java.util.concurrent.atomic.AtomicInteger;
import overbounce.arena.ArenaStatus;

/**
 * One arena as the lobby knows it: its newest status, and seats that are promised but not yet taken.
 *
 * <p>Thread-safe.
 */
public final class ArenaEntry {
    private final String id;
    private final AtomicInteger promised = new AtomicInteger();
    private volatile ArenaStatus status;
    private volatile boolean open = true;

    public ArenaEntry(String id, ArenaStatus status) {
        this.id = id;
        this.status = status;
    }

    /** The name in links. */
    public String id() {
        return id;
    }

    public ArenaStatus status() {
        return status;
    }

    /** The arena's loop says how the arena is now. */
    public void update(ArenaStatus newStatus) {
        status = newStatus;
    }

    public boolean open() {
        return open;
    }

    /** Nobody is sent here any more, until it opens again. */
    public void close() {
        open = false;
    }

    /** A fresh arena takes the place of the one that was closed. */
    public void open(ArenaStatus freshStatus) {
        status = freshStatus;
        open = true;
    }

    /** People who are here or on their way; a place that is held for somebody keeps nobody out. */
    int peopleComing() {
        return status.people() + promised.get();
    }

    /** Promises one more seat unless all are taken. */
    boolean promise() {
        promised.incrementAndGet();
        if (open && peopleComing() <= status.playersMax()) {
            return true;
        }
        promised.decrementAndGet();
        return false;
    }

    void unpromise() {
        promised.decrementAndGet();
    }
}
