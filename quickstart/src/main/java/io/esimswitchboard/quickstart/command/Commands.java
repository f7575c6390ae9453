package io.esimswitchboard.quickstart.command;

import io.esimswitchboard.quickstart.http.ApiException;
import io.esimswitchboard.quickstart.platform.Layout;
import io.esimswitchboard.quickstart.platform.PortInUseException;
import io.esimswitchboard.quickstart.process.ChildFailedException;
import io.esimswitchboard.quickstart.terminal.Screen;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// Carries out one command line and answers the exit status.
public final class Commands {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final Path root;
    private final Screen screen;

    public Commands(Path root, Screen screen) {
        this.root = root;
        this.screen = screen;
    }

    public int run(List<String> words) {
        try {
            if (!words.isEmpty() && words.getFirst().equals("chaos")) {
                return new RunChaos(root, screen).run(words.subList(1, words.size()));
            }
            Arguments arguments = Arguments.parse(words, System.getenv());
            Layout layout = Layout.of(root, arguments.data().orElse(root.resolve(".switchboard")));
            return run(new Setting(arguments, layout, screen, words));
        } catch (UsageException e) {
            return complain(MISUSED, e.getMessage() + " (./switchboard help says what there is)");
        } catch (PortInUseException
                | ChildFailedException
                | ApiException
                | IllegalStateException
                | UncheckedIOException e) {
            return complain(FAILED, String.valueOf(e.getMessage()));
        }
    }

    private static int run(Setting setting) {
        return switch (setting.arguments().word()) {
            case DEMO -> new RunPlatform(setting).demo();
            case UP ->
                setting.arguments().has(Arguments.Flag.DETACH)
                        ? new Detach(setting).up()
                        : new RunPlatform(setting).up();
            case STATUS -> new ShowStatus(setting).run();
            case DOWN -> new StopPlatform(setting).run();
        };
    }

    private int complain(int status, String message) {
        message.lines().forEach(line -> screen.say("switchboard: " + line));
        return status;
    }
}
