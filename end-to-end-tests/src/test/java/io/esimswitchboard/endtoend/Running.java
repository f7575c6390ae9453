package io.esimswitchboard.endtoend;

import io.esimswitchboard.quickstart.SharedServers;
import io.esimswitchboard.quickstart.platform.Layout;
import io.esimswitchboard.quickstart.platform.Platform;
import io.esimswitchboard.quickstart.platform.PlatformOptions;
import io.esimswitchboard.quickstart.platform.PlatformPorts;
import io.esimswitchboard.quickstart.platform.PortName;
import io.esimswitchboard.quickstart.process.Folders;
import java.nio.file.Path;

/// A running platform, and those who deal with it.
record Running(Platform platform) implements AutoCloseable {

    private static final Path ROOT = Path.of("..");

    /// The one that all tests share which kill nothing; it ends with this JVM.
    static Running shared() {
        return Shared.RUNNING;
    }

    /// What a platform called `name` starts from: nothing kept, ports that nobody uses.
    static PlatformOptions options(String name) {
        Path folder = Path.of("target", "platforms", name).toAbsolutePath();
        Folders.delete(folder);
        Layout layout = new Layout(ROOT, folder.resolve("data"), folder.resolve("plugins"));
        // An attempt that a crash has orphaned is taken up again after this.
        return PlatformOptions.of(layout, PlatformPorts.free()).with("ORDERS_LEASE", "6s");
    }

    /// As above, on the database server that tests are given, if there is one.
    static PlatformOptions optionsOnGivenServer(String name) {
        PlatformOptions own = options(name);
        return SharedServers.givenMySql()
                .map(server -> own.with("MYSQL_URL", server.createDatabase("platform_" + name)))
                .orElse(own);
    }

    static Running start(PlatformOptions options) {
        return new Running(Platform.start(options));
    }

    Storefront storefront() {
        return new Storefront(Http.to(platform.uri(PortName.ORCHESTRATOR), platform.apiKey()));
    }

    Http operator() {
        return Http.to(platform.uri(PortName.ORCHESTRATOR), platform.operatorKey());
    }

    Http intake() {
        return Http.to(platform.uri(PortName.INGEST));
    }

    Wholesaler hubby() {
        return Wholesaler.at(platform.uri(PortName.HUBBY));
    }

    Wholesaler yoni() {
        return Wholesaler.at(platform.uri(PortName.YONI));
    }

    EventTopic orderEvents() {
        return EventTopic.orderEvents(platform.bootstrapServers());
    }

    /// Waits until `search` finds something to buy.
    Running selling(String search) {
        Eventually.holds("something on sale for " + search, () -> storefront().offers(search));
        return this;
    }

    @Override
    public void close() {
        platform.close();
    }

    private static final class Shared {

        private static final Running RUNNING = start(optionsOnGivenServer("shared"))
                .selling("destination=TH&deliverable=esim_profile")
                .selling("destination=TH&deliverable=claim");

        static {
            SharedServers.atTheEnd(RUNNING::close);
        }
    }
}
