package io.esimswitchboard.quickstart.platform;

import java.util.Set;

/// How the platform is to start.
///
/// @param withoutJars modules whose jars are kept off the class path of both services
public record PlatformOptions(Layout layout, PlatformPorts ports, Set<String> withoutJars) {

    public PlatformOptions {
        withoutJars = Set.copyOf(withoutJars);
    }

    public static PlatformOptions of(Layout layout, PlatformPorts ports) {
        return new PlatformOptions(layout, ports, Set.of());
    }

    public PlatformOptions withoutJar(String module) {
        return new PlatformOptions(layout, ports, Set.of(module));
    }
}
