package io.esimswitchboard.orchestrator.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class AlarmsTest {

    private static final ProviderId YONI = new ProviderId("yoni");
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private Instant now = START;
    private final Alarms alarms = new Alarms(new AlarmSettings(Duration.ofSeconds(60)), () -> now);

    @Test
    void aRefusedAccountIsLeftAloneForAWhileThenTriedAgain() {
        alarms.report(YONI, ProviderError.AUTHENTICATION, "501");

        assertThat(alarms.keepsOut(YONI)).isTrue();
        now = START.plusSeconds(59);
        assertThat(alarms.keepsOut(YONI)).isTrue();
        now = START.plusSeconds(60);
        assertThat(alarms.keepsOut(YONI)).isFalse();
    }

    @Test
    void theAlarmIsAsOldAsItsFirstReport() {
        alarms.report(YONI, ProviderError.AUTHENTICATION, "501");
        now = START.plusSeconds(30);
        alarms.report(YONI, ProviderError.AUTHENTICATION, "502");

        Alarm alarm = alarms.last(YONI).orElseThrow();

        assertThat(alarm.since()).isEqualTo(START);
        assertThat(alarm.detail()).isEqualTo("502");
        assertThat(alarm.outUntil()).contains(START.plusSeconds(90));
    }

    @Test
    void anEmptyAccountIsAnAlarmButIsNotLeftAlone() {
        alarms.report(YONI, ProviderError.INSUFFICIENT_BALANCE, "506");

        assertThat(alarms.keepsOut(YONI)).isFalse();
        assertThat(alarms.last(YONI)).isPresent();
    }
}
