package io.esimswitchboard.simulators.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.fault.Fault;
import io.esimswitchboard.simulators.sale.SoldUnit;
import io.esimswitchboard.simulators.wire.Call;
import io.esimswitchboard.simulators.wire.Json;
import io.esimswitchboard.simulators.wire.Reply;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/// The control calls over HTTP.
final class ControlApi {

    private static final String FAULTS = "/_control/faults";
    private static final Set<String> HEALTH = Set.of("/_control/health", "/health/liveness", "/health/readiness");
    private static final int SHOWN = 50;
    private static final int MAX_BURST = 10_000;

    private final Control control;
    private final boolean open;

    ControlApi(Control control, boolean open) {
        this.control = control;
        this.open = open;
    }

    /// Empty when `call` is none of the control calls.
    Optional<Reply> answer(Call call) {
        if (HEALTH.contains(call.path())) {
            return Optional.of(Reply.json(200, Json.object().put("status", "UP")));
        }
        boolean page = call.path().equals("/") && call.method().equals("GET");
        if (!page && !call.path().startsWith("/_control/")) {
            return Optional.empty();
        }
        if (!open && !call.local()) {
            return Optional.of(problem(403, "control calls come from this machine only"));
        }
        return Optional.of(page ? StatusPage.of(control) : obey(call));
    }

    private Reply obey(Call call) {
        try {
            return switch (call.method()) {
                case "GET" -> show(call);
                case "POST", "PUT" -> change(call, body(call));
                case "DELETE" -> disarm(call);
                default -> problem(405, "no control call has the method " + call.method());
            };
        } catch (IllegalArgumentException e) {
            return problem(400, String.valueOf(e.getMessage()));
        } catch (NoSuchElementException e) {
            return problem(404, String.valueOf(e.getMessage()));
        } catch (UnsupportedOperationException e) {
            return problem(501, String.valueOf(e.getMessage()));
        }
    }

    private Reply show(Call call) {
        return switch (call.path()) {
            case "/_control/sales" -> Reply.json(200, sales());
            case "/_control/requests" -> Reply.json(200, control.requests(limit(call)));
            case "/_control/webhooks" -> Reply.json(200, control.webhooks(limit(call)));
            case "/_control/settings" -> Reply.json(200, control.settings());
            case FAULTS -> Reply.json(200, control.faults());
            case "/_control/catalogue" -> Reply.json(200, Json.array().addAll(control.catalogue()));
            default -> unknown(call);
        };
    }

    private Reply change(Call call, ObjectNode body) {
        return switch (call.method() + " " + call.path()) {
            case "POST " + FAULTS -> Reply.json(201, Json.object().put("id", control.arm(Fault.of(body))));
            case "PUT /_control/settings" -> {
                control.settings(body);
                yield Reply.json(200, control.settings());
            }
            case "POST /_control/webhooks" -> {
                sendWebhooks(body);
                yield Reply.json(202, Json.object().put("accepted", true));
            }
            case "POST /_control/catalogue" -> {
                control.catalogue(body);
                yield Reply.json(
                        200, Json.object().put("count", control.catalogue().size()));
            }
            case "POST /_control/reset" -> {
                control.reset();
                yield Reply.empty(204);
            }
            default -> unknown(call);
        };
    }

    private void sendWebhooks(ObjectNode body) {
        int times = body.path("times").asInt(1);
        if (times < 1 || times > MAX_BURST) {
            throw new IllegalArgumentException("times must be between 1 and " + MAX_BURST);
        }
        for (int i = 0; i < times; i++) {
            control.sendWebhook(
                    body.path("provider_order").asText(), body.path("event").asText(), data(body));
        }
    }

    private Reply disarm(Call call) {
        if (call.path().equals(FAULTS)) {
            control.disarmAll();
            return Reply.empty(204);
        }
        if (!call.path().startsWith(FAULTS + "/")) {
            return unknown(call);
        }
        String id = call.path().substring(FAULTS.length() + 1);
        return control.disarm(id) ? Reply.empty(204) : problem(404, "no fault '" + id + "' is armed");
    }

    private ObjectNode sales() {
        ArrayNode units = Json.array();
        for (SoldUnit unit : control.sales()) {
            units.addObject()
                    .put("unit", unit.unit())
                    .put("client_reference", unit.clientReference())
                    .put("provider_order", unit.providerOrder())
                    .put("sku", unit.sku())
                    .put("state", unit.state().wireName())
                    .put("at", unit.at().toString());
        }
        ObjectNode sales = Json.object().put("count", units.size());
        return sales.set("units", units);
    }

    private static int limit(Call call) {
        return call.query("limit")
                .map(Integer::parseInt)
                .filter(limit -> limit > 0)
                .orElse(SHOWN);
    }

    private static ObjectNode body(Call call) {
        String text = call.body().isBlank() ? "{}" : call.body();
        return Json.readObject(text).orElseThrow(() -> new IllegalArgumentException("the body must be a JSON object"));
    }

    private static ObjectNode data(ObjectNode body) {
        return body.path("data") instanceof ObjectNode data ? data : Json.object();
    }

    private static Reply unknown(Call call) {
        return problem(404, "no control call " + call.method() + " " + call.path());
    }

    private static Reply problem(int status, String detail) {
        return Reply.json(status, Json.object().put("status", status).put("detail", detail));
    }
}
