package overbounce.web;

import org.teavm.jso.JSExport;

/** The functions of {@code lib/motion.js}. */
public final class MotionExports {
    private MotionExports() {}

    /** Adds with the compound operand on the right, where a compiler that drops parentheses would show. */
    @JSExport
    public static double probeAdd(double x, double y, double z) {
        return x + (y + z);
    }
}
