package io.esimswitchboard.quickstart.command;

import io.esimswitchboard.quickstart.chaos.Chaos;
import io.esimswitchboard.quickstart.chaos.ChaosOptions;
import io.esimswitchboard.quickstart.chaos.ChaosOptions.Place;
import io.esimswitchboard.quickstart.chaos.ChaosReport;
import io.esimswitchboard.quickstart.compose.Stack;
import io.esimswitchboard.quickstart.platform.Layout;
import io.esimswitchboard.quickstart.process.Folders;
import io.esimswitchboard.quickstart.terminal.Screen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/// Runs chaos on a platform of its own, in a folder of its own that stays when something was found.
final class RunChaos {

    private static final Set<String> OPTIONS = Set.of("--minutes", "--seed", "--orders-per-second", "--on", "--from");

    private final Path root;
    private final Screen screen;

    RunChaos(Path root, Screen screen) {
        this.root = root;
        this.screen = screen;
    }

    int run(List<String> words) {
        ChaosOptions options = options(words);
        Path folder = newFolder();
        boolean good = false;
        try {
            ChaosReport report = chaos(options, folder).run();
            screen.say("\n" + report.page());
            good = report.isGood();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            leave(folder, good);
        }
        return good ? 0 : 1;
    }

    private Chaos chaos(ChaosOptions options, Path folder) {
        Path data = folder.resolve("data");
        Layout layout = new Layout(root, data, folder.resolve("plugins"));
        return switch (options.place()) {
            case Place.Embedded _, Place.Updated _ -> Chaos.embedded(options, layout, screen);
            case Place.Compose() -> Chaos.compose(options, new Stack(root), data, screen);
        };
    }

    private void leave(Path folder, boolean good) {
        if (good) {
            Folders.delete(folder);
        } else {
            screen.say("data, logs and diary stay in " + folder);
        }
    }

    static ChaosOptions options(List<String> words) {
        Map<String, String> values = values(words);
        Duration length = Duration.ofMillis(value(values, "--minutes", "5", RunChaos::millis));
        long seed = value(
                values, "--seed", Integer.toString(ThreadLocalRandom.current().nextInt(1_000_000)), Long::parseLong);
        int perSecond = value(values, "--orders-per-second", "50", Integer::parseInt);
        try {
            return new ChaosOptions(length, seed, perSecond, place(values));
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static Place place(Map<String, String> values) {
        String word = values.getOrDefault("--on", "embedded");
        Optional<Path> from = Optional.ofNullable(values.get("--from")).map(Path::of);
        return switch (word) {
            case "embedded" -> from.<Place>map(Place.Updated::new).orElseGet(Place.Embedded::new);
            case "compose" -> containers(from);
            default -> throw new UsageException("--on wants embedded or compose, not '" + word + "'");
        };
    }

    private static Place containers(Optional<Path> from) {
        if (from.isPresent()) {
            throw new UsageException("--from is for processes, not for containers");
        }
        return new Place.Compose();
    }

    private static Map<String, String> values(List<String> words) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < words.size(); i += 2) {
            if (!OPTIONS.contains(words.get(i))) {
                throw new UsageException("unknown option: " + words.get(i));
            }
            if (i + 1 == words.size()) {
                throw new UsageException(words.get(i) + " wants a value");
            }
            values.put(words.get(i), words.get(i + 1));
        }
        return values;
    }

    private static <T> T value(Map<String, String> values, String option, String usual, Function<String, T> read) {
        String text = values.getOrDefault(option, usual);
        try {
            return read.apply(text);
        } catch (ArithmeticException | NumberFormatException e) {
            throw new UsageException(option + " wants a number, not '" + text + "'");
        }
    }

    private static long millis(String minutes) {
        return new BigDecimal(minutes).multiply(BigDecimal.valueOf(60_000)).longValueExact();
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("switchboard-chaos-");
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the run", e);
        }
    }
}
