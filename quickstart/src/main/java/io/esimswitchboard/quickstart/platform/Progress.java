package io.esimswitchboard.quickstart.platform;

import java.time.Duration;

/// Hears how the start goes on, from several threads.
public interface Progress {

    void starting(Part part);

    void ready(Part part, Duration after);

    static Progress silent() {
        return new Progress() {
            @Override
            public void starting(Part part) {}

            @Override
            public void ready(Part part, Duration after) {}
        };
    }
}
