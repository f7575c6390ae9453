package io.esimswitchboard.quickstart.chaos;

import io.esimswitchboard.quickstart.chaos.ChaosOptions.Place;
import io.esimswitchboard.quickstart.chaos.check.Checks;
import io.esimswitchboard.quickstart.chaos.check.EventChecks;
import io.esimswitchboard.quickstart.chaos.check.Evidence;
import io.esimswitchboard.quickstart.chaos.check.Purchase;
import io.esimswitchboard.quickstart.chaos.check.SecretScan;
import io.esimswitchboard.quickstart.chaos.check.SeenOrder;
import io.esimswitchboard.quickstart.chaos.check.Verdict;
import io.esimswitchboard.quickstart.compose.Stack;
import io.esimswitchboard.quickstart.http.ApiException;
import io.esimswitchboard.quickstart.platform.Layout;
import io.esimswitchboard.quickstart.process.Folders;
import io.esimswitchboard.quickstart.terminal.Screen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Orders come in at a rate while wholesalers misbehave and every process is killed, stopped and restarted at random.
/// Then all is healed, and what is left must be right to the last order.
public final class Chaos {

    private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(3);
    private static final Duration SETTLED_WITHIN = Duration.ofMinutes(5);
    private static final Duration TOLD_WITHIN = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final ChaosOptions options;
    private final Path folder;
    private final Screen screen;
    private final Supplier<Arena> opening;

    private Chaos(ChaosOptions options, Path folder, Screen screen, Supplier<Arena> opening) {
        this.options = options;
        this.folder = folder;
        this.screen = screen;
        this.opening = opening;
    }

    /// On a platform of its own.
    ///
    /// @param layout with a data folder that nobody else uses
    public static Chaos embedded(ChaosOptions options, Layout layout, Screen screen) {
        Path first = options.place() instanceof Place.Updated(var from) ? from : layout.root();
        return new Chaos(options, layout.data(), screen, () -> EmbeddedArena.start(layout, first, options.seed()));
    }

    /// On a stack of containers that is up.
    ///
    /// @param folder for the report, the diary and the logs; nobody else uses it
    public static Chaos compose(ChaosOptions options, Stack stack, Path folder, Screen screen) {
        return new Chaos(options, folder, screen, () -> ComposeArena.of(stack, folder, options.seed()));
    }

    public ChaosReport run() throws InterruptedException {
        screen.say("Chaos with seed " + options.seed() + "; its data are in " + folder);
        try (Arena arena = start()) {
            arena.awaitGoods();
            Diary diary = new Diary(Folders.create(folder.resolve("logs")).resolve("chaos.log"));
            Course course = course(arena, diary);
            SecretScan secrets = new SecretScan();
            Evidence evidence = evidence(arena, course.purchases(), secrets);
            List<Verdict> verdicts = new ArrayList<>(Checks.of(evidence));
            verdicts.add(
                    new StatusStore(arena.operator()).verify(evidence.orders().size()));
            arena.addKeys(secrets);
            verdicts.add(new ServiceLogs(arena.logs()).keep(secrets));
            verdicts.add(diary.nothingEndedByItself());
            if (options.place() instanceof Place.Updated) {
                verdicts.add(diary.allStartedAgain(RollingUpdate.SERVICES));
            }
            return report(new ReportPage(options, course, diary, evidence), verdicts);
        }
    }

    private Arena start() {
        try (var _ = screen.waitFor("two orchestrators and all they need")) {
            return opening.get();
        }
    }

    /// What happened until all was healed and settled.
    ///
    /// @param replies to the storefront, by kind
    /// @param struck faults since the simulators were started last
    /// @param settledAfter from the end of the load, restarts included
    record Course(
            Load.Offered offered, List<Purchase> purchases, List<String> replies, long struck, Duration settledAfter) {}

    private Course course(Arena arena, Diary diary) throws InterruptedException {
        Storefront storefront = new Storefront(arena.instances(), new OrderMix(options.seed()));
        arena.stirUp();
        try (Load load = new Load(storefront);
                Tormentors tormentors = new Tormentors(arena.victims(), plan(), diary);
                var _ = screen.waitFor(() -> load.offered() + " orders offered, " + load.answered() + " answered, "
                        + diary.entries().size() + " lines in the diary")) {
            Load.Offered offered = load.offer(options.ordersPerSecond(), options.length());
            long end = System.nanoTime();
            tormentors.leave();
            long struck = arena.calm();
            List<Purchase> purchases = load.purchases(ANSWERED_WITHIN.plus(options.length()));
            awaitSettled(arena.reader());
            Duration settledAfter = Duration.ofNanos(System.nanoTime() - end);
            return new Course(offered, purchases, storefront.replies(), struck, settledAfter);
        }
    }

    private TormentPlan plan() {
        return switch (options.place()) {
            case Place.Embedded _, Place.Compose _ -> new RandomTorments(options.seed());
            case Place.Updated _ -> new RollingUpdate(options.length());
        };
    }

    /// Gives up silently: the orders that are still open are told by their check.
    private static void awaitSettled(OrderReader reader) throws InterruptedException {
        long deadline = System.nanoTime() + SETTLED_WITHIN.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                if (!reader.anyOpen()) {
                    return;
                }
            } catch (ApiException e) {
                // not itself yet; asked again
            }
            Thread.sleep(LOOK);
        }
    }

    private Evidence evidence(Arena arena, List<Purchase> purchases, SecretScan secrets) throws InterruptedException {
        OrderReader reader = arena.reader();
        try (var _ = screen.waitFor("all orders to be read and the topic to tell of them")) {
            List<SeenOrder> orders = reader.orders(secrets);
            Evidence evidence = new Evidence(purchases, orders, arena.topic().read(), arena.sold());
            long deadline = System.nanoTime() + TOLD_WITHIN.toNanos();
            while (!isWhole(evidence) && System.nanoTime() < deadline) {
                Thread.sleep(LOOK);
                orders = Checks.everySaleIsKnown(evidence) ? reader.again(orders) : reader.orders(secrets);
                evidence = new Evidence(purchases, orders, arena.topic().read(), arena.sold());
            }
            return evidence;
        }
    }

    private static boolean isWhole(Evidence evidence) {
        return EventChecks.untold(evidence).isEmpty() && Checks.everySaleIsKnown(evidence);
    }

    private ChaosReport report(ReportPage page, List<Verdict> verdicts) {
        String text = page.text(verdicts);
        Path file = folder.resolve("chaos-report.txt");
        Folders.writePrivate(file, text);
        return new ChaosReport(verdicts, text);
    }
}
