package io.esimswitchboard.orchestrator.routing.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.esimswitchboard.orchestrator.http.Cursor;
import io.esimswitchboard.orchestrator.routing.ReplayReport;
import io.esimswitchboard.orchestrator.routing.ReplayReport.Amounts;
import io.esimswitchboard.orchestrator.routing.ReplayReport.Pair;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A [ReplayReport] as JSON.
///
/// @param unserved decisions without a choice, then or now; they are in none of the figures below
/// @param skipped decisions that could not be judged
/// @param own those that were made by the very policy they were judged by: the same policy chooses the same
/// @param amounts by currency
/// @param share by provider: how many it was chosen for
/// @param expectedSuccess the mean health of the chosen providers, as it was then; null where nothing was chosen
/// @param differences the first hundred
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record ReplayJson(
        long decisions,
        long equal,
        long changed,
        long unserved,
        long skipped,
        OwnJson own,
        Map<String, AmountsJson> amounts,
        Map<String, CountJson> share,
        @Nullable AmountJson expectedSuccess,
        List<DifferenceJson> differences,
        @Nullable String next) {

    private static final int DIGITS = 6;

    @Serdeable
    record OwnJson(long decisions, long equal) {}

    @Serdeable
    record CountJson(long recorded, long replayed, long delta) {}

    @Serdeable
    record AmountJson(String recorded, String replayed, String delta) {

        static AmountJson of(Pair<BigDecimal> pair) {
            return new AmountJson(
                    text(pair.recorded()),
                    text(pair.replayed()),
                    text(pair.replayed().subtract(pair.recorded())));
        }

        private static String text(BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
    }

    @Serdeable
    record AmountsJson(AmountJson cost, AmountJson price, AmountJson margin) {

        static AmountsJson of(Amounts amounts) {
            return new AmountsJson(
                    AmountJson.of(amounts.cost()), AmountJson.of(amounts.price()), AmountJson.of(amounts.margin()));
        }
    }

    /// @param recorded the offer that was chosen; null for none
    @Serdeable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record DifferenceJson(
            String lineId,
            @Nullable String recorded,
            @Nullable String replayed) {}

    static ReplayJson of(ReplayReport report) {
        ReplayReport.Counts counts = report.counts();
        Map<String, AmountsJson> amounts = new TreeMap<>();
        report.amounts().forEach((currency, each) -> amounts.put(currency, AmountsJson.of(each)));
        Map<String, CountJson> share = new TreeMap<>();
        report.share()
                .forEach((provider, each) -> share.put(
                        provider, new CountJson(each.recorded(), each.replayed(), each.replayed() - each.recorded())));
        return new ReplayJson(
                counts.decisions(),
                counts.equal(),
                counts.decisions() - counts.equal(),
                counts.unserved(),
                counts.skipped(),
                new OwnJson(counts.own(), counts.ownEqual()),
                amounts,
                share,
                success(report.success(), counts.decisions() - counts.unserved()),
                report.differences().stream().map(ReplayJson::difference).toList(),
                report.next()
                        .map(line -> Cursor.of(ReplayReader.LIST, line.toString()))
                        .orElse(null));
    }

    private static @Nullable AmountJson success(Pair<BigDecimal> sums, long served) {
        if (served == 0) {
            return null;
        }
        BigDecimal all = BigDecimal.valueOf(served);
        return AmountJson.of(new Pair<>(
                sums.recorded().divide(all, DIGITS, RoundingMode.HALF_UP),
                sums.replayed().divide(all, DIGITS, RoundingMode.HALF_UP)));
    }

    private static DifferenceJson difference(ReplayReport.Difference found) {
        return new DifferenceJson(
                found.line().toString(),
                found.recorded().orElse(null),
                found.replayed().orElse(null));
    }
}
