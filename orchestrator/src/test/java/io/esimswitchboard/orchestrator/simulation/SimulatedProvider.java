package io.esimswitchboard.orchestrator.simulation;

import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.CatalogueReading;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.InboundWebhooks;
import io.esimswitchboard.provider.Ordering;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Accepted;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.NotDone;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.PlanCatalogue;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderTraits;
import io.esimswitchboard.provider.ProviderTraits.Pace;
import io.esimswitchboard.provider.ProviderTraits.SettlesBy;
import io.esimswitchboard.provider.toolkit.MayLeave;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// An adapter that keeps the rules of the SPI, over a wire that loses things.
final class SimulatedProvider implements EsimProvider, Ordering {

    /// Covers what a call may take from the moment its attempt is stored as sent: a lease, its way, and the
    /// wholesaler's list.
    private static final Duration VISIBILITY = Duration.ofSeconds(60);

    private static final Duration ON_THE_WAY_AT_MOST = Duration.ofSeconds(10);

    private final Wholesaler wholesaler;
    private final World world;

    SimulatedProvider(Wholesaler wholesaler, World world) {
        this.wholesaler = wholesaler;
        this.world = world;
    }

    @Override
    public Outcome<EsimOrder> place(Attempt attempt) {
        world.point("before an order leaves");
        return world.bug().told(call(attempt));
    }

    @Override
    public Outcome<EsimOrder> settle(Attempt attempt) {
        world.point("before a wholesaler is asked");
        return wholesaler.replays() ? replay(attempt) : lookUp(attempt);
    }

    /// That a repeated request did not leave, or was refused, tells nothing about an earlier one: that may be on its
    /// way
    /// still. A refusal of what stands in the books does.
    private Outcome<EsimOrder> replay(Attempt attempt) {
        return switch (call(attempt)) {
            case NotDone<EsimOrder>(var evidence) -> new Unknown<>(evidence);
            case Rejected<EsimOrder>(var reason, var code, var _)
            when !code.equals(Wholesaler.UNDELIVERED) -> new Unknown<>("repeated and refused: " + reason);
            case Rejected<EsimOrder> known -> known;
            case Done<EsimOrder> done -> done;
            case Accepted<EsimOrder> accepted -> accepted;
            case Unknown<EsimOrder> unknown -> unknown;
        };
    }

    private Outcome<EsimOrder> call(Attempt attempt) {
        if (!MayLeave.now()) {
            return new NotDone<>("not sent");
        }
        if (world.strikes(world.weather().loss(), "the way to " + wholesaler.name())) {
            return lost(attempt);
        }
        Outcome<EsimOrder> answer = wholesaler.order(attempt.reference());
        world.point("before a wholesaler's answer");
        if (world.strikes(world.weather().loss(), "the answer of " + wholesaler.name())) {
            return new Unknown<>("reply lost");
        }
        if (world.strikes(world.weather().loss() / 10, "the adapter of " + wholesaler.name())) {
            throw new IllegalStateException("a bug of the adapter");
        }
        return answer;
    }

    /// The request does not arrive, or it does when nobody waits for it any more.
    private Outcome<EsimOrder> lost(Attempt attempt) {
        int what = world.dice().below(3);
        if (what == 0) {
            return new NotDone<>("connection refused");
        }
        if (what == 1) {
            world.clock().after(world.dice().upTo(ON_THE_WAY_AT_MOST), () -> wholesaler.order(attempt.reference()));
        }
        return new Unknown<>("time-out");
    }

    /// What the list does not show is absent only if it was asked late enough, however late its answer comes.
    private Outcome<EsimOrder> lookUp(Attempt attempt) {
        if (!MayLeave.now()) {
            return new Unknown<>("not asked");
        }
        boolean proof = !world.clock().instant().isBefore(attempt.sentAt().plus(VISIBILITY));
        Optional<Outcome<EsimOrder>> found =
                wholesaler.find(attempt.reference()).map(Wholesaler.Sale::word);
        world.point("before a wholesaler's list");
        if (world.strikes(world.weather().loss(), "the list of " + wholesaler.name())) {
            return new Unknown<>("reply lost");
        }
        return found.orElseGet(() -> proof ? new NotDone<>("not in the list") : new Unknown<>("not in the list yet"));
    }

    @Override
    public ProviderId id() {
        return new ProviderId(wholesaler.name());
    }

    @Override
    public ProviderTraits traits() {
        SettlesBy way = wholesaler.replays() ? SettlesBy.REPLAY_KEY : SettlesBy.BY_REFERENCE;
        return new ProviderTraits(VISIBILITY, way, new Pace(100, 100));
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
    public Optional<InboundWebhooks> inboundWebhooks() {
        return Optional.of(new Webhooks.Reader());
    }
}
