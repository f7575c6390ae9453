package io.esimswitchboard.quickstart.chaos;

import io.esimswitchboard.quickstart.http.Api;
import io.esimswitchboard.quickstart.platform.Access;
import io.esimswitchboard.quickstart.platform.Layout;
import io.esimswitchboard.quickstart.platform.Part;
import io.esimswitchboard.quickstart.platform.Platform;
import io.esimswitchboard.quickstart.platform.PlatformOptions;
import io.esimswitchboard.quickstart.platform.PlatformPorts;
import io.esimswitchboard.quickstart.platform.PortName;
import io.esimswitchboard.quickstart.platform.Progress;
import io.esimswitchboard.quickstart.process.Folders;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The platform under test: two orchestrators, one webhook-ingest, MySQL, Kafka and the simulators, with the settings
/// of `docker/chaos.yml`.
///
/// It may start as an earlier release: then whatever starts once it is up is of this one.
record EmbeddedArena(Platform platform, Part second, List<Wholesaler> wholesalers) implements Arena {

    /// @param first the checkout, built, whose programs are the first to run
    static EmbeddedArena start(Layout layout, Path first, long seed) {
        Folders.writePrivate(
                layout.plugins().resolve("chaos.yml"),
                Folders.read(layout.root().resolve("docker/chaos.yml")));
        PlatformOptions options = PlatformOptions.of(layout, PlatformPorts.free())
                // Two cores start six programs over and over.
                .withClassArchives();
        Platform platform = Platform.of(options);
        Part second = platform.anotherOrchestrator();
        platform.updateTo(first);
        platform.up(Progress.silent());
        platform.updateTo(layout.root());
        return new EmbeddedArena(
                platform,
                second,
                List.of(
                        Wholesaler.hubby(platform.uri(PortName.HUBBY), seed),
                        Wholesaler.yoni(platform.uri(PortName.YONI), seed)));
    }

    @Override
    public Access access() {
        return platform.access();
    }

    @Override
    public List<Api> instances() {
        return Stream.of(platform.orchestrator(), second)
                .map(part -> Api.withKey(part.uri(), platform.apiKey()))
                .toList();
    }

    @Override
    public List<Victim> victims() {
        return platform.parts().stream()
                .map(part -> new Victim(part, part == platform.simulators() ? this::stirUp : () -> {}))
                .toList();
    }

    @Override
    public Path logs() {
        return platform.layout().log("any").resolveSibling("");
    }

    @Override
    public void close() {
        platform.close();
    }
}
