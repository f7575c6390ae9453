package io.esimswitchboard.simulators;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// How a simulator starts.
///
/// @param webhookUrl where webhooks go; empty: nowhere
/// @param dataDirectory where sales are kept across restarts; null: nowhere
/// @param controlOpen whether control calls may come from other machines
public record SimulatorOptions(
        InetSocketAddress address,
        String webhookUrl,
        @Nullable Path dataDirectory,
        InstantSource clock,
        boolean controlOpen) {

    /// On the loopback address; port 0: any free one.
    public static SimulatorOptions onPort(int port) {
        return new SimulatorOptions(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port), "", null, InstantSource.system(), false);
    }

    public SimulatorOptions withWebhookUrl(String url) {
        return new SimulatorOptions(address, url, dataDirectory, clock, controlOpen);
    }

    public SimulatorOptions withDataDirectory(@Nullable Path directory) {
        return new SimulatorOptions(address, webhookUrl, directory, clock, controlOpen);
    }

    public SimulatorOptions withClock(InstantSource other) {
        return new SimulatorOptions(address, webhookUrl, dataDirectory, other, controlOpen);
    }
}
