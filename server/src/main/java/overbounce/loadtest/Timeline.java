package overbounce.loadtest;

import java.util.ArrayList;
import java.util.List;

/** The moments of a run; a long run gets longer moments, so that their number is bounded. One thread at a time. */
public final class Timeline {
    static final int MOMENTS_MAX = 600;

    private final List<Moment> moments = new ArrayList<>();
    private int seconds = 1;

    /** The moments of several runs, those of the same time made one. */
    public static List<Moment> merged(List<List<Moment>> runs) {
        Timeline timeline = new Timeline();
        List<Moment> all = runs.stream().flatMap(List::stream).toList();
        timeline.seconds = all.stream().mapToInt(Moment::seconds).max().orElse(1);
        for (List<Moment> run : runs) {
            Timeline own = new Timeline();
            own.seconds = timeline.seconds;
            run.forEach(own::add);
            own.moments.forEach(timeline::lay);
        }
        timeline.moments.sort((one, other) -> Long.compare(one.epochSecond(), other.epochSecond()));
        timeline.coarsen();
        return timeline.moments();
    }

    /** Takes the next moment in; it may melt into the one before. */
    public void add(Moment moment) {
        append(moment);
        coarsen();
    }

    private void append(Moment moment) {
        long start = start(moment);
        Moment last = moments.isEmpty() ? null : moments.getLast();
        if (last != null && last.epochSecond() == start) {
            moments.removeLast();
            moments.add(after(last, moment));
        } else {
            moments.add(new Moment(
                    start,
                    seconds,
                    moment.connected(),
                    moment.steady(),
                    moment.figures().along()));
        }
    }

    /** Lays a moment of another run over the one of the same time. */
    private void lay(Moment moment) {
        for (int i = 0; i < moments.size(); i++) {
            if (moments.get(i).epochSecond() == moment.epochSecond()) {
                moments.set(i, beside(moments.get(i), moment));
                return;
            }
        }
        moments.add(moment);
    }

    private void coarsen() {
        while (moments.size() > MOMENTS_MAX) {
            seconds *= 2;
            List<Moment> finer = List.copyOf(moments);
            moments.clear();
            finer.forEach(this::append);
        }
    }

    private long start(Moment moment) {
        return Math.floorDiv(moment.epochSecond(), seconds) * seconds;
    }

    private static Moment after(Moment first, Moment second) {
        first.figures().add(second.figures());
        return new Moment(
                first.epochSecond(),
                first.seconds(),
                second.connected(),
                first.steady() && second.steady(),
                first.figures());
    }

    private static Moment beside(Moment one, Moment other) {
        Figures both = one.figures().along();
        both.add(other.figures());
        return new Moment(
                one.epochSecond(),
                one.seconds(),
                one.connected() + other.connected(),
                one.steady() && other.steady(),
                both);
    }

    public List<Moment> moments() {
        return List.copyOf(moments);
    }
}
