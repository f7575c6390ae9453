package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.Cancellations;
import io.esimswitchboard.provider.CatalogueReading;
import io.esimswitchboard.provider.Deliverable;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.InboundWebhooks;
import io.esimswitchboard.provider.InstallCode;
import io.esimswitchboard.provider.Ordering;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.PlanCatalogue;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.ProviderTraits;
import io.esimswitchboard.provider.ProviderTraits.Pace;
import io.esimswitchboard.provider.ProviderTraits.SettlesBy;
import io.esimswitchboard.provider.TopUps;
import io.esimswitchboard.provider.TravellerPortal;
import io.esimswitchboard.provider.UsageReports;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/// A wholesaler that answers as it is told, counts what it is asked, and remembers what it sold.
public final class FakeProvider implements EsimProvider, Ordering {

    private final ProviderId id;
    private final Queue<Outcome<EsimOrder>> placing = new ConcurrentLinkedQueue<>();
    private final Queue<Outcome<EsimOrder>> settling = new ConcurrentLinkedQueue<>();
    private volatile Duration placingTakes = Duration.ZERO;
    private volatile Pace pace = new Pace(100, 100);
    private volatile Optional<TravellerPortal> portal = Optional.empty();
    private volatile Optional<UsageReports> usageReports = Optional.empty();
    private volatile boolean takesBack;
    private final Queue<Outcome<ProviderOrderId>> cancelling = new ConcurrentLinkedQueue<>();
    private final List<ProviderOrderId> cancelled = new CopyOnWriteArrayList<>();
    private volatile Optional<TopUps> topUps = Optional.empty();
    private final List<Attempt> placed = new CopyOnWriteArrayList<>();
    private final List<Attempt> settled = new CopyOnWriteArrayList<>();

    public FakeProvider(String id) {
        this.id = new ProviderId(id);
    }

    /// What the next [#place] answers; without a word it sells.
    public FakeProvider placing(Outcome<EsimOrder> outcome) {
        placing.add(outcome);
        return this;
    }

    /// How long [#place] takes from now on.
    public FakeProvider placingAfter(Duration pause) {
        placingTakes = pause;
        return this;
    }

    /// Lets so much be called from now on.
    public FakeProvider pacing(Pace allowed) {
        pace = allowed;
        return this;
    }

    /// What the next [#settle] answers; without a word it says it is still at it.
    public FakeProvider settling(Outcome<EsimOrder> outcome) {
        settling.add(outcome);
        return this;
    }

    /// Has a portal from now on.
    public FakeProvider with(TravellerPortal opened) {
        portal = Optional.of(opened);
        return this;
    }

    /// Tells usage from now on.
    public FakeProvider with(UsageReports reports) {
        usageReports = Optional.of(reports);
        return this;
    }

    /// Takes orders back from now on.
    public FakeProvider takingBack() {
        takesBack = true;
        return this;
    }

    /// What the next cancellation is answered; without a word it is done.
    public FakeProvider cancelling(Outcome<ProviderOrderId> outcome) {
        cancelling.add(outcome);
        return this;
    }

    /// What it was asked to take back, each time.
    public List<ProviderOrderId> cancelled() {
        return List.copyOf(cancelled);
    }

    /// Tops eSIMs up from now on.
    public FakeProvider with(TopUps opened) {
        topUps = Optional.of(opened);
        return this;
    }

    public List<Attempt> placed() {
        return List.copyOf(placed);
    }

    public List<Attempt> settled() {
        return List.copyOf(settled);
    }

    @Override
    public Outcome<EsimOrder> place(Attempt attempt) {
        placed.add(attempt);
        LockSupport.parkNanos(placingTakes.toNanos());
        Outcome<EsimOrder> told = placing.poll();
        return told == null ? new Done<>(sold("P-" + attempt.reference().value())) : told;
    }

    @Override
    public Outcome<EsimOrder> settle(Attempt attempt) {
        settled.add(attempt);
        Outcome<EsimOrder> told = settling.poll();
        return told == null ? new Unknown<>("still at it") : told;
    }

    /// A delivered profile.
    public static EsimOrder sold(String number) {
        Deliverable profile = new Deliverable.EsimProfile(
                new Iccid("8910300000012345678"), new InstallCode("LPA:1$smdp.example$CANARY-CODE"));
        return new EsimOrder(new ProviderOrderId(number), List.of(profile), Optional.empty());
    }

    @Override
    public ProviderId id() {
        return id;
    }

    @Override
    public ProviderTraits traits() {
        return new ProviderTraits(Duration.ZERO, SettlesBy.BY_REFERENCE, pace);
    }

    @Override
    public PlanCatalogue catalogue() {
        return () -> new Answer.Known<>(new CatalogueReading(List.of(), List.of()));
    }

    @Override
    public Ordering ordering() {
        return this;
    }

    @Override
    public Optional<TravellerPortal> travellerPortal() {
        return portal;
    }

    @Override
    public Optional<TopUps> topUps() {
        return topUps;
    }

    @Override
    public Optional<UsageReports> usageReports() {
        return usageReports;
    }

    @Override
    public Optional<Cancellations> cancellations() {
        return takesBack ? Optional.of(this::cancel) : Optional.empty();
    }

    private Outcome<ProviderOrderId> cancel(ProviderOrderId order) {
        cancelled.add(order);
        Outcome<ProviderOrderId> told = cancelling.poll();
        return told == null ? new Done<>(order) : told;
    }

    @Override
    public Optional<InboundWebhooks> inboundWebhooks() {
        return Optional.of(new FakeWebhooks());
    }
}
