package io.esimswitchboard.quickstart;

import io.esimswitchboard.quickstart.command.Commands;
import io.esimswitchboard.quickstart.terminal.Screen;
import java.nio.file.Path;
import java.util.List;

/// The program behind `./switchboard`.
public final class Switchboard {

    private static final String LOGGING = "io/esimswitchboard/quickstart/launcher-logback.xml";

    public static void main(String[] args) {
        System.setProperty("logback.configurationFile", LOGGING);
        Path root = Path.of(System.getProperty("switchboard.root", "."));
        System.exit(new Commands(root, Screen.ofProcess()).run(List.of(args)));
    }

    private Switchboard() {}
}
