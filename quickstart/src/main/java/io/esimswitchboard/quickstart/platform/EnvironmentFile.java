package io.esimswitchboard.quickstart.platform;

import io.esimswitchboard.quickstart.process.Folders;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// `switchboard.env`: what a script needs to go on from a running platform, one `NAME=value` a line.
final class EnvironmentFile {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+=,-]+");

    static void write(Platform platform) {
        Folders.writePrivate(
                platform.layout().environmentFile(), text(platform.access().values()));
    }

    /// A shell reads the same values back: what it could take for its own is put in quotes.
    static String text(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + quoted(entry.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private static String quoted(String value) {
        return PLAIN.matcher(value).matches() ? value : "'" + value.replace("'", "'\\''") + "'";
    }

    private EnvironmentFile() {}
}
