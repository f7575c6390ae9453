package io.esimswitchboard.orchestrator.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.catalogue.CatalogueSnapshot;
import io.esimswitchboard.orchestrator.catalogue.EsimPackage;
import io.esimswitchboard.orchestrator.catalogue.Shelf;
import io.esimswitchboard.orchestrator.id.LineId;
import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.orchestrator.provider.Standing;
import io.esimswitchboard.orchestrator.routing.PastDecisions.PastDecision;
import io.esimswitchboard.orchestrator.routing.ReplayReport.Amounts;
import io.esimswitchboard.orchestrator.routing.ReplayReport.Counts;
import io.esimswitchboard.orchestrator.routing.ReplayReport.Pair;
import io.esimswitchboard.orchestrator.routing.policy.Component;
import io.esimswitchboard.orchestrator.routing.policy.Condition;
import io.esimswitchboard.orchestrator.routing.policy.Exploration;
import io.esimswitchboard.orchestrator.routing.policy.NamedPolicy;
import io.esimswitchboard.orchestrator.routing.policy.Occasion;
import io.esimswitchboard.orchestrator.routing.policy.Policy;
import io.esimswitchboard.orchestrator.routing.policy.Rule;
import io.esimswitchboard.orchestrator.routing.policy.Scheme;
import io.esimswitchboard.orchestrator.routing.policy.TieBreak;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.ProviderId;
import io.micronaut.json.JsonMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class ReplayTest {

    private static final int DECISIONS = 10_000;
    private static final Instant BEGIN = Instant.parse("2026-11-22T00:00:00Z");
    private static final List<String> PROVIDERS = List.of("hubby", "yoni", "third", "fourth");

    private final RoutingDecisions decisions = new RoutingDecisions(JsonMapper.createDefault());
    private final List<PastDecision> past = new ArrayList<>();
    private final Replay replay = new Replay(this::between, decisions);

    private List<PastDecision> between(UUID after, UUID before, int limit) {
        return past.stream()
                .filter(each -> each.line().uuid().compareTo(after) > 0
                        && each.line().uuid().compareTo(before) < 0)
                .limit(limit)
                .toList();
    }

    @Test
    void tenThousandDecisionsReplayedByTheirPolicyAreTenThousandEqual() {
        NamedPolicy everything = new NamedPolicy("platform-1", everythingCounts());
        List<List<String>> ranked = recordMany(everything);

        ReplayReport report = replay.run(request(_ -> Optional.of(everything)));

        assertThat(report.counts()).isEqualTo(new Counts(DECISIONS, DECISIONS, DECISIONS, DECISIONS, 0, 0));
        assertThat(report.differences()).isEmpty();
        assertThat(report.share().keySet()).containsExactlyInAnyOrderElementsOf(PROVIDERS);
        for (int i = 0; i < DECISIONS; i += 10) {
            RecordedDecision recorded = decisions.fromJson(past.get(i).json());
            assertThat(recorded.judgedBy(everything.policy()).orElseThrow().order())
                    .extracting(each -> each.contender().offer().toString())
                    .isEqualTo(ranked.get(i));
        }
        assertThat(past.stream().filter(each -> each.json().contains("\"explored\":true")))
                .hasSizeBetween(100, 300);
    }

    @Test
    void anotherPolicyShowsWhatItWouldHaveChanged() {
        Shelf shelf = new Shelf();
        EsimPackage esimPackage = shelf.fixed("TH", "1GB", 7);
        String cheap = shelf.offer(esimPackage, "hubby", "1.00").id().toString();
        String safe = shelf.offer(esimPackage, "yoni", "1.50").id().toString();
        WeighOffers weighOffers = weighing(shelf.snapshot(), id -> id.equals("yoni") ? "1" : "0.5");
        record(0, weighOffers.decide(thailand(Optional.empty()), NamedPolicy.BUILT_IN));
        Policy healthFirst = new Policy(
                List.of(),
                new Scheme(Map.of(Component.HEALTH, BigDecimal.ONE), Map.of(), Set.of()),
                Exploration.NEVER,
                TieBreak.SEED);

        ReplayReport report = replay.run(request(_ -> Optional.of(NamedPolicy.unsaved(healthFirst))));

        assertThat(report.counts()).isEqualTo(new Counts(1, 0, 0, 0, 0, 0));
        assertThat(report.differences())
                .containsExactly(
                        new ReplayReport.Difference(past.getFirst().line(), Optional.of(cheap), Optional.of(safe)));
        assertThat(report.amounts())
                .isEqualTo(Map.of("USD", new Amounts(pair("1.000000", "1.500000"), pair("1.00", "1.50"))));
        assertThat(report.share()).isEqualTo(Map.of("hubby", new Pair<>(1L, 0L), "yoni", new Pair<>(0L, 1L)));
        assertThat(report.success()).isEqualTo(new Pair<>(new BigDecimal("0.5"), new BigDecimal("1")));
    }

    @Test
    void aProviderThatWasExcludedIsThereForAnotherPolicyAndTheOtherWayRound() {
        Shelf shelf = new Shelf();
        EsimPackage esimPackage = shelf.fixed("TH", "1GB", 7);
        shelf.offer(esimPackage, "hubby", "1.00");
        shelf.offer(esimPackage, "yoni", "1.50");
        NamedPolicy without = NamedPolicy.unsaved(without("hubby"));
        RoutingDecision decision = weighing(shelf.snapshot(), _ -> "1").decide(thailand(Optional.empty()), without);
        record(0, decision);

        assertThat(decision.ranked()).hasSize(1);
        assertThat(decision.candidates().getLast().reasons()).containsExactly("excluded_by_policy");
        assertThat(replay.run(request(_ -> Optional.of(without))).counts().equal())
                .isOne();
        assertThat(replay.run(request(_ -> Optional.of(NamedPolicy.BUILT_IN))).share())
                .isEqualTo(Map.of("hubby", new Pair<>(0L, 1L), "yoni", new Pair<>(1L, 0L)));
        assertThat(replay.run(request(_ -> Optional.of(NamedPolicy.unsaved(without("yoni")))))
                        .share())
                .isEqualTo(Map.of("hubby", new Pair<>(0L, 1L), "yoni", new Pair<>(1L, 0L)));
    }

    @Test
    void nobodyIsExcludedFromToppingUpWhatItHasSold() {
        Shelf shelf = new Shelf();
        EsimPackage esimPackage = shelf.fixed("TH", "1GB", 7);
        shelf.offer(esimPackage, "hubby", "1.00");
        NamedPolicy without = NamedPolicy.unsaved(without("hubby"));
        RoutingRequest topUp = thailand(Optional.empty()).topUpOf(esimPackage.id(), new ProviderId("hubby"));
        RoutingDecision decision = weighing(shelf.snapshot(), _ -> "1").decide(topUp, without);
        record(0, decision);

        assertThat(decision.ranked()).hasSize(1);
        assertThat(replay.run(request(_ -> Optional.of(without))).counts()).isEqualTo(new Counts(1, 1, 1, 1, 0, 0));
    }

    @Test
    void whatCannotBeJudgedIsCountedAndNothingElse() {
        past.add(new PastDecision(line(1), ""));
        past.add(new PastDecision(
                line(2),
                "{\"policy\":\"price-first/1\",\"catalogue_version\":7,\"decided_at\":\"2026-11-22T10:00:00Z\","
                        + "\"chosen\":null,\"cheapest_too_dear\":null,\"candidates\":[]}"));

        ReplayReport report = replay.run(request(_ -> Optional.of(NamedPolicy.BUILT_IN)));

        assertThat(report.counts()).isEqualTo(new Counts(0, 0, 0, 0, 0, 2));
    }

    @Test
    void manyDecisionsAreReplayedPartByPart() {
        Shelf shelf = new Shelf();
        shelf.offer(shelf.fixed("TH", "1GB", 7), "hubby", "1.00");
        RoutingDecision decision =
                weighing(shelf.snapshot(), _ -> "1").decide(thailand(Optional.empty()), NamedPolicy.BUILT_IN);
        for (int i = 0; i < 500; i++) {
            record(i, decision);
        }
        Function<RecordedDecision, Optional<NamedPolicy>> builtIn = _ -> Optional.of(NamedPolicy.BUILT_IN);

        ReplayReport first = replay.run(new Replay.Request(builtIn, BEGIN, end(), Optional.empty(), 450));
        ReplayReport second = replay.run(new Replay.Request(builtIn, BEGIN, end(), first.next(), 450));

        assertThat(first.counts().decisions()).isEqualTo(450);
        assertThat(first.next()).contains(past.get(449).line());
        assertThat(second.counts().decisions()).isEqualTo(50);
        assertThat(second.next()).isEmpty();
        assertThat(replay.run(new Replay.Request(
                                builtIn, BEGIN.plusSeconds(100), BEGIN.plusSeconds(110), Optional.empty(), 450))
                        .counts()
                        .decisions())
                .isEqualTo(10);
    }

    private List<List<String>> recordMany(NamedPolicy policy) {
        Random random = new Random(5);
        WeighOffers weighOffers =
                weighing(shelf(random).snapshot(), _ -> "0." + (900_000_000 + random.nextInt(99_999_999)));
        List<List<String>> ranked = new ArrayList<>();
        for (int i = 0; i < DECISIONS; i++) {
            RoutingDecision decision = weighOffers.decide(thailand(ceiling(random)), policy);
            record(i, decision);
            ranked.add(decision.ranked().stream()
                    .map(offer -> offer.id().toString())
                    .toList());
        }
        return ranked;
    }

    private static Optional<Money> ceiling(Random random) {
        return random.nextBoolean()
                ? Optional.empty()
                : Optional.of(Money.of("10.00", random.nextBoolean() ? "USD" : "EUR"));
    }

    private static Shelf shelf(Random random) {
        Shelf shelf = new Shelf().rate("EUR", "0.93");
        for (int i = 0; i < 8; i++) {
            EsimPackage added = shelf.fixed("TH", (1 + random.nextInt(3)) + "GB", 7 + random.nextInt(3));
            Money cost = new Money(
                    BigDecimal.valueOf(100 + 10L * random.nextInt(5), 2),
                    Currency.getInstance(random.nextBoolean() ? "USD" : "EUR"));
            shelf.offer(added, PROVIDERS.get(i % PROVIDERS.size()), cost, DeliverableKind.ESIM_PROFILE);
        }
        return shelf;
    }

    private static Policy everythingCounts() {
        Scheme everything = new Scheme(
                Arrays.stream(Component.values()).collect(Collectors.toMap(each -> each, _ -> BigDecimal.ONE)),
                Map.of(new ProviderId("third"), new BigDecimal("0.05")),
                Set.of());
        Condition dear = new Condition(
                Set.of(new CountryCode("TH")),
                Set.of(),
                0,
                Occasion.UNLIMITED,
                Optional.of("claim"),
                Set.of(),
                Optional.empty());
        return new Policy(
                List.of(new Rule("claims", dear, everything)),
                everything,
                new Exploration(BigDecimal.TWO, BigDecimal.valueOf(100)),
                TieBreak.SEED);
    }

    private static Policy without(String provider) {
        return new Policy(
                List.of(),
                new Scheme(Map.of(Component.PRICE, BigDecimal.ONE), Map.of(), Set.of(new ProviderId(provider))),
                Exploration.NEVER,
                TieBreak.SEED);
    }

    private static WeighOffers weighing(CatalogueSnapshot snapshot, Function<String, String> health) {
        Random random = new Random(7);
        Map<ProviderId, Standing> standings =
                PROVIDERS.stream().collect(Collectors.toMap(ProviderId::new, _ -> new Standing(true, true, 10, 100)));
        Accounts accounts = new Accounts(
                () -> standings,
                id -> new BigDecimal(health.apply(id.value())),
                _ -> random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(
                                new Money(BigDecimal.valueOf(random.nextInt(2_000), 2), Currency.getInstance("USD"))));
        return new WeighOffers(
                () -> snapshot,
                accounts,
                () -> new UUID(random.nextLong(), random.nextLong()),
                () -> BEGIN.plusSeconds(random.nextInt(86_400)));
    }

    private static RoutingRequest thailand(Optional<Money> ceiling) {
        return new RoutingRequest(
                new Wanted.AtLeast(new CountryCode("TH"), Optional.of(DataVolume.parse("1GB")), 7),
                Optional.empty(),
                ceiling);
    }

    /// One a second.
    private void record(int second, RoutingDecision decision) {
        past.add(new PastDecision(line(second), decisions.toJson(decision)));
    }

    private static LineId line(int second) {
        UUID first = Uuids.firstOf(BEGIN.plusSeconds(second));
        return new LineId(new UUID(first.getMostSignificantBits(), first.getLeastSignificantBits() + 1));
    }

    private static Instant end() {
        return BEGIN.plusSeconds(DECISIONS);
    }

    private static Replay.Request request(Function<RecordedDecision, Optional<NamedPolicy>> policy) {
        return new Replay.Request(policy, BEGIN, end(), Optional.empty(), DECISIONS);
    }

    private static Pair<BigDecimal> pair(String recorded, String replayed) {
        return new Pair<>(new BigDecimal(recorded), new BigDecimal(replayed));
    }
}
