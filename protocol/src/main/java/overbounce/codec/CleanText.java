package overbounce.codec;

import java.text.Normalizer;

/** Takes out of a stranger's text what is not there to be read: tricks with direction, width and stacked marks. */
final class CleanText {
    private static final int MARKS_MAX = 2;
    private static final int BLANK = ' ';

    private CleanText() {}

    /** The text in one line, composed, with single blanks between words and none around. */
    static String clean(String raw) {
        String visible = keepVisible(Normalizer.normalize(raw, Normalizer.Form.NFKC));
        // What was taken out may have stood between a letter and its mark.
        return Normalizer.normalize(visible, Normalizer.Form.NFKC);
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String keepVisible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int marks = MARKS_MAX;
        boolean blankBefore = true;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (isBlank(point)) {
                if (!blankBefore) {
                    out.append(' ');
                }
                blankBefore = true;
                marks = MARKS_MAX;
            } else if (isShown(point)) {
                marks = isMark(point) ? marks + 1 : 0;
                if (marks <= MARKS_MAX) {
                    out.appendCodePoint(point);
                    blankBefore = false;
                }
            }
        }
        int length = out.length();
        return length > 0 && out.charAt(length - 1) == BLANK ? out.substring(0, length - 1) : out.toString();
    }

    private static boolean isBlank(int point) {
        return Character.isWhitespace(point) || Character.getType(point) == Character.SPACE_SEPARATOR;
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> !isInvisible(point);
        };
    }

    /**
     * Letters and marks by their category, but nothing to see: fillers, the blank Braille cell, variation selectors.
     */
    private static boolean isInvisible(int point) {
        return switch (point) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
            default ->
                (point >= 0x180B && point <= 0x180F)
                        || (point >= 0xFE00 && point <= 0xFE0F)
                        || (point >= 0xE0100 && point <= 0xE01EF);
        };
    }
}
