package io.esimswitchboard.provider.toolkit;

/// Makes a wholesaler's words fit for one line of a log or of an operator's screen.
public final class PlainText {

    private static final int MAX = 200;

    private PlainText() {}

    /// At most 200 characters of `text`, control and direction characters replaced by `?`.
    public static String oneLine(String text) {
        return oneLine(text, MAX);
    }

    /// At most `max` UTF-16 units of `text`, none of them half of a pair, control and direction characters replaced
    /// by `?`.
    public static String oneLine(String text, int max) {
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .map(point -> isPlain(point) ? point : '?')
                .takeWhile(point -> line.length() + Character.charCount(point) <= max)
                .forEachOrdered(line::appendCodePoint);
        return line.toString();
    }

    private static boolean isPlain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
