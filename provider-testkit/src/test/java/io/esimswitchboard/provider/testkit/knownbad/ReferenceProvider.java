package io.esimswitchboard.provider.testkit.knownbad;

import io.esimswitchboard.provider.AccountBalance;
import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.Answer.Known;
import io.esimswitchboard.provider.Cancellations;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.InboundWebhooks;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.Ordering;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.PlanCatalogue;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.ProviderTraits;
import io.esimswitchboard.provider.TopUps;
import io.esimswitchboard.provider.UsageReports;
import io.esimswitchboard.provider.UsageReports.Usage;
import io.esimswitchboard.provider.testkit.knownbad.Reply.NotSent;
import io.esimswitchboard.provider.testkit.knownbad.Reply.Refused;
import io.esimswitchboard.provider.testkit.knownbad.Reply.Success;
import io.esimswitchboard.provider.testkit.knownbad.Reply.Unclear;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// An adapter that does everything right, as far as its decisions are.
final class ReferenceProvider implements EsimProvider {

    private final House house;
    private final ReferenceConfig config;
    private final Decisions decisions;
    private final InstantSource clock;
    private final ReferenceApi api;

    ReferenceProvider(House house, Line line, ReferenceConfig config, Decisions decisions, InstantSource clock) {
        this.house = house;
        this.config = config;
        this.decisions = decisions;
        this.clock = clock;
        this.api = new ReferenceApi(line, config, decisions);
    }

    @Override
    public ProviderId id() {
        return config.id();
    }

    @Override
    public ProviderTraits traits() {
        return new ProviderTraits(
                ReferenceConfig.VISIBILITY_DELAY, decisions.promises(house), decisions.declared(config.pace()));
    }

    @Override
    public PlanCatalogue catalogue() {
        return new ReferenceCatalogue(api, decisions);
    }

    @Override
    public Ordering ordering() {
        return new ReferenceOrdering(house, api, decisions, absence());
    }

    private Absence absence() {
        return new Absence(decisions.proof(ReferenceConfig.VISIBILITY_DELAY), clock);
    }

    @Override
    public Optional<TopUps> topUps() {
        return offered(new ReferenceTopUps(api, decisions, absence()));
    }

    @Override
    public Optional<UsageReports> usageReports() {
        return offered((order, esim) -> fetchUsage(esim));
    }

    @Override
    public Optional<Cancellations> cancellations() {
        return offered(decisions.cancellations(this::cancel));
    }

    @Override
    public Optional<AccountBalance> accountBalance() {
        return decisions.balance(offered(this::fetchBalance));
    }

    @Override
    public Optional<InboundWebhooks> inboundWebhooks() {
        return Optional.of(new ReferenceWebhooks(house, config, decisions));
    }

    private <T> Optional<T> offered(T capability) {
        return house == House.PLAIN ? Optional.of(capability) : Optional.empty();
    }

    private Answer<Usage> fetchUsage(Iccid esim) {
        return told(
                api.get("/usage?iccid=" + esim.value()),
                record -> new Usage(
                        Optional.of(decisions.usageVolume(record.getOrDefault("total-megabytes", ""))),
                        Long.parseLong(record.getOrDefault("used-megabytes", "")) * 1_000_000,
                        clock.instant()),
                decisions.usageNotTold(clock.instant()));
    }

    private Answer<Money> fetchBalance() {
        return told(
                api.get("/balance"),
                record -> Money.of(record.getOrDefault("amount", ""), record.getOrDefault("currency", "")),
                decisions.balanceNotTold());
    }

    private static <T> Answer<T> told(Reply reply, Function<Map<String, String>, T> reading, Answer<T> otherwise) {
        if (!(reply instanceof Success(var letter)) || letter.records().size() != 1) {
            return otherwise;
        }
        try {
            return new Known<>(reading.apply(letter.records().getFirst()));
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }

    private Outcome<ProviderOrderId> cancel(ProviderOrderId order) {
        return switch (api.post("/cancellations", Map.of("number", order.value()))) {
            case Success _ -> new Done<>(order);
            case Refused(var code) when code.equals("cancelled-before") -> decisions.cancelledBefore(order);
            case Refused(var code) -> decisions.refused(code);
            case NotSent(var why) -> decisions.cancellationNotSent(why);
            case Unclear(var _, var why) -> decisions.cancellationUnclear(order, why);
        };
    }

    @Override
    public String toString() {
        return decisions.shown(config);
    }
}
