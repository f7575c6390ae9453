package io.esimswitchboard.provider.appid;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// The bodies we send, in the wholesaler's words. What is null is left out.
final class AppIdBodies {

    private AppIdBodies() {}

    @Serdeable
    record Order(String packageCode, @Nullable String email) {

        /// Personal data, so not shown.
        @Override
        public String toString() {
            return "Order[" + packageCode + "]";
        }
    }

    @Serdeable
    record Page(int current, int size) {}

    @Serdeable
    record OrderPage(int current, int size, String orderNo) {}

    @Serdeable
    record Flow(String orderNo, String iccid) {}

    @Serdeable
    record Nothing() {}
}
