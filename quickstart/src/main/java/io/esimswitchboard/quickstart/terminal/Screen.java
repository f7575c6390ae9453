package io.esimswitchboard.quickstart.terminal;

import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// The terminal, or the file it was sent to.
///
/// On a terminal the last line shows what is waited for and for how long; in a file a line says so now
/// and then.
public final class Screen {

    private static final String[] SPINNER = {"⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"};
    private static final Duration BEAT = Duration.ofMillis(120);
    private static final Duration REMINDER = Duration.ofSeconds(5);

    private final PrintStream out;
    private final boolean live;
    private boolean spinning;

    public Screen(PrintStream out, boolean live) {
        this.out = out;
        this.live = live;
    }

    public static Screen ofProcess() {
        boolean terminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        return new Screen(new PrintStream(System.out, true, StandardCharsets.UTF_8), terminal);
    }

    public synchronized void say(String text) {
        clearSpinner();
        out.println(text);
        out.flush();
    }

    /// Draws a QR code that a phone can scan from here.
    public void sayQr(String text) {
        say(live ? QrDrawing.coloured(text) : QrDrawing.plain(text));
    }

    /// Shows that `what` is waited for until the answer is closed.
    public Wait waitFor(String what) {
        return new Wait(() -> what);
    }

    /// As [#waitFor(String)], for something that changes meanwhile.
    public Wait waitFor(Supplier<String> what) {
        return new Wait(what);
    }

    private synchronized void spin(String text) {
        out.print("\r\u001b[2K" + text);
        out.flush();
        spinning = true;
    }

    private synchronized void clearSpinner() {
        if (spinning) {
            out.print("\r\u001b[2K");
            spinning = false;
        }
    }

    /// A wait that is shown.
    public final class Wait implements AutoCloseable {

        private final Supplier<String> what;
        private final long begin = System.nanoTime();
        private final Thread thread;

        private Wait(Supplier<String> what) {
            this.what = what;
            this.thread = Thread.ofVirtual().start(this::show);
        }

        private void show() {
            try {
                for (int beat = 0; ; beat++) {
                    Thread.sleep(live ? BEAT : REMINDER);
                    if (live) {
                        spin("%s %s (%s)".formatted(SPINNER[beat % SPINNER.length], what.get(), elapsed()));
                    } else {
                        say("  waiting for " + what.get() + " (" + elapsed() + ")");
                    }
                }
            } catch (InterruptedException e) {
                clearSpinner();
            }
        }

        private String elapsed() {
            return seconds(Duration.ofNanos(System.nanoTime() - begin));
        }

        @Override
        public void close() {
            thread.interrupt();
            try {
                thread.join(Duration.ofSeconds(1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// As people write a short time: `1.4 s`.
    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
