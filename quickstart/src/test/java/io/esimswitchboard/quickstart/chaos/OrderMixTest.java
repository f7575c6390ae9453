package io.esimswitchboard.quickstart.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class OrderMixTest {

    @Test
    void theSameNumberIsTheSameOrderAndEveryNumberHasItsReference() {
        assertThat(new OrderMix(7).body(3)).isEqualTo(new OrderMix(7).body(3));
        assertThat(new OrderMix(7).body(3).path("reference").asText()).isEqualTo("CHAOS-7-3");
        assertThat(new OrderMix(7).reference(4)).isNotEqualTo(new OrderMix(8).reference(4));
    }

    @Test
    void allKindsOfOrdersOccur() {
        OrderMix mix = new OrderMix(7);

        assertThat(drawn(mix, "deliverable")).containsOnly("any", "esim_profile", "claim");
        assertThat(drawn(mix, "quantity")).containsOnly("1", "2");
        assertThat(drawn(mix, "destination")).contains("TH", "DE");
    }

    private static List<String> drawn(OrderMix mix, String member) {
        return IntStream.range(0, 200)
                .mapToObj(number -> mix.body(number).at("/items/0/" + member).asText())
                .distinct()
                .toList();
    }
}
