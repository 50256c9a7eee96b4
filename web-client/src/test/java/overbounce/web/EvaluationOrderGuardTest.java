package overbounce.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class EvaluationOrderGuardTest {
    private static final int FUNCTIONS = 200;

    @TempDir
    private Path folder;

    @Test
    void shouldKeepTheOrderOfNestedOperands() throws Exception {
        String body = """
                double x = a[0], y = a[1], z = a[2], w = a[3];
                double sum = y + z;
                double[] field = {y + z};
                out = new double[] {
                    x + (y + z), x + (y - z), x * (y * z), x * (y / z), w % (y * z), x + sum, x + field[0],
                    x + added(y, z), x * new Pair(y, z).product(), nested(x, y, z), x - (y + z), x / (y * z)
                };
                double v = x;
                v += y + z;
                out[0] += v;
                v *= y / z;
                out[1] += v;
                """;
        Twin twin = Twin.compile(folder, "overbounce.probe.Probe", probe(body));
        double[] numbers = {0.1, 0.7, 1e16 / 3, 17};
        assertSame(twin.onJvm(numbers), twin.inJavaScript(true, numbers));
        assertTrue(differences(twin.onJvm(numbers), twin.inJavaScript(false, numbers)) > 0, "the probe sees nothing");
    }

    @Test
    void shouldKeepTheOrderInRandomExpressions() throws Exception {
        Random random = new Random(20_261_122);
        StringBuilder functions = new StringBuilder();
        StringBuilder body = new StringBuilder("out = new double[" + FUNCTIONS + "];\n");
        for (int i = 0; i < FUNCTIONS; i++) {
            functions.append("static double f%d(double[] a) { double s = %s; double t = %s; return s %s (t %s s); }\n"
                    .formatted(i, expression(random, 5), expression(random, 4), operator(random), operator(random)));
            body.append("out[%d] = f%d(a);\n".formatted(i, i));
        }
        Twin twin = Twin.compile(
                folder, "overbounce.probe.Probe", probe(body.toString()).replace("//more", functions));
        double[][] rows = new double[20][];
        Arrays.setAll(rows, i -> random.doubles(8, -10, 10).toArray());
        double[] expected = twin.onJvm(rows);
        assertSame(expected, twin.inJavaScript(true, rows));
        int caught = differences(expected, twin.inJavaScript(false, rows));
        assertTrue(caught > expected.length / 10, "without the guard only " + caught + " values differ");
    }

    private static String expression(Random random, int depth) {
        if (depth == 0 || random.nextInt(6) == 0) {
            return random.nextInt(5) == 0 ? "" + random.nextInt(1, 90) / 8.0 : "a[" + random.nextInt(8) + "]";
        }
        String left = expression(random, depth - 1);
        String right = expression(random, depth - 1);
        return switch (random.nextInt(12)) {
            case 0 -> "added(" + left + ", " + right + ")";
            case 1 -> "new Pair(" + left + ", " + right + ").product()";
            case 2 -> "Math.max(" + left + ", " + right + ")";
            case 3 -> "Math.sqrt(Math.abs(" + left + ")) + " + right;
            default -> "(" + left + " " + operator(random) + " " + right + ")";
        };
    }

    private static String operator(Random random) {
        return String.valueOf("++-**/%".charAt(random.nextInt(7)));
    }

    private static String probe(String body) {
        return """
                package overbounce.probe;
                import org.teavm.jso.JSExport;
                public final class Probe {
                    record Pair(double p, double q) { double product() { return p * (q / p); } }
                    static double added(double y, double z) { return y + z; }
                    static double nested(double x, double y, double z) { return x * (y + (z * (x * y))); }
                    //more
                    @JSExport
                    public static double[] run(double[] a) {
                        double[] out;
                        %s
                        return out;
                    }
                }
                """.formatted(body);
    }

    private static void assertSame(double[] expected, double[] actual) {
        assertEquals(expected.length, actual.length);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(Double.doubleToLongBits(expected[i]), Double.doubleToLongBits(actual[i]), "value " + i);
        }
    }

    private static int differences(double[] expected, double[] actual) {
        int count = 0;
        for (int i = 0; i < expected.length; i++) {
            count += Double.doubleToLongBits(expected[i]) == Double.doubleToLongBits(actual[i]) ? 0 : 1;
        }
        return count;
    }
}
