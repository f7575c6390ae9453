package io.esimswitchboard.simulators.esimaccess;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.setting.Settings;
import io.esimswitchboard.simulators.wire.Json;
import io.esimswitchboard.simulators.wire.Reply;

/// The envelope, in the form the settings ask for.
final class EsimAccessReplies {

    private final Settings settings;

    EsimAccessReplies(Settings settings) {
        this.settings = settings;
    }

    Reply ok(JsonNode obj) {
        ObjectNode envelope = envelope(true);
        if (settings.get(EsimAccessSettings.SUCCESS_CODE).equals("0")) {
            envelope.put("errorCode", "0");
        } else {
            envelope.putNull("errorCode");
        }
        envelope.putNull("errorMsg");
        return Reply.json(200, envelope.set("obj", obj));
    }

    Reply code(String code) {
        return code(200, code);
    }

    Reply code(int status, String code) {
        return Reply.json(
                status,
                envelope(false)
                        .put("errorCode", code)
                        .put("errorMsg", message(code))
                        .putNull("obj"));
    }

    private ObjectNode envelope(boolean success) {
        return settings.get(EsimAccessSettings.SUCCESS_FORM).equals("text")
                ? Json.object().put("success", Boolean.toString(success))
                : Json.object().put("success", success);
    }

    private static String message(String code) {
        return switch (code) {
            case "000101" -> "a mandatory header is null";
            case "000102" -> "a header has the wrong format";
            case "000103" -> "this method is not supported";
            case "000104" -> "no valid JSON";
            case "000105" -> "a mandatory parameter is missing";
            case "000107" -> "a parameter is too long or out of range";
            case "101001" -> "the timestamp has expired";
            case "101003" -> "the signature does not match";
            case "200002" -> "not allowed in this status";
            case "200005" -> "the price is wrong";
            case "200006" -> "the amount is wrong";
            case "200007" -> "the balance is insufficient";
            case "200008" -> "the order's parameters are wrong";
            case "200010" -> "profiles are being allocated";
            case "200011" -> "not enough profiles are left";
            case "310241" -> "the package code doesn`t exist";
            case "310272" -> "the order number doesn`t exist";
            case "310403" -> "the eSIM is not there";
            case "900001" -> "the system is busy";
            default -> "failed";
        };
    }
}
