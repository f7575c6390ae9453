package io.esimswitchboard.orchestrator.routing.mysql;

import io.esimswitchboard.events.OrderEventMessage;
import io.esimswitchboard.events.Topics;
import io.esimswitchboard.orchestrator.catalogue.mysql.AnnouncementRow;
import io.esimswitchboard.orchestrator.catalogue.mysql.AnnouncementTable;
import io.esimswitchboard.orchestrator.id.IdGenerator;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.routing.PolicyId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Events about policies by way of the outbox. Subject and key are the scope, the sequence is the version.
@Singleton
final class PolicyEvents {

    private final AnnouncementTable outbox;
    private final IdGenerator ids;
    private final InstantSource clock;

    PolicyEvents(AnnouncementTable outbox, IdGenerator ids, InstantSource clock) {
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /// Inside the transaction that activates it.
    void activated(PolicyId id) {
        Instant now = clock.instant();
        String subject = id.scope().toString();
        byte[] payload = new OrderEventMessage(
                        ids.next(),
                        "routing.policy_activated",
                        subject,
                        id.version(),
                        now,
                        now,
                        id.scope().tenant().map(TenantId::toString),
                        Optional.empty(),
                        "{\"policy_id\":\"" + id + "\"}")
                .toBytes();
        outbox.insertMessages(List.of(new AnnouncementRow(subject, Topics.ORDER_EVENTS, payload, now)));
    }
}
