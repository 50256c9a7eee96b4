package overbounce.bench;

import java.util.concurrent.CountDownLatch;

/** A JVM in which nothing happens: what memory is compared with. Main thread only. */
public final class IdleJvm {
    private IdleJvm() {}

    public static void main(String[] args) throws InterruptedException {
        System.out.println("overbounce: ready on http://localhost:0");
        new CountDownLatch(1).await();
    }
}
