package io.esimswitchboard.orchestrator.routing.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.provider.CountryCode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConditionTest {

    private static final long GB = 1_000_000_000L;
    private static final TenantId SHOP = new TenantId(new UUID(1, 1));
    /// A Sunday.
    private static final Instant MORNING = Instant.parse("2026-11-22T10:00:00Z");

    @ParameterizedTest(name = "of a rule for {0}, what is asked for {1} is: {2}")
    @CsvSource({"TH,TH,true", "TH JP,TH,true", "TH JP,TH JP,true", "TH,TH JP,false", "TH,JP,false", "TH,'',false"})
    void everythingThatIsAskedForHasToLieInTheDestinations(String rule, String asked, boolean holds) {
        Condition condition = new Condition(countries(rule), Set.of(), 0, Occasion.UNLIMITED, none(), Set.of(), none());

        assertThat(condition.holds(new Occasion(countries(asked), GB, Occasion.ANY, none(), MORNING)))
                .isEqualTo(holds);
    }

    @Test
    void aRuleForATenantIsForNobodyElse() {
        Condition condition = new Condition(Set.of(), Set.of(SHOP), 0, Occasion.UNLIMITED, none(), Set.of(), none());

        assertThat(condition.holds(by(Optional.of(SHOP)))).isTrue();
        assertThat(condition.holds(by(Optional.of(new TenantId(new UUID(1, 2))))))
                .isFalse();
        assertThat(condition.holds(by(none()))).isFalse();
    }

    @ParameterizedTest(name = "{0} to {1} GB, asked for {2}: {3}")
    @CsvSource({"1,5,1,true", "1,5,5,true", "1,5,6,false", "2,5,1,false", "2,-1,99,true", "2,-1,-1,true", "0,5,-1,false"
    })
    void theSizeHasToLieBetween(long least, long most, long asked, boolean holds) {
        Condition condition = new Condition(Set.of(), Set.of(), least * GB, bytes(most), none(), Set.of(), none());

        assertThat(condition.holds(new Occasion(countries("TH"), bytes(asked), Occasion.ANY, none(), MORNING)))
                .isEqualTo(holds);
    }

    /// @param gigabytes -1 for unlimited
    private static long bytes(long gigabytes) {
        return gigabytes < 0 ? Occasion.UNLIMITED : gigabytes * GB;
    }

    @Test
    void theDeliverableHasToBeTheOneThatIsAskedFor() {
        Condition claims =
                new Condition(Set.of(), Set.of(), 0, Occasion.UNLIMITED, Optional.of("claim"), Set.of(), none());

        assertThat(claims.holds(new Occasion(countries("TH"), GB, "claim", none(), MORNING)))
                .isTrue();
        assertThat(claims.holds(new Occasion(countries("TH"), GB, "esim_profile", none(), MORNING)))
                .isFalse();
        assertThat(claims.holds(new Occasion(countries("TH"), GB, Occasion.ANY, none(), MORNING)))
                .isFalse();
    }

    @Test
    void theDayIsThatOfUtc() {
        Condition sundays =
                new Condition(Set.of(), Set.of(), 0, Occasion.UNLIMITED, none(), Set.of(DayOfWeek.SUNDAY), none());

        assertThat(sundays.holds(at(MORNING))).isTrue();
        assertThat(sundays.holds(at(Instant.parse("2026-11-22T23:59:59Z")))).isTrue();
        assertThat(sundays.holds(at(Instant.parse("2026-11-23T00:00:00Z")))).isFalse();
    }

    @ParameterizedTest(name = "{0} to {1}, at {2}: {3}")
    @CsvSource({
        "09:00,17:00,09:00,true",
        "09:00,17:00,16:59,true",
        "09:00,17:00,17:00,false",
        "09:00,17:00,08:59,false",
        "22:00,06:00,22:00,true",
        "22:00,06:00,03:00,true",
        "22:00,06:00,06:00,false",
        "22:00,06:00,12:00,false"
    })
    void theTimeOfDayMayGoOverMidnight(LocalTime from, LocalTime until, String time, boolean holds) {
        Condition condition = new Condition(
                Set.of(), Set.of(), 0, Occasion.UNLIMITED, none(), Set.of(), Optional.of(new Hours(from, until)));

        assertThat(condition.holds(at(Instant.parse("2026-11-22T" + time + ":00Z"))))
                .isEqualTo(holds);
    }

    private static Occasion by(Optional<TenantId> tenant) {
        return new Occasion(countries("TH"), GB, Occasion.ANY, tenant, MORNING);
    }

    private static Occasion at(Instant time) {
        return new Occasion(countries("TH"), GB, Occasion.ANY, none(), time);
    }

    private static SortedSet<CountryCode> countries(String codes) {
        return Arrays.stream(codes.split(" "))
                .filter(code -> !code.isEmpty())
                .map(CountryCode::new)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }
}
