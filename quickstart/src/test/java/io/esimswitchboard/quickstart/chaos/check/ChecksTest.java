package io.esimswitchboard.quickstart.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.quickstart.chaos.check.Purchase.Answer;
import io.esimswitchboard.quickstart.chaos.check.Purchase.Answer.Acknowledged;
import io.esimswitchboard.quickstart.chaos.check.Purchase.Answer.Refused;
import io.esimswitchboard.quickstart.chaos.check.Purchase.Answer.Unanswered;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// One small world in which all is right, and each check against what breaks it.
final class ChecksTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    private final List<Purchase> purchases =
            new ArrayList<>(List.of(bought("A", "ord_a"), bought("B", "ord_b"), bought("C", "ord_c")));
    private final List<SeenOrder> orders = new ArrayList<>(List.of(
            order("A", "ord_a", "completed", 1, attempt("a1", "rejected"), attempt("a2", "succeeded")),
            order("B", "ord_b", "completed", 1, attempt("b1", "superseded"), attempt("b2", "succeeded")),
            order("C", "ord_c", "needs_review", 0, attempt("c1", "unknown"))));
    private final Map<String, List<SeenEvent>> told =
            new HashMap<>(Map.of("ord_a", events(1, 2, 1, 2, 3), "ord_b", events(1, 2, 3), "ord_c", events(1, 2, 3)));
    private final List<SoldUnit> sold = new ArrayList<>(List.of(unit("a2"), unit("b1"), unit("b2"), unit("c1")));

    @Test
    void nothingIsSaidAgainstAWorldInWhichAllIsRight() {
        assertThat(verdicts()).hasSize(9).allMatch(Verdict::holds);
        assertThat(verdicts()).extracting(Verdict::fact).contains("4 = 2 + 1 + 1", "11 records, 2 copies passed over");
    }

    @Test
    void anOrderThatWasNeverAnswered() {
        purchases.add(new Purchase("D", NOON, new Unanswered("503")));

        onlyFails("every order offered was answered in the end", "D was never answered, last: 503");
    }

    @Test
    void anAcknowledgedOrderThatIsGone() {
        purchases.add(bought("D", "ord_d"));

        onlyFails("every acknowledged order exists once, and no other", "D was acknowledged as ord_d, there is []");
    }

    @Test
    void anAcknowledgedOrderThatExistsTwice() {
        add(order("A", "ord_a_again", "completed", 0));

        onlyFails(
                "every acknowledged order exists once, and no other",
                "A was acknowledged as ord_a, there is [ord_a, ord_a_again]");
    }

    @Test
    void anOrderThatExistsThoughItWasRefused() {
        purchases.set(0, new Purchase("A", NOON, new Refused("422 no_offer")));

        onlyFails(
                "every acknowledged order exists once, and no other", "A was refused (422 no_offer), there is [ord_a]");
    }

    @Test
    void anOrderThatNobodyOffered() {
        purchases.remove(0);

        onlyFails("every acknowledged order exists once, and no other", "ord_a was never offered");
    }

    @Test
    void aRepeatedKeyThatGaveAnotherOrder() {
        purchases.set(0, new Purchase("A", NOON, acknowledged("ord_a", "ord_x")));

        onlyFails("a repeated key is answered with the same order", "one key was answered with [ord_a, ord_x]");
    }

    @Test
    void anOrderThatGoesOn() {
        orders.set(2, order("C", "ord_c", "processing", 0, attempt("c1", "rejected")));
        sold.removeIf(unit -> unit.reference().equals("c1"));

        onlyFails("every order is terminal or needs review", "ord_c is processing");
    }

    @Test
    void anAttemptThatWasSoldTwice() {
        sold.add(unit("a2"));

        onlyFails("no attempt is sold twice", "shop a2 was sold 2 times");
    }

    @Test
    void aUnitThatWasSoldForARejectedAttempt() {
        sold.add(unit("a1"));

        onlyFails(
                "sold = delivered + surplus + under review",
                "shop sold unit of a1, but a1 is rejected in ord_a, which is completed");
    }

    @Test
    void aUnitInDoubtThatNobodyReviews() {
        orders.set(2, order("C", "ord_c", "failed", 0, attempt("c1", "unknown")));

        onlyFails(
                "sold = delivered + surplus + under review",
                "shop sold unit of c1, but c1 is unknown in ord_c, which is failed");
    }

    @Test
    void aUnitThatWasSoldForNoAttempt() {
        sold.add(unit("z9"));

        onlyFails("sold = delivered + surplus + under review", "shop sold unit of z9 for no attempt of ours");
    }

    @Test
    void aSurplusMayServeOneOther() {
        orders.set(0, order("A", "ord_a", "completed", 1, attempt("a1", "rejected"), attempt("a2", "stocked")));
        sold.remove(unit("a2"));

        assertThat(verdicts()).allMatch(Verdict::holds);
    }

    @Test
    void aSurplusServesNoTwo() {
        orders.set(0, order("A", "ord_a", "completed", 2, attempt("a1", "stocked"), attempt("a2", "stocked")));
        sold.remove(unit("a2"));

        onlyFails("what is delivered was sold, one for one", "2 units were served from a stock of 1");
    }

    @Test
    void aDeliveryThatNobodySold() {
        sold.remove(unit("a2"));

        fails("what is delivered was sold, one for one", "a2 of ord_a is delivered and was not sold");
    }

    @Test
    void aDeliveryThatItsOwnerDoesNotSee() {
        orders.set(0, order("A", "ord_a", "completed", 0, attempt("a2", "succeeded")));

        onlyFails(
                "what is delivered was sold, one for one", "ord_a shows 0 deliverables for 1 attempts that succeeded");
    }

    @Test
    void aTimelineWithAGap() {
        orders.set(0, orders.get(0).with(events(1, 3)));

        fails("no event sequence has a gap", "ord_a: event 3 (type 3) stands where 2 should");
    }

    @Test
    void aTimelineThatIsEmpty() {
        orders.set(0, orders.get(0).with(List.of()));

        fails("no event sequence has a gap", "ord_a: no event at all");
    }

    @Test
    void aTopicWithAGap() {
        told.put("ord_a", events(1, 3));

        topicFails("ord_a on the topic: event 3 (type 3) stands where 2 should");
    }

    @Test
    void aTopicOutOfOrder() {
        told.put("ord_a", events(2, 1, 3));

        topicFails("ord_a on the topic: event 2 (type 2) stands where 1 should");
    }

    @Test
    void aTopicThatIsNotAtTheEndYet() {
        told.put("ord_a", events(1, 2));

        topicFails("ord_a: the topic tells [type 1, type 2], the timeline [type 1, type 2, type 3]");
    }

    @Test
    void aTopicThatDoesNotKnowTheOrder() {
        told.remove("ord_a");

        topicFails("ord_a on the topic: no event at all");
    }

    @Test
    void oneFactUnderTwoIds() {
        told.put(
                "ord_a",
                Stream.concat(events(1, 2, 3).stream(), Stream.of(event("another", 3)))
                        .toList());

        topicFails("ord_a on the topic: event 3 (type 3) stands where 4 should");
    }

    @Test
    void twoFactsUnderOneId() {
        told.put(
                "ord_a",
                Stream.concat(events(1, 2, 3).stream(), Stream.of(event("event 3", 4)))
                        .toList());

        topicFails("ord_a on the topic: two different events have the id event 3");
    }

    @Test
    void aTopicThatTellsOfAnOrderThatDoesNotExist() {
        told.put("ord_z", events(1));

        onlyFails(TOPIC, "the topic tells of ord_z, which does not exist");
    }

    private static final String TOPIC = "a consumer that goes by event id sees each event once, in order";

    private void topicFails(String violation) {
        onlyFails(TOPIC, violation);
        assertThat(EventChecks.untold(evidence())).containsExactly("ord_a");
    }

    private void onlyFails(String claim, String... violations) {
        fails(claim, violations);
        assertThat(verdicts()).filteredOn(verdict -> !verdict.holds()).hasSize(1);
    }

    private void fails(String claim, String... violations) {
        assertThat(verdicts())
                .filteredOn(verdict -> verdict.claim().equals(claim))
                .singleElement()
                .extracting(Verdict::violations)
                .isEqualTo(List.of(violations));
    }

    private List<Verdict> verdicts() {
        return Checks.of(evidence());
    }

    private Evidence evidence() {
        return new Evidence(purchases, orders, told, sold);
    }

    private void add(SeenOrder order) {
        orders.add(order);
        told.put(order.id(), order.events());
    }

    private static Purchase bought(String reference, String order) {
        return new Purchase(reference, NOON, acknowledged(order, order));
    }

    private static Answer acknowledged(String... orders) {
        return new Acknowledged(List.of(orders), Duration.ofMillis(40));
    }

    private static SeenOrder order(String reference, String id, String status, int delivered, SeenAttempt... attempts) {
        return new SeenOrder(id, reference, status, delivered, List.of(attempts), events(1, 2, 3));
    }

    private static SeenAttempt attempt(String reference, String state) {
        return new SeenAttempt(reference, "shop", state);
    }

    private static SoldUnit unit(String reference) {
        return new SoldUnit("shop", "unit of " + reference, reference);
    }

    private static List<SeenEvent> events(long... sequences) {
        return Arrays.stream(sequences)
                .mapToObj(sequence -> event("event " + sequence, sequence))
                .toList();
    }

    private static SeenEvent event(String id, long sequence) {
        return new SeenEvent(id, sequence, "type " + sequence, NOON.plusSeconds(sequence));
    }
}
