/**
 * The browser's door to the shared motion: what TeaVM compiles to {@code lib/motion.js}.
 *
 * <p>Runs on the page's only thread. May import {@code geometry}, {@code map} and {@code motion}, nothing else of the
 * game. Read {@link overbounce.web.MotionExports} first.
 */
@NullMarked
package overbounce.web;

import org.jspecify.annotations.NullMarked;
