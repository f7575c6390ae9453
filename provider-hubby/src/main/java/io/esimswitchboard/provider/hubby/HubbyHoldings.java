package io.esimswitchboard.provider.hubby;

import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.Answer.Known;
import io.esimswitchboard.provider.Answer.Unavailable;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.TravellerPortal.Holding;
import io.esimswitchboard.provider.TravellerPortal.HoldingState;
import io.esimswitchboard.provider.UsageReports.Usage;
import io.esimswitchboard.provider.toolkit.JsonView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Reads a traveller's dashboard, as the web view or a partner's own app is shown it. The fields of a package are not
/// documented, so what is not understood is left out of it.
final class HubbyHoldings {

    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Instant asOf;

    HubbyHoldings(Instant asOf) {
        this.asOf = asOf;
    }

    Answer<List<Holding>> ofWebView(JsonView data) {
        return known(
                data,
                List.of("unclaimed_packages", "active_packages", "expired_packages"),
                Stream.of(
                        all(data, "unclaimed_packages", each -> HoldingState.UNCLAIMED),
                        all(data, "active_packages", each -> HoldingState.ACTIVE),
                        all(data, "expired_packages", each -> HoldingState.EXPIRED)));
    }

    Answer<List<Holding>> ofApp(JsonView data) {
        return known(
                data,
                List.of("package_queues", "packages"),
                Stream.of(
                        all(data, "package_queues", each -> HoldingState.UNCLAIMED),
                        all(data, "packages", HubbyHoldings::state)));
    }

    private static Answer<List<Holding>> known(JsonView data, List<String> lists, Stream<Stream<Holding>> holdings) {
        return lists.stream().allMatch(name -> data.at(name).isArray())
                ? new Known<>(holdings.flatMap(each -> each).toList())
                : new Unavailable<>(ProviderError.PROVIDER_ERROR, "a dashboard without its lists");
    }

    private static HoldingState state(JsonView each) {
        return each.text("status").filter("EXPIRED"::equals).isPresent() ? HoldingState.EXPIRED : HoldingState.ACTIVE;
    }

    private Stream<Holding> all(JsonView data, String list, Function<JsonView, HoldingState> state) {
        return data.at(list).elements().stream()
                .filter(JsonView::isObject)
                .map(each -> new Holding(state.apply(each), iccid(each), usage(each)));
    }

    private static Optional<Iccid> iccid(JsonView each) {
        return each.text("iccid").filter(text -> text.matches("[0-9]{18,20}")).map(Iccid::new);
    }

    private Optional<Usage> usage(JsonView each) {
        Optional<DataVolume> total =
                bytes(each, "data_total").filter(bytes -> bytes > 0).map(DataVolume::new);
        return bytes(each, "data_used").map(used -> new Usage(total, used, asOf));
    }

    private static Optional<Long> bytes(JsonView each, String name) {
        return each.at(name)
                .number()
                .filter(number -> number.signum() >= 0 && number.compareTo(MOST) <= 0)
                .map(BigDecimal::longValue);
    }
}
