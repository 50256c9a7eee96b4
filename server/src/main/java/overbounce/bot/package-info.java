/**
 * Bots: players whose inputs a program decides, from nothing but what their screen shows.
 *
 * <p>Whoever runs an arena makes one {@link overbounce.bot.Navigation} per map and one {@link overbounce.bot.BotBrain}
 * per bot with {@link overbounce.bot.BotCrew}, builds a {@link overbounce.bot.WorldView} for every bot before each
 * tick, leaving out what {@link overbounce.bot.Screen} does not show, and offers the answer like any player's input.
 * Brains know no rule and no fact that people do not have: they learn a reaction time late, their hand turns only so
 * fast and is never quite right, and their presses go through the same counters.
 *
 * <p>The way through the map is computed by the shared movement itself: {@code NodeFinder} finds where a body can
 * stand, the {@code ...Finder}s try recipes from each place with {@code Probe}, and what came down somewhere is an
 * edge. In play {@code Drive} steers the same recipes with the same code. Everything is deterministic: all chance comes
 * from the seed.
 *
 * <p>Arena loop, except that a {@code Navigation} is immutable and may be computed anywhere. Imports protocol's
 * geometry, map and motion, nothing else of ours. Read {@link overbounce.bot.BotBrain} first, then {@code
 * SkilledBrain}.
 */
@NullMarked
package overbounce.bot;

import org.jspecify.annotations.NullMarked;
