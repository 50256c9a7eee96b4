package overbounce.app;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/**
 * How much memory the collector works towards. What {@code jvm.options} says suits arenas of sixteen; a thousand
 * players on a large map keep so much alive that it would collect without end (docs/performance.md).
 *
 * <p>Main thread only.
 */
final class HeapTarget {
    private static final String OPTION = "SoftMaxHeapSize";
    /** As in {@code jvm.options}; what a host has chosen instead stays. */
    private static final long USUAL_BYTES = 104L << 20;

    private static final long LARGE_BYTES = 320L << 20;

    private HeapTarget() {}

    /** Lets a server of large arenas keep more, as far as the heap may grow at all. */
    static void raise() {
        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        long now = Long.parseLong(machine.getVMOption(OPTION).getValue());
        long wanted = Math.min(LARGE_BYTES, Runtime.getRuntime().maxMemory());
        if (now == USUAL_BYTES && now < wanted) {
            machine.setVMOption(OPTION, Long.toString(wanted));
        }
    }
}
