package io.esimswitchboard.simulators;

import io.esimswitchboard.simulators.control.Backstage;
import io.esimswitchboard.simulators.control.Wholesaler;
import io.esimswitchboard.simulators.setting.Setting;
import io.esimswitchboard.simulators.webhook.RetryPlan;
import java.util.List;
import java.util.function.Function;

/// What tells one wholesaler from another. A module elsewhere may bring its own and start it with [Simulator#start].
///
/// @param journal the file its sales are kept in
/// @param settings its switches, the common ones included
/// @param retries how often it repeats a webhook
/// @param opened makes the business behind the front door
public record WholesalerKind(
        String journal, List<Setting<?>> settings, RetryPlan retries, Function<Backstage, Wholesaler> opened) {}
