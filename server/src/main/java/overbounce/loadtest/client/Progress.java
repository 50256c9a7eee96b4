package overbounce.loadtest.client;

import overbounce.loadtest.Figures;
import overbounce.loadtest.Moment;

/** Is told how a run goes, once a second, by the thread that runs the test. One thread at a time. */
@FunctionalInterface
public interface Progress {
    /**
     * A second has passed.
     *
     * @param last what happened in it
     * @param total everything that counts so far
     * @param secondsLeft until the end
     */
    void second(Moment last, Figures total, int secondsLeft);
}
