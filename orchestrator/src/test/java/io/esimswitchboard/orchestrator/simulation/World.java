package io.esimswitchboard.orchestrator.simulation;

import static io.esimswitchboard.orchestrator.order.Decisions.offer;

import io.esimswitchboard.orchestrator.id.IdGenerator;
import io.esimswitchboard.orchestrator.order.Decisions;
import io.esimswitchboard.orchestrator.order.FakeProviders;
import io.esimswitchboard.orchestrator.provider.Providers;
import io.esimswitchboard.orchestrator.routing.Router;
import io.esimswitchboard.provider.ProviderOrderId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// Everything there is in one run, and the chance that rules it.
final class World implements Interruptions {

    private final Dice dice;
    private final SimulatedClock clock = new SimulatedClock();
    private final Story story;
    private final Bug bug;
    private final Weather weather;
    private final Tables tables = new Tables(this, clock);
    private final Broker broker = new Broker(this);
    private final Webhooks webhooks = new Webhooks(this);
    private final Promises promises = new Promises(this);
    private final List<Wholesaler> wholesalers;
    private final Providers providers;
    private final List<Instance> instances;
    private final Shop shop;
    private int faultsLeft;
    private boolean clear;
    private long lastId;
    private int lastNumber;

    World(long seed, Limits limits, Bug bug, boolean storyKept) {
        this.dice = new Dice(seed);
        this.story = new Story(storyKept, clock);
        this.bug = bug;
        this.weather = Weather.of(dice);
        this.faultsLeft = limits.faults();
        this.wholesalers = List.of(new Wholesaler("yoni", true, this), new Wholesaler("hubby", false, this));
        this.providers = new FakeProviders(
                new SimulatedProvider(wholesalers.get(0), this), new SimulatedProvider(wholesalers.get(1), this));
        this.shop = new Shop(this, limits.purchases());
        this.instances =
                List.of(new Instance("A", this, clock), new Instance("B", this, clock.fastBy(Duration.ofMillis(300))));
    }

    Dice dice() {
        return dice;
    }

    SimulatedClock clock() {
        return clock;
    }

    Story story() {
        return story;
    }

    Bug bug() {
        return bug;
    }

    Weather weather() {
        return weather;
    }

    Tables tables() {
        return tables;
    }

    Broker broker() {
        return broker;
    }

    Webhooks webhooks() {
        return webhooks;
    }

    Promises promises() {
        return promises;
    }

    List<Wholesaler> wholesalers() {
        return wholesalers;
    }

    Providers providers() {
        return providers;
    }

    List<Instance> instances() {
        return instances;
    }

    Shop shop() {
        return shop;
    }

    /// Small numbers, unique in the run.
    IdGenerator ids() {
        return () -> new UUID(0, ++lastId);
    }

    ProviderOrderId nextNumber(String wholesaler) {
        return new ProviderOrderId(wholesaler + "-" + ++lastNumber);
    }

    /// Sends every order to one wholesaler or the other first.
    Router router() {
        return request -> dice.percent(50)
                ? Decisions.of(offer("yoni", "1.50"), offer("hubby", "2.60"))
                : Decisions.of(offer("hubby", "1.50"), offer("yoni", "2.60"));
    }

    void tell(String actor, Supplier<String> what) {
        story.tell(() -> actor.isEmpty() ? Fiber.current().map(Fiber::toString).orElse("") : actor, what);
    }

    /// Whether a fault comes here.
    boolean strikes(int perMille, String what) {
        boolean strikes = dice.perMille(perMille) && faultsLeft > 0 && !clear;
        if (strikes) {
            faultsLeft--;
            tell("", () -> "a fault takes " + what);
        }
        return strikes;
    }

    /// From now on nothing goes wrong, and nobody gets in anybody's way.
    void clearUp() {
        clear = true;
    }

    @Override
    public void point(String where) {
        Fiber.current().filter(fiber -> !fiber.killed()).ifPresent(fiber -> interrupt(fiber, where));
    }

    private void interrupt(Fiber fiber, String where) {
        if (strikes(weather.crash(), "the process")) {
            fiber.host().die(where);
            throw new Crash();
        }
        if (strikes(weather.stop(), "the processor")) {
            fiber.host().stop(where);
            fiber.pause();
        } else if (dice.perMille(weather.others()) && !clear) {
            fiber.pause();
        }
    }

    @Override
    public void committed(String what) {
        point("after the commit of " + what);
        if (strikes(weather.loss() / 20, "the word that " + what + " is committed")) {
            throw new Database.Lost("connection lost at the commit of " + what);
        }
    }

    @Override
    public void await(String what) {
        Fiber.current().ifPresentOrElse(Fiber::pause, () -> {
            throw new IllegalStateException("nobody else is there to wait for: " + what);
        });
    }
}
