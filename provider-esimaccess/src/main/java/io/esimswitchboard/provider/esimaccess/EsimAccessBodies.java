package io.esimswitchboard.provider.esimaccess;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The bodies we send, in the wholesaler's words. What is null is left out.
final class EsimAccessBodies {

    private EsimAccessBodies() {}

    @Serdeable
    record Packages(String type) {}

    @Serdeable
    record Order(String transactionId, List<Line> packageInfoList) {

        static Order of(String transactionId, EsimAccessSku sku) {
            return new Order(transactionId, List.of(new Line(sku.packageCode(), 1, sku.days())));
        }
    }

    /// @param periodNum days, for a plan sold by the day
    @Serdeable
    record Line(String packageCode, int count, @Nullable Integer periodNum) {}

    /// @param startTime ISO 8601 in UTC, like `endTime`
    @Serdeable
    record Query(
            @Nullable String orderNo,
            @Nullable String iccid,
            @Nullable String startTime,
            @Nullable String endTime,
            Pager pager) {}

    @Serdeable
    record Pager(int pageNum, int pageSize) {}

    @Serdeable
    record Cancel(String esimTranNo) {}

    @Serdeable
    record TopUp(String esimTranNo, String packageCode, String transactionId) {}

    @Serdeable
    record Usage(List<String> esimTranNoList) {}

    @Serdeable
    record Nothing() {}
}
