package overbounce.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.net.URL;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import overbounce.motion.Weapon;

@Tag("slow")
class SharedMotionTest {
    private static final int STEPS = 20_000;

    @Test
    void shouldAgreeInEveryWordWithTheRulesCompiledForTheBrowser() throws Exception {
        try (Context js = Context.newBuilder("js")
                .option("engine.WarnInterpreterOnly", "false")
                .option("js.esm-eval-returns-exports", "true")
                .allowAllAccess(true)
                .build()) {
            Value motion = module(js, getClass().getResource("/web/lib/motion.js"));
            Value drive = module(js, getClass().getResource("/twin/drive.js")).getMember("drive");
            Value call = js.eval(
                    "js",
                    "(drive, motion, map, tuning, weapons, start, seed, steps) => drive(motion, Int32Array.from(map),"
                            + " Float64Array.from(tuning), Float64Array.from(weapons),"
                            + " Int32Array.from(start), seed, steps)");
            int seed = 4711;
            for (TwinCase twin : TwinCase.all()) {
                int expected = twin.onJvm(seed, STEPS);
                Value actual = call.execute(
                        drive,
                        motion,
                        twin.packedMap(),
                        twin.tuning().numbers(),
                        twin.weaponNumbers(),
                        twin.start().toArray(),
                        seed,
                        STEPS);
                assertEquals(expected, actual.asInt(), twin.name());
                seed += 1000;
            }
        }
    }

    @Test
    void shouldFireEveryWeaponWhileItCompares() throws Exception {
        for (TwinCase twin : TwinCase.all()) {
            int fired = MotionTwin.fired(twin.map(), twin.tuning(), twin.start(), 4711, STEPS);
            assertEquals((1 << Weapon.SLOTS) - 1, fired, twin.name());
        }
    }

    @Test
    void shouldTellSeedsApart() throws Exception {
        TwinCase twin = TwinCase.all().getLast();
        assertNotEquals(twin.onJvm(1, 500), twin.onJvm(2, 500));
        assertEquals(twin.onJvm(1, 500), twin.onJvm(1, 500));
    }

    private static Value module(Context js, @Nullable URL file) throws IOException {
        if (file == null) {
            throw new IOException("the compiled rules are not on the class path");
        }
        return js.eval(Source.newBuilder("js", file)
                .mimeType("application/javascript+module")
                .build());
    }
}
