package io.esimswitchboard.simulators.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.fault.Fault;
import io.esimswitchboard.simulators.fault.FaultName;
import io.esimswitchboard.simulators.sale.SoldUnit;
import io.esimswitchboard.simulators.wire.Json;
import io.esimswitchboard.simulators.wire.WireServer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The control calls, for a test that runs the simulator in its own process.
public final class Control {

    private final Wholesaler wholesaler;
    private final Backstage backstage;
    private final RequestLog requests = new RequestLog();
    private final AtomicLong resets = new AtomicLong();
    private volatile @Nullable WireServer server;

    public Control(Wholesaler wholesaler, Backstage backstage) {
        this.wholesaler = wholesaler;
        this.backstage = backstage;
    }

    /// Gives the server whose connections can be refused.
    public void attach(WireServer started) {
        server = started;
    }

    /// Arms the fault that a body of `POST /_control/faults` describes.
    public String arm(String json) {
        return arm(Fault.of(
                Json.readObject(json).orElseThrow(() -> new IllegalArgumentException("not a fault in JSON: " + json))));
    }

    /// Arms a fault and answers its id. `refuse_connection` strikes at once: when this returns, the
    /// port is closed, and it stays so for the fault's seconds (2 unless given).
    ///
    /// @throws UnsupportedOperationException for a fault that means nothing to this wholesaler
    public String arm(Fault fault) {
        if (wholesaler.inapplicable().contains(fault.name())) {
            throw new UnsupportedOperationException(
                    "fault '" + fault.name().wireName() + "' means nothing to this wholesaler");
        }
        String id = backstage.faults().arm(fault, wholesaler.inapplicable());
        if (fault.name() == FaultName.REFUSE_CONNECTION) {
            var _ = backstage.faults().strike(FaultName.REFUSE_CONNECTION, fault.operation());
            Optional.ofNullable(server).ifPresent(each -> each.refuseFor(fault.lastingOr(Duration.ofSeconds(2))));
        }
        return id;
    }

    public boolean disarm(String id) {
        boolean known = backstage.faults().disarm(id);
        acceptAgain();
        return known;
    }

    public void disarmAll() {
        backstage.faults().disarmAll();
        acceptAgain();
    }

    private void acceptAgain() {
        Optional.ofNullable(server).ifPresent(WireServer::accept);
    }

    public ArrayNode faults() {
        return backstage.faults().shown();
    }

    /// Every unit really sold: the referee.
    public List<SoldUnit> sales() {
        return wholesaler.sales();
    }

    /// The caller's own reference of each unit that was sold and not given back.
    public List<String> soldReferences() {
        return sales().stream()
                .filter(unit -> unit.state() == SoldUnit.State.SOLD)
                .map(unit -> Objects.requireNonNullElse(unit.clientReference(), ""))
                .toList();
    }

    /// The orders, newest first, without what would install an eSIM.
    public List<ObjectNode> orders() {
        return wholesaler.orders();
    }

    /// What the wholesaler is called on the status page.
    String name() {
        return wholesaler.getClass().getSimpleName();
    }

    /// Changes one setting, for instance `set("create_status", "200")`; what reads as JSON is taken as JSON.
    public void set(String name, String value) {
        settings(Json.readObject("{\"" + name + "\":" + value + "}")
                .orElseGet(() -> Json.object().put(name, value)));
    }

    public void settings(ObjectNode changes) {
        backstage.settings().put(changes);
    }

    public ObjectNode settings() {
        return backstage.settings().shown();
    }

    public void sendWebhook(String providerOrder, String event, ObjectNode data) {
        wholesaler.announce(providerOrder, event, data);
    }

    /// The webhook attempts made, newest first.
    public ArrayNode webhooks(int limit) {
        return backstage.webhooks().attempts(limit);
    }

    /// The calls received, newest first.
    public ArrayNode requests(int limit) {
        return requests.newest(limit);
    }

    /// The calls received, oldest first, with no JSON to read.
    public List<ReceivedCall> calls() {
        return requests.all().reversed();
    }

    public void catalogue(ObjectNode command) {
        wholesaler.catalogue().change(command);
    }

    public List<ObjectNode> catalogue() {
        return wholesaler.catalogue().all();
    }

    /// As new: nothing sold, nothing armed, nothing set, the first catalogue.
    public void reset() {
        resets.incrementAndGet();
        backstage.webhooks().reset();
        backstage.settings().reset();
        disarmAll();
        wholesaler.reset();
        wholesaler.catalogue().reset();
        backstage.journal().clear();
        requests.clear();
    }

    /// Goes up with every reset: work that was due before it is due no more.
    long resets() {
        return resets.get();
    }

    RequestLog requests() {
        return requests;
    }
}
