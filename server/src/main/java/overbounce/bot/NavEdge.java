package overbounce.bot;

/**
 * A promise that the shared movement kept when the graph was computed: whoever stands at {@code from} and drives the
 * recipe comes down at {@code to}.
 *
 * <p>Immutable.
 *
 * @param cost ticks, plus what the way risks
 * @param fast whether it also works for one who comes running
 */
record NavEdge(int index, int from, int to, Recipe recipe, int cost, boolean fast) {
    Way way() {
        return recipe.way();
    }
}
