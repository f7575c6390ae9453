package io.esimswitchboard.simulators.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.fault.Fault;
import io.esimswitchboard.simulators.fault.FaultName;
import io.esimswitchboard.simulators.fault.Operation;
import io.esimswitchboard.simulators.setting.CommonSettings;
import io.esimswitchboard.simulators.wire.Answer;
import io.esimswitchboard.simulators.wire.Call;
import io.esimswitchboard.simulators.wire.CallHandler;
import io.esimswitchboard.simulators.wire.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.SplittableRandom;

/// Where every call comes in: control calls apart, each one is checked, logged, done and, where a fault
/// is armed for it, answered wrongly.
public final class FrontDoor implements CallHandler {

    private final Wholesaler wholesaler;
    private final Backstage backstage;
    private final RequestLog requests;
    private final Control control;
    private final ControlApi controlApi;
    private final MisbehavingReply misbehaving;
    private final PlanFaults plans;
    private final SplittableRandom random = new SplittableRandom();

    public FrontDoor(Wholesaler wholesaler, Backstage backstage, Control control, boolean controlOpen) {
        this.wholesaler = wholesaler;
        this.backstage = backstage;
        this.requests = control.requests();
        this.control = control;
        this.controlApi = new ControlApi(control, controlOpen);
        this.misbehaving = new MisbehavingReply(wholesaler);
        this.plans = new PlanFaults(wholesaler, backstage.faults());
    }

    @Override
    public Answer answer(Call call) {
        Optional<Reply> controlled = controlApi.answer(call);
        return controlled.<Answer>map(Answer.Whole::new).orElseGet(() -> serve(call));
    }

    private Answer serve(Call call) {
        Operation operation = wholesaler.operationOf(call);
        Instant now = backstage.clock().instant().plus(skew(operation));
        boolean astray = Elsewhere.leadsTo(call);
        Verdict verdict =
                astray ? Verdict.refused("another host: a redirect was followed") : wholesaler.verify(call, now);
        ObjectNode entry = requests.add(call, now, verdict);
        latency().take();
        if (astray) {
            return dated(Elsewhere.reply(), now, entry);
        }
        if (verdict.result() == Verdict.Result.REFUSED) {
            return dated(wholesaler.unauthorized(verdict), now, entry);
        }
        plans.change(operation, call).ifPresent(fault -> requests.finish(entry, "plans", fault.wireName()));
        Optional<Fault> fault = backstage.faults().strikeCall(operation);
        if (fault.isEmpty()) {
            return dated(wholesaler.answer(call, new Pause(Duration.ZERO)), now, entry);
        }
        requests.finish(entry, "fault", fault.get().name().wireName());
        Answer answer = struck(call, fault.get());
        return answer instanceof Answer.Whole(Reply wrong) ? dated(wrong, now, entry) : answer;
    }

    private Answer struck(Call call, Fault fault) {
        return switch (fault.name()) {
            case LATE_SALE -> new Answer.Afterwards(fault.lastingOr(Duration.ofSeconds(2)), late(call));
            case REDIRECT ->
                new Answer.Whole(
                        Elsewhere.redirect(call, fault, backstage.settings().get(CommonSettings.REDIRECT_TO)));
            default -> misbehaving.of(fault, done(call, fault), call);
        };
    }

    private Runnable late(Call call) {
        long resets = control.resets();
        return () -> {
            if (resets == control.resets()) {
                var _ = wholesaler.answer(call, new Pause(Duration.ZERO));
            }
        };
    }

    private Reply done(Call call, Fault fault) {
        var pause = new Pause(fault.name() == FaultName.SLOW ? fault.lastingOr(Duration.ofSeconds(5)) : Duration.ZERO);
        Reply reply = fault.taken() ? wholesaler.answer(call, pause) : Reply.empty(503);
        pause.take();
        return reply;
    }

    private Duration skew(Operation operation) {
        return backstage
                .faults()
                .strike(FaultName.CLOCK_SKEW, operation)
                .map(fault -> fault.lastingOr(Duration.ofMinutes(10)))
                .orElse(Duration.ZERO);
    }

    private synchronized Pause latency() {
        return new Pause(backstage.settings().get(CommonSettings.LATENCY).next(random));
    }

    private Answer dated(Reply reply, Instant now, ObjectNode entry) {
        requests.finish(entry, "status", Integer.toString(reply.status()));
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC));
        return new Answer.Whole(reply.with("date", date));
    }
}
