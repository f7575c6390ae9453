package io.esimswitchboard.provider.toolkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.Answer.Known;
import io.esimswitchboard.provider.Answer.Unavailable;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.NotDone;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.toolkit.ExchangeResult.MaybeSent;
import io.esimswitchboard.provider.toolkit.ExchangeResult.Replied;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReplyTest {

    private static final String YES = "{\"yes\":true}";
    private static final String NO = "{\"yes\":false}";

    @Test
    void anAnswerInTheEnvelopeIsWhatTheEnvelopeSays() {
        assertThat(read(200, YES)).isInstanceOf(Reply.Success.class);
        assertThat(read(400, NO)).isEqualTo(new Reply.Failure("7", "no"));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 500, 502, 503, 599})
    void aStatusFromFiveHundredOnAndARedirectAreUnclearWhateverElseTheySay(int status) {
        assertThat(read(status, YES)).isInstanceOf(Reply.Unclear.class);
        assertThat(read(status, NO)).isInstanceOf(Reply.Unclear.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>fine</html>", "{\"yes\":true", "{\"yes\":true,\"yes\":false}", "{} {}"})
    void aBodyThatIsNoJsonIsUnclear(String body) {
        assertThat(read(200, body)).isInstanceOf(Reply.Unclear.class);
    }

    @Test
    void tooManyRequestsIsAFailureOfThatCode() {
        assertThat(read(429, "slow down")).isEqualTo(new Reply.Failure("429", "too many requests"));
    }

    @Test
    void aQuestionIsAnsweredOrUnavailable() {
        assertThat(answer(read(200, YES))).isEqualTo(new Known<>("done"));
        assertThat(answer(read(200, NO))).isEqualTo(new Unavailable<>(ProviderError.NOT_FOUND, "code 7: no"));
        assertThat(answer(new Reply.NotSent("refused")))
                .isEqualTo(new Unavailable<>(ProviderError.MAINTENANCE, "refused"));
        assertThat(answer(lost())).isEqualTo(new Unavailable<>(ProviderError.PROVIDER_ERROR, "lost"));
    }

    @Test
    void whatWasDoneForTheFirstTimeIsNotDoneWhenItNeverLeftUs() {
        assertThat(outcome(read(200, YES))).isEqualTo(new Done<>("done"));
        assertThat(outcome(read(200, NO))).isInstanceOf(Rejected.class);
        assertThat(outcome(new Reply.NotSent("refused"))).isEqualTo(new NotDone<>("refused"));
        assertThat(outcome(lost())).isEqualTo(new Unknown<>("lost"));
    }

    @Test
    void whatMayHaveBeenDoneBeforeIsNeverProvedUndoneByACallThatDidNotLeave() {
        assertThat(repeated(read(200, YES))).isEqualTo(new Done<>("done"));
        assertThat(repeated(read(200, NO))).isInstanceOf(Rejected.class);
        assertThat(repeated(new Reply.NotSent("refused"))).isEqualTo(new Unknown<>("refused"));
        assertThat(repeated(lost())).isEqualTo(new Unknown<>("lost"));
    }

    private static Reply lost() {
        return Reply.of(new MaybeSent("lost"), new StrictJson(StrictJson.Limits.USUAL), ReplyTest::opened);
    }

    private static Reply read(int status, String body) {
        Replied replied = new Replied(status, _ -> Optional.empty(), body.getBytes(UTF_8));
        return Reply.of(replied, new StrictJson(StrictJson.Limits.USUAL), ReplyTest::opened);
    }

    private static Reply opened(int status, JsonView body) {
        return body.at("yes").flag().orElse(false) ? new Reply.Success(body) : new Reply.Failure("7", "no");
    }

    private static Answer<String> answer(Reply reply) {
        return reply.answer(_ -> new Known<>("done"), _ -> ProviderError.NOT_FOUND);
    }

    private static Outcome<String> outcome(Reply reply) {
        return reply.outcome(_ -> new Done<>("done"), ReplyTest::refused);
    }

    private static Outcome<String> repeated(Reply reply) {
        return reply.repeated(_ -> new Done<>("done"), ReplyTest::refused);
    }

    private static Outcome<String> refused(Reply.Failure failure) {
        return new Rejected<>(ProviderError.NOT_FOUND, failure.code(), failure.message());
    }
}
