package io.esimswitchboard.simulators.control;

import io.esimswitchboard.simulators.fault.Fault;
import io.esimswitchboard.simulators.wire.Call;
import io.esimswitchboard.simulators.wire.Json;
import io.esimswitchboard.simulators.wire.Reply;

/// The other host that a redirect leads to: whoever comes here has taken his credentials along.
final class Elsewhere {

    private static final String PATH = "/_elsewhere";

    static boolean leadsTo(Call call) {
        return call.path().startsWith(PATH + "/");
    }

    static Reply reply() {
        return Reply.json(200, Json.object());
    }

    /// Sends `call` on to `to`, or, when that is empty, to this simulator under another name.
    static Reply redirect(Call call, Fault fault, String to) {
        String code = fault.codeOr("302");
        return Reply.empty(code.matches("30[12378]") ? Integer.parseInt(code) : 302)
                .with("location", (to.isEmpty() ? otherHost(call) + PATH : to) + call.target());
    }

    private static String otherHost(Call call) {
        String host = call.header("host").orElse("127.0.0.1");
        String other = host.startsWith("localhost") ? "127.0.0.1" : "localhost";
        int port = host.lastIndexOf(':');
        return "http://" + other + (port < 0 ? "" : host.substring(port));
    }

    private Elsewhere() {}
}
