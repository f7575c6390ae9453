package io.esimswitchboard.quickstart.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.esimswitchboard.quickstart.chaos.check.Verdict;
import org.junit.jupiter.api.Test;

final class StatusStoreTest {

    @Test
    void noDifferenceIsGood() throws Exception {
        Verdict verdict = read("""
                {"orders":3,"events":20,"moving":0,"difference_count":0,"differences":[]}
                """);

        assertThat(verdict.holds()).isTrue();
        assertThat(verdict.fact()).isEqualTo("3 orders, 20 events");
    }

    @Test
    void everyDifferenceCountsListedOrNot() throws Exception {
        Verdict verdict = read("""
                {"orders":3,"events":20,"moving":0,"difference_count":3,"differences":[
                  {"order_id":"ord_1","path":"status","rebuilt":"completed","live":"failed"}]}
                """);

        assertThat(verdict.violations())
                .containsExactly(
                        "{\"order_id\":\"ord_1\",\"path\":\"status\",\"rebuilt\":\"completed\",\"live\":\"failed\"}",
                        "and 2 more that the platform does not list");
    }

    @Test
    void anOrderThatNeverStoodStillIsNotProved() throws Exception {
        Verdict verdict = read("""
                {"orders":3,"events":20,"moving":1,"difference_count":0,"differences":[]}
                """);

        assertThat(verdict.violations()).containsExactly("1 orders changed at every look");
    }

    @Test
    void ordersThatWereNotComparedAreMissed() throws Exception {
        Verdict verdict = read("""
                {"orders":2,"events":20,"moving":0,"difference_count":0,"differences":[]}
                """);

        assertThat(verdict.violations()).containsExactly("2 orders were compared, there are 3");
    }

    private static Verdict read(String body) throws Exception {
        return StatusStore.read(new ObjectMapper().readTree(body), 3);
    }
}
