package io.esimswitchboard.orchestrator.simulation;

import io.esimswitchboard.provider.Deliverable.EsimProfile;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.InstallCode;
import io.esimswitchboard.provider.OrderReference;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Accepted;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderOrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A wholesaler's own books. Nothing that happens to us happens to them.
final class Wholesaler {

    static final String SECRET = "CANARY";

    /// The code of what it has in its books and could not deliver.
    static final String UNDELIVERED = "failed";

    private static final Duration INVISIBLE_AT_MOST = Duration.ofSeconds(20);
    private static final List<ProviderError> REFUSALS = List.of(
            ProviderError.OUT_OF_STOCK,
            ProviderError.RATE_LIMITED,
            ProviderError.VALIDATION,
            ProviderError.INSUFFICIENT_BALANCE);

    enum State {
        PENDING,
        SOLD,
        FAILED
    }

    /// Whether it answers a repeated reference with the first sale; otherwise it sells again
    private final boolean replays;

    private final String name;
    private final World world;
    private final List<Sale> sales = new ArrayList<>();

    Wholesaler(String name, boolean replays, World world) {
        this.name = name;
        this.replays = replays;
        this.world = world;
    }

    String name() {
        return name;
    }

    boolean replays() {
        return replays;
    }

    List<Sale> sales(OrderReference reference) {
        return sales.stream().filter(sale -> sale.reference.equals(reference)).toList();
    }

    /// A request to buy has arrived.
    Outcome<EsimOrder> order(OrderReference reference) {
        List<Sale> known = sales(reference);
        if (replays && !known.isEmpty()) {
            return known.getFirst().word();
        }
        int what = world.dice().below(100);
        if (what < 20) {
            ProviderError why = world.dice().pick(REFUSALS);
            world.tell(name, () -> "refuses " + reference.value() + ": " + why);
            return new Rejected<>(why, why.name(), "");
        }
        Sale sale = new Sale(reference, world.nextNumber(name));
        sales.add(sale);
        if (what < 65) {
            sell(sale);
        } else {
            world.tell(name, () -> "takes on " + reference.value() + " as " + sale.number.value());
            finishLater(sale);
        }
        // Some sell and then fail to say so.
        return what < 25 ? new Rejected<>(ProviderError.PROVIDER_ERROR, "500", "") : sale.word();
    }

    /// What its list shows of a reference by now.
    Optional<Sale> find(OrderReference reference) {
        Instant now = world.clock().instant();
        return sales(reference).stream()
                .filter(sale -> !sale.visibleFrom.isAfter(now))
                .findFirst();
    }

    private void finishLater(Sale sale) {
        int what = world.dice().below(100);
        // Some take longer than we are willing to ask, and some for ever.
        Duration longest = Duration.ofMinutes(what < 80 ? 3 : 30);
        if (what < 95) {
            world.clock().after(world.dice().upTo(longest), () -> finish(sale));
        }
    }

    private void finish(Sale sale) {
        if (world.dice().percent(80)) {
            sell(sale);
        } else {
            sale.state = State.FAILED;
            world.tell(name, () -> "cannot deliver " + sale.number.value());
        }
        world.webhooks().announce(this, sale, "moved");
    }

    private void sell(Sale sale) {
        sale.state = State.SOLD;
        sale.afterTheVerdict = world.promises().isClosed(sale.reference);
        world.tell(
                name,
                () -> "sells " + sale.reference.value() + " as " + sale.number.value()
                        + (sale.afterTheVerdict ? ", after it had been taken for not done" : ""));
        if (world.dice().percent(30)) {
            world.clock()
                    .after(
                            world.dice().upTo(Duration.ofMinutes(3)),
                            () -> world.webhooks().announce(this, sale, "usage"));
        }
    }

    /// One order in its books.
    final class Sale {

        private final OrderReference reference;
        private final ProviderOrderId number;
        private final Instant visibleFrom;
        private State state = State.PENDING;
        private boolean afterTheVerdict;

        private Sale(OrderReference reference, ProviderOrderId number) {
            this.reference = reference;
            this.number = number;
            this.visibleFrom = world.clock().instant().plus(world.dice().upTo(INVISIBLE_AT_MOST));
        }

        OrderReference reference() {
            return reference;
        }

        ProviderOrderId number() {
            return number;
        }

        State state() {
            return state;
        }

        /// Whether we had closed the attempt before it was sold: a request of ours had been on its way for too long.
        boolean afterTheVerdict() {
            return afterTheVerdict;
        }

        /// What the wholesaler says when asked about it.
        Outcome<EsimOrder> word() {
            return switch (state) {
                case PENDING -> new Accepted<>(Optional.of(number), Duration.ofSeconds(2));
                case SOLD -> new Done<>(new EsimOrder(number, List.of(profile()), Optional.empty()));
                case FAILED -> new Rejected<>(ProviderError.OUT_OF_STOCK, UNDELIVERED, "");
            };
        }

        private EsimProfile profile() {
            return new EsimProfile(
                    new Iccid("8910300000012345678"), new InstallCode("LPA:1$smdp.example$" + SECRET + number.value()));
        }
    }
}
