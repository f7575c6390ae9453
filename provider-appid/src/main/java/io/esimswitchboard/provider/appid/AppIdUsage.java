package io.esimswitchboard.provider.appid;

import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.Answer.Known;
import io.esimswitchboard.provider.Answer.Unavailable;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.UsageReports;
import io.esimswitchboard.provider.toolkit.JsonView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.InstantSource;
import java.util.Optional;

/// Usage in MB as decimal texts, without a time: the moment of the answer stands in.
final class AppIdUsage implements UsageReports {

    private static final String FLOW = "/v1/order/e-sim/flow";
    private static final BigDecimal BYTES_PER_MEGABYTE = BigDecimal.valueOf(1_000_000);

    private final AppIdApi api;
    private final InstantSource clock;

    AppIdUsage(AppIdApi api, InstantSource clock) {
        this.api = api;
        this.clock = clock;
    }

    @Override
    public Answer<Usage> fetchUsage(ProviderOrderId order, Iccid esim) {
        return api.call("fetch_usage", FLOW, new AppIdBodies.Flow(order.value(), esim.value()))
                .answer(this::usage, AppIdOutcomes::errorOf);
    }

    private Answer<Usage> usage(JsonView data) {
        Optional<Long> total = data.text("total").flatMap(AppIdUsage::bytes);
        Optional<Long> used = data.text("usage").flatMap(AppIdUsage::bytes);
        if (total.isEmpty() || used.isEmpty()) {
            return new Unavailable<>(ProviderError.PROVIDER_ERROR, "usage is no number of MB");
        }
        Optional<DataVolume> volume = total.filter(bytes -> bytes > 0).map(DataVolume::new);
        return new Known<>(new Usage(volume, used.get(), clock.instant()));
    }

    private static Optional<Long> bytes(String megabytes) {
        if (!megabytes.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(megabytes)
                .multiply(BYTES_PER_MEGABYTE)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }
}
