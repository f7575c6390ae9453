package io.esimswitchboard.provider;

import java.time.Instant;
import java.util.Optional;

/// How much of an eSIM's data is used.
public interface UsageReports {

    Answer<Usage> fetchUsage(ProviderOrderId order, Iccid esim);

    /// @param total empty when the plan is unlimited
    /// @param asOf the wholesaler's clock where it tells, else the moment of the answer
    record Usage(Optional<DataVolume> total, long usedBytes, Instant asOf) {

        public Usage {
            if (usedBytes < 0) {
                throw new IllegalArgumentException("negative usage: " + usedBytes);
            }
        }
    }
}
