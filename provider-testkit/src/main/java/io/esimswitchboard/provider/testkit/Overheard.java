package io.esimswitchboard.provider.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Everything that is printed or logged while it is open. Logs of SLF4J and of [System.Logger] end in
/// `java.util.logging` here.
final class Overheard implements AutoCloseable {

    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final PrintStream ear = new PrintStream(heard, true, UTF_8);
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final Logger root = Logger.getLogger("");
    private final Logger ours = Logger.getLogger("io.esimswitchboard");
    private final Handler handler = new Ear();

    Overheard() {
        System.setOut(ear);
        System.setErr(ear);
        root.addHandler(handler);
        ours.setLevel(Level.ALL);
    }

    String text() {
        return heard.toString(UTF_8);
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
        root.removeHandler(handler);
        ours.setLevel(null);
    }

    private final class Ear extends Handler {

        Ear() {
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord line) {
            ear.println(line.getMessage());
            for (Object parameter : line.getParameters() == null ? new Object[0] : line.getParameters()) {
                ear.println(parameter);
            }
            if (line.getThrown() != null) {
                line.getThrown().printStackTrace(ear);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
