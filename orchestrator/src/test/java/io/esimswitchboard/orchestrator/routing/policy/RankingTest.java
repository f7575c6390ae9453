package io.esimswitchboard.orchestrator.routing.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.esimswitchboard.orchestrator.id.OfferId;
import io.esimswitchboard.provider.ProviderId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RankingTest {

    private static final int SEEDS = 10_000;

    /// One that is as good as all others but for what a test changes.
    private static final Figures USUAL = new Figures(
            number("2"), number("1"), 10, 100, BigDecimal.ONE, Optional.of(number("2")), Optional.of(number("100")));

    private final List<Contender> contenders = new ArrayList<>();

    @Test
    void aComponentDecidesWhereItAloneHasWeight() {
        Map<Component, Figures> better = Map.of(
                Component.PRICE, price("1.99"),
                Component.PRICE_PER_GB, with(USUAL, Optional.of(number("1.9")), USUAL.balance()),
                Component.PRIORITY, standing(9, 100),
                Component.WEIGHT, standing(10, 101),
                Component.HEALTH, health("1"),
                Component.MARGIN, new Figures(number("2"), number("0.9"), 10, 100, USUAL.health(), none(), none()),
                Component.BALANCE, with(USUAL, none(), Optional.of(number("10"))));
        Map<Component, Figures> worse = new HashMap<>();
        better.keySet().forEach(component -> worse.put(component, USUAL));
        worse.put(Component.HEALTH, health("0.999"));
        worse.put(Component.BALANCE, with(USUAL, none(), Optional.of(number("9.99"))));

        assertThat(better).hasSameSizeAs(Component.values());
        better.forEach((component, figures) -> {
            contenders.clear();
            contender("worse", worse.getOrDefault(component, USUAL));
            contender("better", figures);

            assertThat(providers(only(component), 1)).as("%s", component).containsExactly("better", "worse");
        });
    }

    @Test
    void componentsAreWorthWhatTheirWeightsSayAndAddUpToTheScore() {
        contender("cheap", new Figures(number("1"), number("0.9"), 10, 100, number("0.5"), none(), none()));
        contender("well", new Figures(number("2"), number("1"), 10, 100, number("1"), none(), none()));
        Scheme scheme = new Scheme(
                Map.of(Component.PRICE, number("1"), Component.HEALTH, number("3")),
                Map.of(new ProviderId("cheap"), number("0.05")),
                Set.of());

        List<Scored> order =
                policy(scheme).rank(contenders, scheme, new Seed(1)).order();

        assertThat(order)
                .extracting(each -> each.contender().provider().value())
                .containsExactly("well", "cheap");
        assertThat(order.getFirst().components()).isEqualTo(Map.of("price", number("0.125"), "health", number("0.75")));
        assertThat(order.getLast().components())
                .isEqualTo(Map.of("price", number("0.25"), "health", number("0.375"), "preferred", number("0.05")));
        assertThat(order.getLast().score()).isEqualByComparingTo("0.675");
    }

    @Test
    void aFigureThatNobodyKnowsCountsNeitherForNorAgainst() {
        contender("told", with(USUAL, none(), Optional.of(number("5"))));
        contender("silent", with(USUAL, none(), none()));
        Scheme scheme =
                new Scheme(Map.of(Component.PRICE, number("1"), Component.BALANCE, number("1")), Map.of(), Set.of());

        List<Scored> order =
                policy(scheme).rank(contenders, scheme, new Seed(1)).order();

        assertThat(order.getFirst().components()).isEqualTo(Map.of("price", number("1")));
        assertThat(order.getLast().components()).isEqualTo(Map.of("price", number("0.5"), "balance", number("0.25")));
    }

    @Test
    void aPreferenceOutweighsASmallDifference() {
        contender("other", price("1.99"));
        contender("preferred", USUAL);
        Scheme scheme = new Scheme(
                Map.of(Component.PRICE, number("1")), Map.of(new ProviderId("preferred"), number("0.1")), Set.of());

        assertThat(providers(scheme, 1)).containsExactly("preferred", "other");
    }

    @Test
    void pricesThatScoreTheSameAreStillCompared() {
        contender("dear", price("100000000.01"));
        contender("cheap", price("100000000.00"));
        contender("cheapest", price("1"));

        assertThat(providers(only(Component.PRICE), 1)).containsExactly("cheapest", "cheap", "dear");
    }

    @Test
    void equalsGoByPriorityAndWeightBeforeChance() {
        contender("light", standing(10, 1));
        contender("heavy", standing(10, 50));
        contender("first", standing(5, 1));

        for (int seed = 0; seed < 100; seed++) {
            assertThat(providers(only(Component.PRICE), seed)).containsExactly("first", "heavy", "light");
        }
    }

    @Test
    void theSeedDecidesBetweenEqualsAndGivesThemEqualShares() {
        List.of("a", "b", "c", "d").forEach(provider -> contender(provider, USUAL));
        Map<String, Integer> first = new HashMap<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            List<String> order = providers(only(Component.PRICE), seed);
            assertThat(order).isEqualTo(providers(only(Component.PRICE), seed));
            first.merge(order.getFirst(), 1, Integer::sum);
        }

        assertThat(first).hasSize(4);
        assertThat(first.values()).allSatisfy(times -> assertThat(times).isBetween(2_300, 2_700));
    }

    @Test
    void withoutChanceEqualsGoByTheirIds() {
        List.of("c", "a", "b").forEach(provider -> contender(provider, USUAL));
        Policy policy = new Policy(List.of(), only(Component.PRICE), Exploration.NEVER, TieBreak.OFFER_ID);

        IntStream.range(0, 100)
                .forEach(seed -> assertThat(policy.rank(contenders.reversed(), policy.otherwise(), new Seed(seed))
                                .order())
                        .extracting(Scored::contender)
                        .isEqualTo(contenders));
    }

    @Test
    void anotherProviderIsTriedAsOftenAsIsAskedFor() {
        contender("best", price("2.00"));
        contender("second", price("2.05"));
        contender("best", price("2.06"));
        contender("third", price("2.10"));
        contender("too-dear", price("2.21"));
        Policy policy = exploring("2", "10");
        Map<String, Integer> first = new HashMap<>();
        int explored = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Ranking ranking = policy.rank(contenders, policy.otherwise(), new Seed(seed));
            String chosen = ranking.order().getFirst().contender().provider().value();
            first.merge(chosen, 1, Integer::sum);
            explored += ranking.explored() ? 1 : 0;
            assertThat(ranking.explored()).isEqualTo(!chosen.equals("best"));
            assertThat(ranking.order()).hasSize(5).doesNotHaveDuplicates();
        }

        assertThat(explored).isBetween(150, 250);
        assertThat(first).containsOnlyKeys("best", "second", "third");
        assertThat(first.get("second")).isBetween(60, 140);
        assertThat(first.get("third")).isBetween(60, 140);
    }

    @Test
    void nothingIsTriedWhereNobodyElseSellsAtSuchAPrice() {
        contender("best", price("2.00"));
        contender("best", price("2.01"));
        contender("dear", price("2.50"));
        Policy policy = exploring("50", "10");

        for (int seed = 0; seed < 100; seed++) {
            Ranking ranking = policy.rank(contenders, policy.otherwise(), new Seed(seed));
            assertThat(ranking.explored()).isFalse();
            assertThat(ranking.order()).extracting(Scored::contender).isEqualTo(contenders);
        }
    }

    @Test
    void ofNobodyNobodyIsChosen() {
        assertThat(providers(only(Component.PRICE), 1)).isEmpty();
    }

    @Test
    void weightsAreNotNegativeAndOneAtLeastIsPositive() {
        assertThatThrownBy(() -> new Scheme(Map.of(Component.PRICE, number("-1")), Map.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scheme(Map.of(Component.PRICE, BigDecimal.ZERO), Map.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Policy exploring(String percent, String extra) {
        return new Policy(
                List.of(), only(Component.PRICE), new Exploration(number(percent), number(extra)), TieBreak.SEED);
    }

    private static Policy policy(Scheme scheme) {
        return new Policy(List.of(), scheme, Exploration.NEVER, TieBreak.SEED);
    }

    private static Scheme only(Component component) {
        return new Scheme(Map.of(component, BigDecimal.ONE), Map.of(), Set.of());
    }

    private List<String> providers(Scheme scheme, int seed) {
        return policy(scheme).rank(contenders, scheme, new Seed(seed)).order().stream()
                .map(each -> each.contender().provider().value())
                .toList();
    }

    private void contender(String provider, Figures figures) {
        contenders.add(
                new Contender(new OfferId(new UUID(0, contenders.size() + 1L)), new ProviderId(provider), figures));
    }

    private static Figures price(String price) {
        return new Figures(number(price), number("0.5"), 10, 100, BigDecimal.ONE, none(), none());
    }

    private static Figures standing(int priority, int weight) {
        return new Figures(number("2"), number("1"), priority, weight, BigDecimal.ONE, none(), none());
    }

    private static Figures health(String health) {
        return new Figures(number("2"), number("1"), 10, 100, number(health), none(), none());
    }

    private static Figures with(Figures like, Optional<BigDecimal> perGb, Optional<BigDecimal> balance) {
        return new Figures(like.price(), like.cost(), like.priority(), like.weight(), like.health(), perGb, balance);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }
}
