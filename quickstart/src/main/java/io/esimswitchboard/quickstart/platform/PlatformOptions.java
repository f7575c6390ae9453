package io.esimswitchboard.quickstart.platform;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How the platform is to start.
///
/// @param withoutJars modules whose jars are kept off the class path of both services
/// @param environment variables for both services, over those that the platform sets itself; where `MYSQL_URL` is among
/// them, the platform starts no database server
/// @param classArchives whether services start from archives of their classes, in half the time; each is made where it
/// is missing, which takes one more start and some seconds
public record PlatformOptions(
        Layout layout,
        PlatformPorts ports,
        Set<String> withoutJars,
        Map<String, String> environment,
        boolean classArchives) {

    public PlatformOptions {
        withoutJars = Set.copyOf(withoutJars);
        environment = Map.copyOf(environment);
    }

    public static PlatformOptions of(Layout layout, PlatformPorts ports) {
        return new PlatformOptions(layout, ports, Set.of(), Map.of(), false);
    }

    public PlatformOptions withoutJar(String module) {
        return new PlatformOptions(layout, ports, Set.of(module), environment, classArchives);
    }

    public PlatformOptions with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new PlatformOptions(layout, ports, withoutJars, more, classArchives);
    }

    /// The same with what was built in `root`.
    PlatformOptions withProgramsOf(Path root) {
        Layout there = new Layout(root, layout.data(), layout.plugins());
        return new PlatformOptions(there, ports, withoutJars, environment, classArchives);
    }

    Optional<String> givenMySql() {
        return Optional.ofNullable(environment.get("MYSQL_URL"));
    }

    public PlatformOptions withClassArchives() {
        return new PlatformOptions(layout, ports, withoutJars, environment, true);
    }
}
