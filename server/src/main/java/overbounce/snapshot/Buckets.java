package overbounce.snapshot;

import java.util.Arrays;

/** Numbers sorted by region; within one they keep the order in which they came. Arena loop only. */
final class Buckets {
    private int[] regions = new int[64];
    private int[] values = new int[64];
    private int[] sorted = new int[64];
    private int[] starts = new int[2];
    private int size;

    void clear() {
        size = 0;
    }

    void add(int region, int value) {
        if (size == values.length) {
            regions = Arrays.copyOf(regions, size * 2);
            values = Arrays.copyOf(values, size * 2);
            sorted = new int[size * 2];
        }
        regions[size] = region;
        values[size++] = value;
    }

    /** Sorts what was added; regions are below the count. */
    void sort(int count) {
        if (starts.length != count + 2) {
            starts = new int[count + 2];
        }
        Arrays.fill(starts, 0);
        for (int i = 0; i < size; i++) {
            starts[regions[i] + 2]++;
        }
        for (int region = 2; region < starts.length; region++) {
            starts[region] += starts[region - 1];
        }
        for (int i = 0; i < size; i++) {
            sorted[starts[regions[i] + 1]++] = values[i];
        }
    }

    /** Where the numbers of a region begin. */
    int from(int region) {
        return starts[region];
    }

    /** Where they end. */
    int to(int region) {
        return starts[region + 1];
    }

    int value(int index) {
        return sorted[index];
    }
}
