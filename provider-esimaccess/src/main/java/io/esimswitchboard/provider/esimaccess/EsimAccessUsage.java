package io.esimswitchboard.provider.esimaccess;

import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.Answer.Known;
import io.esimswitchboard.provider.Answer.Unavailable;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.UsageReports;
import io.esimswitchboard.provider.esimaccess.EsimAccessLookup.Found;
import io.esimswitchboard.provider.toolkit.JsonView;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Usage in bytes, some hours old; it is asked for by the eSIM's own number, which the order tells.
final class EsimAccessUsage implements UsageReports {

    private final EsimAccessApi api;
    private final EsimAccessLookup lookup;
    private final InstantSource clock;

    EsimAccessUsage(EsimAccessApi api, InstantSource clock) {
        this.api = api;
        this.lookup = new EsimAccessLookup(api);
        this.clock = clock;
    }

    @Override
    public Answer<Usage> fetchUsage(ProviderOrderId order, Iccid iccid) {
        return switch (lookup.byOrder(order)) {
            case Found.One(var esim) when esim.text("iccid").equals(Optional.of(iccid.value())) -> fetch(esim);
            case Found.One(var _) -> new Unavailable<>(ProviderError.NOT_FOUND, "the order has another eSIM");
            case Found.None() -> new Unavailable<>(ProviderError.NOT_FOUND, "the order is not to be found");
            case Found.NotYet(var why) -> new Unavailable<>(ProviderError.RATE_LIMITED, why);
            case Found.Unclear(var error, var doubt) -> new Unavailable<>(error, doubt);
        };
    }

    private Answer<Usage> fetch(JsonView esim) {
        String number = esim.text("esimTranNo").orElse("");
        return api.call("/esim/usage/query", new EsimAccessBodies.Usage(List.of(number)))
                .answer(obj -> usage(obj, number), EsimAccessOutcomes::errorOf);
    }

    /// The list stands in the envelope itself, or under a name of its own.
    private Answer<Usage> usage(JsonView obj, String number) {
        JsonView list = obj.isArray() ? obj : obj.at("esimUsageList");
        return list.elements().stream()
                .filter(each -> each.text("esimTranNo").equals(Optional.of(number)))
                .findFirst()
                .flatMap(this::usage)
                .<Answer<Usage>>map(Known::new)
                .orElseGet(
                        () -> new Unavailable<>(ProviderError.PROVIDER_ERROR, "no usage of this eSIM in the answer"));
    }

    private Optional<Usage> usage(JsonView each) {
        Optional<DataVolume> total =
                bytes(each, "totalData").filter(all -> all > 0).map(DataVolume::new);
        return bytes(each, "dataUsage")
                .map(used -> new Usage(
                        total,
                        used,
                        EsimAccessRecords.time(each, "lastUpdateTime").orElseGet(clock::instant)));
    }

    private static Optional<Long> bytes(JsonView each, String member) {
        return each.at(member)
                .number()
                .filter(number -> number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) < 0)
                .map(BigDecimal::longValue);
    }
}
