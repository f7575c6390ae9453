package io.esimswitchboard.quickstart.platform;

import java.net.URI;
import java.util.Map;

/// How a running platform is reached: its addresses, and the keys to them.
///
/// @param uris of those that speak HTTP
/// @param mysqlUrl for Connector/J; carries the user and the password
public record Access(
        Map<PortName, URI> uris, String apiKey, String operatorKey, String bootstrapServers, String mysqlUrl) {

    public Access {
        uris = Map.copyOf(uris);
    }

    public URI uri(PortName name) {
        URI uri = uris.get(name);
        if (uri == null) {
            throw new IllegalStateException("nothing is known of an address of " + name);
        }
        return uri;
    }

    /// Without the keys.
    @Override
    public String toString() {
        return "Access to " + uris;
    }
}
