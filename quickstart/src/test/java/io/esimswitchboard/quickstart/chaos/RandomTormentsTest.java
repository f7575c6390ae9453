package io.esimswitchboard.quickstart.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.quickstart.chaos.Torment.Deed;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class RandomTormentsTest {

    @Test
    void theSameSeedGivesTheSamePlan() {
        assertThat(plan(7, "kafka")).isEqualTo(plan(7, "kafka"));
        assertThat(plan(7, "kafka")).isNotEqualTo(plan(8, "kafka")).isNotEqualTo(plan(7, "mysql"));
    }

    @Test
    void everyPlanBeginsWithAKillAndAPauseInEitherOrder() {
        List<List<Deed>> begins = LongStream.range(0, 50)
                .mapToObj(seed ->
                        plan(seed, "kafka").stream().limit(2).map(Torment::deed).toList())
                .distinct()
                .toList();

        assertThat(begins).containsExactlyInAnyOrder(List.of(Deed.KILL, Deed.PAUSE), List.of(Deed.PAUSE, Deed.KILL));
    }

    @Test
    void aLongPlanHasEveryDeedAndPausesThatOutlastALease() {
        List<Torment> plan = plan(7, "kafka");

        assertThat(plan).extracting(Torment::deed).contains(Deed.values());
        assertThat(plan)
                .filteredOn(torment -> torment.deed() == Deed.PAUSE)
                .extracting(Torment::lasting)
                .allMatch(time -> time.compareTo(Duration.ofSeconds(1)) >= 0)
                .allMatch(time -> time.compareTo(Duration.ofSeconds(25)) <= 0)
                .anyMatch(time -> time.compareTo(Duration.ofSeconds(15)) > 0);
    }

    private static List<Torment> plan(long seed, String process) {
        return new RandomTorments(seed).of(process).limit(100).toList();
    }
}
