package io.esimswitchboard.endtoend;

import io.esimswitchboard.quickstart.SharedServers;
import io.esimswitchboard.quickstart.compose.Stack;
import io.esimswitchboard.quickstart.platform.Access;
import io.esimswitchboard.quickstart.platform.Layout;
import io.esimswitchboard.quickstart.platform.Platform;
import io.esimswitchboard.quickstart.platform.PlatformOptions;
import io.esimswitchboard.quickstart.platform.PlatformPorts;
import io.esimswitchboard.quickstart.platform.PortName;
import io.esimswitchboard.quickstart.process.Folders;
import java.nio.file.Path;
import java.util.function.Supplier;

/// A running platform, and those who deal with it.
///
/// @param pathToken in the address of Yoni's webhooks
/// @param logs answers a folder with what its processes have printed
record Running(Access access, String pathToken, Supplier<Path> logs, Runnable end) implements AutoCloseable {

    /// Marks tests that kill or plug in, on a platform that they start themselves.
    static final String OWN_PLATFORM = "own-platform";

    private static final Path ROOT = Path.of("..");

    /// The one that all tests share which kill nothing: the compose stack that is up where `TEST_STACK` says `compose`,
    /// else one that ends with this JVM.
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
        return of(Platform.start(options));
    }

    static Running of(Platform platform) {
        Path data = platform.layout().data();
        String pathToken = Folders.read(data.resolve("secrets/yoni-webhook-token"));
        return new Running(platform.access(), pathToken, () -> data.resolve("logs"), platform::close);
    }

    private static Running ofCompose() {
        Stack stack = new Stack(ROOT.toAbsolutePath());
        Path logs = Path.of("target", "compose-logs").toAbsolutePath();
        return new Running(stack.access(), stack.yoniWebhookToken(), () -> stack.saveLogs(logs), () -> {});
    }

    Storefront storefront() {
        return new Storefront(Http.to(access.uri(PortName.ORCHESTRATOR), access.apiKey()));
    }

    Http operator() {
        return Http.to(access.uri(PortName.ORCHESTRATOR), access.operatorKey());
    }

    Http intake() {
        return Http.to(access.uri(PortName.INGEST));
    }

    Wholesaler hubby() {
        return Wholesaler.at(access.uri(PortName.HUBBY));
    }

    Wholesaler yoni() {
        return Wholesaler.at(access.uri(PortName.YONI));
    }

    EventTopic orderEvents() {
        return EventTopic.orderEvents(access.bootstrapServers());
    }

    /// Waits until `search` finds something to buy.
    Running selling(String search) {
        Eventually.holds("something on sale for " + search, () -> storefront().offers(search));
        return this;
    }

    @Override
    public void close() {
        end.run();
    }

    private static final class Shared {

        private static final Running RUNNING = ("compose".equals(System.getenv("TEST_STACK"))
                        ? ofCompose()
                        : start(optionsOnGivenServer("shared")))
                .selling("destination=TH&deliverable=esim_profile")
                .selling("destination=TH&deliverable=claim");

        static {
            SharedServers.atTheEnd(RUNNING::close);
        }
    }
}
