package io.esimswitchboard.orchestrator.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.catalogue.CatalogueSnapshot;
import io.esimswitchboard.orchestrator.catalogue.EsimPackage;
import io.esimswitchboard.orchestrator.catalogue.PackageSort;
import io.esimswitchboard.orchestrator.catalogue.Plans;
import io.esimswitchboard.orchestrator.catalogue.Sellable;
import io.esimswitchboard.orchestrator.id.IdGenerator;
import io.esimswitchboard.orchestrator.pricing.PriceRule;
import io.esimswitchboard.orchestrator.pricing.PriceRules;
import io.esimswitchboard.orchestrator.pricing.Tariff;
import io.esimswitchboard.orchestrator.quote.Bazaar;
import io.esimswitchboard.orchestrator.quote.Quote;
import io.esimswitchboard.orchestrator.quote.QuoteItem;
import io.esimswitchboard.orchestrator.quote.QuoteLine;
import io.esimswitchboard.orchestrator.quote.RedeemQuote.Redeemed;
import io.esimswitchboard.orchestrator.routing.Wanted;
import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.Coverage;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.Plan;
import io.esimswitchboard.provider.PlanCost;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What holds for orders by quote, whatever costs, rates, margins, floors and roundings are, and wherever they go.
final class QuotedOrdersTest {

    private static final List<String> CURRENCIES = List.of("USD", "EUR", "GBP", "JPY", "KWD");
    private static final MathContext MANY = new MathContext(60);
    private static final BigDecimal NOTHING = new BigDecimal("1e-40");
    private static final BigDecimal FINEST = new BigDecimal("0.000001");

    @Test
    void noCentIsLostAndNoMarginFloorIsBroken() {
        Map<String, Integer> endings = new HashMap<>();
        for (int seed = 1; seed <= 600; seed++) {
            endings.merge(new World(seed).run(), 1, Integer::sum);
        }

        assertThat(endings).containsKeys("kept", "absorbed", "rerouted", "another package", "drifted", "gone");
    }

    private static final class World {

        private final int seed;
        private final Random random;
        private final int absorb;
        private final int marginFloor;
        private final Bazaar bazaar;
        private final Map<String, Plan> plans = new LinkedHashMap<>();
        private Map<String, BigDecimal> rates = Map.of();
        private BigDecimal floor = BigDecimal.ZERO;

        World(int seed) {
            this.seed = seed;
            this.random = new Random(seed);
            this.absorb = random.nextInt(300);
            this.marginFloor = random.nextInt(6);
            this.bazaar = new Bazaar("0", absorb, marginFloor);
        }

        /// What became of the quote.
        String run() {
            Map<String, BigDecimal> first = new HashMap<>(Map.of("USD", BigDecimal.ONE));
            CURRENCIES.stream().skip(1).forEach(code -> first.put(code, decimal(0.01, 200, 12)));
            rates(first);
            rules();
            for (int provider = 0; provider < 3; provider++) {
                sell("p" + provider, "TH", "1GB");
                sell("p" + provider, "TH", "2GB");
                sell("p" + provider, "TH VN", "1GB");
            }
            List<QuoteItem> items = IntStream.rangeClosed(0, random.nextInt(3))
                    .mapToObj(_ -> item())
                    .toList();
            Quote quote = bazaar.quote(any(), items.toArray(QuoteItem[]::new));
            addsUp(quote);
            Map<String, BigDecimal> then = rates;
            drift();
            return switch (bazaar.redeem(quote)) {
                case Redeemed.Kept kept -> kept(kept, then);
                case Redeemed.Drifted(var instead) -> drifted(quote, instead);
                case Redeemed.NoOffer() -> gone(quote);
                case Redeemed.Missing(), Redeemed.Expired(), Redeemed.Used() ->
                    throw new AssertionError("seed " + seed);
            };
        }

        private void sell(String provider, String countries, String data) {
            Plan plan = Plans.plan(countries.replace(" ", "") + data, countries, data, 7, "1.00");
            String code = any();
            Money cost = money(decimal(0.5, 20, 6).multiply(rate(code)), code);
            offer(provider, plan, cost);
        }

        private void offer(String provider, Plan plan, Money cost) {
            Plan priced = new Plan(
                    plan.id(),
                    plan.name(),
                    plan.coverage(),
                    plan.terms(),
                    new PlanCost(cost, PlanCost.Source.PROVIDER_API));
            plans.put(provider + "/" + plan.id().value(), priced);
            bazaar.sell(provider, priced);
        }

        private QuoteItem item() {
            String data = random.nextBoolean() ? "1GB" : "2GB";
            String country = data.equals("1GB") && random.nextInt(3) == 0 ? "VN" : "TH";
            return new QuoteItem(
                    new Wanted.AtLeast(new CountryCode(country), Optional.of(DataVolume.parse(data)), 7),
                    Optional.empty(),
                    1 + random.nextInt(50));
        }

        private void rules() {
            floor = random.nextBoolean() ? decimal(0, 1, 2) : BigDecimal.ZERO;
            bazaar.rules(new PriceRules(
                    List.of(new PriceRule(null, null, decimal(0, 30, 2), floor)),
                    Map.of(Bazaar.SHOP.toString(), decimal(0, 5, 2)),
                    random.nextBoolean() ? Map.of() : Map.of("USD", new BigDecimal("0.05"), "JPY", BigDecimal.TEN)));
        }

        private void rates(Map<String, BigDecimal> next) {
            rates = next;
            Map<String, BigDecimal> others = new HashMap<>(next);
            others.remove("USD");
            bazaar.rates(others);
        }

        private void drift() {
            double most = List.of(0.0, 0.01, 0.03, 0.2).get(random.nextInt(4));
            for (var each : List.copyOf(plans.entrySet())) {
                String[] key = each.getKey().split("/", 2);
                if (random.nextInt(6) == 0) {
                    bazaar.withdraw(key[0], key[1]);
                    plans.remove(each.getKey());
                } else {
                    Money cost = each.getValue().cost().price();
                    offer(
                            key[0],
                            each.getValue(),
                            money(moved(cost.amount(), most), cost.currency().getCurrencyCode()));
                }
            }
            if (random.nextInt(20) == 0) {
                List.copyOf(plans.keySet()).forEach(key -> bazaar.withdraw(key.split("/", 2)[0], key.split("/", 2)[1]));
                plans.clear();
            }
            Map<String, BigDecimal> next = new HashMap<>();
            rates.forEach((code, rate) -> next.put(
                    code, code.equals("USD") ? rate : moved(rate, most / 4).setScale(12, RoundingMode.HALF_UP)));
            rates(next);
            if (random.nextInt(3) == 0) {
                rules();
            }
        }

        private BigDecimal moved(BigDecimal amount, double most) {
            return amount.multiply(BigDecimal.valueOf(1 + most * (2 * random.nextDouble() - 0.8)));
        }

        private void addsUp(Quote quote) {
            int digits = quote.total().currency().getDefaultFractionDigits();
            long coins = quote.lines().stream()
                    .mapToLong(line -> coins(line.unitPrice(), digits) * line.quantity())
                    .sum();
            assertThat(coins(quote.total(), digits)).as("seed %s", seed).isEqualTo(coins);
        }

        private static long coins(Money money, int digits) {
            return money.amount().movePointRight(digits).longValueExact();
        }

        private String kept(Redeemed.Kept kept, Map<String, BigDecimal> then) {
            Quote quote = kept.quote();
            List<OrderLine> lines = lines(kept);
            Money total = order(lines).facts().total();
            assertThat(total).as("seed %s", seed).isEqualTo(quote.total());
            String ending = "kept";
            for (int i = 0; i < lines.size(); i++) {
                QuoteLine quoted = quote.lines().get(i);
                OrderLine line = lines.get(i);
                assertThat(line.unitPrice()).isEqualTo(quoted.unitPrice());
                assertThat(line.quantity()).isEqualTo(quoted.quantity());
                Currency into = quoted.unitPrice().currency();
                BigDecimal before = exchanged(quoted.cost().asked(), into, then);
                for (Choice choice : line.choices()) {
                    isPaidFor(choice, quoted, before);
                }
                Choice first = line.choices().getFirst();
                if (!first.offer().equals(quoted.offer())) {
                    ending = line.packageId().equals(quoted.packageId()) ? "rerouted" : "another package";
                } else if (exchanged(first.cost(), into, rates).compareTo(before.add(FINEST)) > 0) {
                    ending = "absorbed";
                }
            }
            return ending;
        }

        private void isPaidFor(Choice choice, QuoteLine quoted, BigDecimal before) {
            Currency into = quoted.unitPrice().currency();
            BigDecimal price = quoted.unitPrice().amount();
            BigDecimal cost = exchanged(choice.cost(), into, rates);
            assertThat(price.subtract(cost)).as("seed %s, %s", seed, choice).isGreaterThan(NOTHING.negate());
            boolean isQuoted = choice.offer().equals(quoted.offer());
            if (isQuoted && cost.compareTo(before.add(FINEST)) <= 0) {
                return;
            }
            assertThat(price.subtract(cost).subtract(floorIn(into)))
                    .as("seed %s, floor, %s", seed, choice)
                    .isGreaterThan(NOTHING.negate());
            assertThat(price.multiply(percent(100 - marginFloor)).subtract(cost))
                    .as("seed %s, margin, %s", seed, choice)
                    .isGreaterThan(NOTHING.negate());
        }

        private List<OrderLine> lines(Redeemed.Kept kept) {
            AtomicLong last = new AtomicLong();
            IdGenerator ids = () -> new UUID(8, last.incrementAndGet());
            CatalogueSnapshot snapshot = bazaar.now();
            NewOrders newOrders =
                    new NewOrders(new NextTry(Situations.POLICY, ids), ids, Situations.BUYING, () -> snapshot);
            DecideItems decide = new DecideItems(OrderParts.NO_TOP_UPS, _ -> Decisions.of(), (tenant, quote) -> kept);
            var chosen = (DecideItems.Chosen) decide.decide(
                    Decisions.caller(Bazaar.SHOP), Decisions.by(kept.quote().id()));
            return chosen.picks().stream()
                    .map(pick -> newOrders.line(pick.item(), pick.decision(), Optional.empty(), Situations.NOW))
                    .toList();
        }

        private static Order order(List<OrderLine> lines) {
            AtomicLong last = new AtomicLong();
            IdGenerator ids = () -> new UUID(9, last.incrementAndGet());
            return new NewOrders(new NextTry(Situations.POLICY, ids), ids, Situations.BUYING, OrderParts.DOLLARS)
                    .order(Decisions.caller(Bazaar.SHOP), Decisions.request(), lines, Situations.NOW)
                    .after();
        }

        /// At least one line could not be bought from anything on sale.
        private String drifted(Quote quote, Quote instead) {
            addsUp(instead);
            assertThat(quote.lines().stream()
                            .anyMatch(line -> standIns(line).stream().noneMatch(each -> keeps(line, each))))
                    .as("seed %s", seed)
                    .isTrue();
            return "drifted";
        }

        private String gone(Quote quote) {
            assertThat(quote.lines().stream().anyMatch(line -> standIns(line).isEmpty()))
                    .as("seed %s", seed)
                    .isTrue();
            return "gone";
        }

        /// Every offer that does at least what was quoted.
        private List<Sellable> standIns(QuoteLine line) {
            CatalogueSnapshot snapshot = bazaar.now();
            EsimPackage quoted = snapshot.find(line.packageId()).orElseThrow();
            return snapshot.offers(PackageSort.PRICE).stream()
                    .filter(each -> countries(each.esimPackage()) >= countries(quoted))
                    .filter(each -> megabytes(each.esimPackage()) >= megabytes(quoted))
                    .toList();
        }

        private static int countries(EsimPackage of) {
            return of.coverage() instanceof Coverage.Countries(var codes) ? codes.size() : 0;
        }

        private static long megabytes(EsimPackage of) {
            return of.terms().allowance() instanceof Allowance.Fixed(var volume) ? volume.bytes() / 1_000_000 : 0;
        }

        private boolean keeps(QuoteLine line, Sellable each) {
            Currency into = line.unitPrice().currency();
            Tariff tariff = bazaar.now()
                    .prices()
                    .tariff(Optional.of(into), Optional.of(Bazaar.SHOP))
                    .orElseThrow();
            BigDecimal price = line.unitPrice().amount();
            BigDecimal cost = exchanged(each.offer().cost(), into, rates);
            BigDecimal before = line.cost().exchanged();
            boolean quoted = each.offer().id().equals(line.offer());
            BigDecimal most =
                    before.multiply(BigDecimal.valueOf(10_000 + absorb)).movePointLeft(4);
            boolean absorbed = quoted && cost.compareTo(most) <= 0;
            boolean within = absorbed || !each.price(tariff).exceeds(line.unitPrice());
            boolean earns = price.subtract(cost).compareTo(floorIn(into)) >= 0
                    && price.multiply(percent(100 - marginFloor)).compareTo(cost) >= 0;
            return (quoted && cost.compareTo(before) <= 0) || (within && earns);
        }

        private BigDecimal floorIn(Currency into) {
            return floor.multiply(rate(into.getCurrencyCode()));
        }

        private static BigDecimal exchanged(Money amount, Currency into, Map<String, BigDecimal> rates) {
            return amount.amount()
                    .divide(rates.getOrDefault(amount.currency().getCurrencyCode(), BigDecimal.ONE), MANY)
                    .multiply(rates.getOrDefault(into.getCurrencyCode(), BigDecimal.ONE), MANY);
        }

        private static BigDecimal percent(int percent) {
            return BigDecimal.valueOf(percent, 2);
        }

        private BigDecimal rate(String code) {
            return rates.getOrDefault(code, BigDecimal.ONE);
        }

        private static Money money(BigDecimal amount, String code) {
            return new Money(amount.setScale(6, RoundingMode.HALF_UP), Currency.getInstance(code));
        }

        private String any() {
            return CURRENCIES.get(random.nextInt(CURRENCIES.size()));
        }

        private BigDecimal decimal(double least, double most, int digits) {
            return BigDecimal.valueOf(least + (most - least) * random.nextDouble())
                    .setScale(digits, RoundingMode.HALF_UP);
        }
    }
}
