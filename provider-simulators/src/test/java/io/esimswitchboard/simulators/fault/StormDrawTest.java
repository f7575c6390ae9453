package io.esimswitchboard.simulators.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class StormDrawTest {

    private static Set<FaultName> drawn(Storm storm, Operation operation) {
        Set<FaultName> drawn = EnumSet.noneOf(FaultName.class);
        for (int i = 0; i < 3_000; i++) {
            Optional<Fault> fault = storm.draw(operation, _ -> true);
            fault.ifPresent(each -> drawn.add(each.name()));
        }
        return drawn;
    }

    private static Storm storm(Set<FaultName> inapplicable) {
        return new Storm(Fault.named("storm").withProbability(1, 1), inapplicable);
    }

    @Test
    void aStormMakesEveryFaultOfTheOperationButLies() {
        Set<FaultName> drawn = drawn(storm(Set.of(FaultName.UNKNOWN_CODE)), Operation.ORDER);

        assertThat(drawn)
                .contains(FaultName.LOSE_REPLY, FaultName.REJECT, FaultName.CODELESS_REPLY, FaultName.LATE_SALE)
                .doesNotContain(
                        FaultName.ANOTHER_ORDER,
                        FaultName.FOREIGN_ORDER,
                        FaultName.UNKNOWN_CODE,
                        FaultName.ENDLESS_PAGES,
                        FaultName.DELIST,
                        FaultName.REFUSE_CONNECTION);
    }

    @Test
    void aStormLiesWhenTold() {
        var storm = new Storm(Fault.named("storm").withProbability(1, 1).code("another_order, slow"), Set.of());

        assertThat(drawn(storm, Operation.ORDER)).containsExactlyInAnyOrder(FaultName.SLOW, FaultName.ANOTHER_ORDER);
    }

    @Test
    void aStormOverListsMakesThemEndless() {
        assertThat(drawn(storm(Set.of()), Operation.CATALOGUE))
                .contains(FaultName.ENDLESS_PAGES, FaultName.SHRUNKEN_CATALOGUE)
                .doesNotContain(FaultName.CODELESS_REPLY);
    }
}
