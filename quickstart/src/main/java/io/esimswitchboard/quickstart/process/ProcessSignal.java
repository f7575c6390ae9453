package io.esimswitchboard.quickstart.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;

/// Signals that Java has no call for.
public enum ProcessSignal {
    /// The process stands still until [#CONT].
    STOP,
    CONT;

    /// @throws IllegalStateException when there is no such process
    public void send(long pid) {
        // The shell's own `kill`: the program of that name is not installed everywhere.
        ProcessBuilder kill = new ProcessBuilder("/bin/sh", "-c", "kill -s " + name() + " " + pid);
        try {
            Process shell = kill.redirectErrorStream(true).start();
            if (!shell.waitFor(5, TimeUnit.SECONDS) || shell.exitValue() != 0) {
                throw new IllegalStateException("process " + pid + " takes no " + name());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot send " + name(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending " + name(), e);
        }
    }
}
