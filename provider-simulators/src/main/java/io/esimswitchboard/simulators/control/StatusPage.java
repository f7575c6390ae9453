package io.esimswitchboard.simulators.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.sale.SoldUnit;
import io.esimswitchboard.simulators.wire.Json;
import io.esimswitchboard.simulators.wire.Reply;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The page at `/`: what the simulator holds, for a person to look at. No scripts, nothing from elsewhere;
/// whatever callers sent is escaped.
final class StatusPage {

    private static final int SHOWN = 50;
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
    private static final String HEAD = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>NAME simulator</title><style>
            body{font:14px/1.4 system-ui,sans-serif;margin:2em;color:#222}table{border-collapse:collapse}
            td,th{border:1px solid #ccc;padding:.2em .5em;text-align:left;vertical-align:top;max-width:40em;overflow-wrap:anywhere}
            th{background:#f2f2f2}h2{margin-top:1.5em}p.none{color:#777}
            </style></head><body><h1>NAME simulator</h1>
            """;

    static Reply of(Control control) {
        var page = new StringBuilder(HEAD.replace("NAME", escaped(control.name())));
        List<SoldUnit> sales = control.sales();
        long sold = sales.stream()
                .filter(unit -> unit.state() == SoldUnit.State.SOLD)
                .count();
        page.append("<p>%d plans on sale, %d units sold, %d cancelled.</p>"
                .formatted(control.catalogue().size(), sold, sales.size() - sold));
        table(page, "Sales", sales(sales), "unit", "client_reference", "provider_order", "sku", "state", "at");
        table(page, "Orders", newest(control.orders()), columns(control.orders()));
        table(
                page,
                "Armed faults",
                control.faults(),
                "id",
                "fault",
                "operation",
                "times",
                "probability",
                "seed",
                "seconds",
                "code",
                "taken",
                "struck");
        table(page, "Settings", settings(control.settings()), "name", "value");
        table(
                page,
                "Last requests",
                control.requests(SHOWN),
                "at",
                "method",
                "target",
                "verdict",
                "why",
                "fault",
                "plans",
                "status");
        table(page, "Last webhooks", control.webhooks(SHOWN), "at", "event", "result");
        return Reply.html(200, page.append("</body></html>").toString())
                .with("content-security-policy", POLICY)
                .with("x-content-type-options", "nosniff")
                .with("cache-control", "no-store");
    }

    private static void table(StringBuilder page, String title, ArrayNode rows, String... columns) {
        page.append("<h2>").append(title).append("</h2>");
        if (rows.isEmpty()) {
            page.append("<p class=\"none\">none</p>");
            return;
        }
        page.append("<table><tr>");
        Arrays.stream(columns)
                .forEach(column -> page.append("<th>").append(escaped(column)).append("</th>"));
        page.append("</tr>");
        for (JsonNode row : rows) {
            page.append("<tr>");
            Arrays.stream(columns)
                    .forEach(column ->
                            page.append("<td>").append(cell(row.path(column))).append("</td>"));
            page.append("</tr>");
        }
        page.append("</table>");
    }

    private static String cell(JsonNode value) {
        return value.isNull() ? "" : escaped(value.isContainerNode() ? value.toString() : value.asText());
    }

    /// The newest fifty.
    private static ArrayNode sales(List<SoldUnit> sales) {
        ArrayNode rows = Json.array();
        sales.reversed().stream()
                .limit(SHOWN)
                .forEach(unit -> rows.addObject()
                        .put("unit", unit.unit())
                        .put("client_reference", unit.clientReference())
                        .put("provider_order", unit.providerOrder())
                        .put("sku", unit.sku())
                        .put("state", unit.state().wireName())
                        .put("at", unit.at().toString()));
        return rows;
    }

    private static ArrayNode newest(List<ObjectNode> orders) {
        return Json.array().addAll(orders.stream().limit(SHOWN).toList());
    }

    private static String[] columns(List<ObjectNode> orders) {
        return orders.isEmpty()
                ? new String[0]
                : orders.getFirst().properties().stream().map(Map.Entry::getKey).toArray(String[]::new);
    }

    private static ArrayNode settings(ObjectNode settings) {
        ArrayNode rows = Json.array();
        settings.properties()
                .forEach(each -> rows.addObject().put("name", each.getKey()).set("value", each.getValue()));
        return rows;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private StatusPage() {}
}
