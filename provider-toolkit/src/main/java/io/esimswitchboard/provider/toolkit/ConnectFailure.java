package io.esimswitchboard.provider.toolkit;

import io.micronaut.http.exceptions.HttpException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/// Tells the failures of connecting from all others.
final class ConnectFailure {

    private ConnectFailure() {}

    /// Whether `failure` comes from resolving a name, opening a connection or the TLS handshake.
    static boolean isOne(Throwable failure) {
        return causes(failure).anyMatch(ConnectFailure::ofConnecting);
    }

    private static boolean ofConnecting(Throwable cause) {
        return cause instanceof UnknownHostException
                || cause instanceof UnresolvedAddressException
                || cause instanceof ConnectException // Netty's connect time-out is one too
                || cause instanceof NoRouteToHostException
                || cause instanceof SSLException;
    }

    /// The innermost cause in a few words, and none of the wholesaler's.
    static String describe(Throwable failure) {
        Throwable root = causes(failure).reduce(failure, (outer, deeper) -> deeper);
        String message = speaksOfTheConnection(root) ? root.getMessage() : null;
        String name = root.getClass().getSimpleName();
        return PlainText.oneLine(message == null ? name : name + ": " + message);
    }

    // A decoder's complaint quotes what it could not read, and that may be half of an activation code.
    private static boolean speaksOfTheConnection(Throwable root) {
        return root instanceof IOException || root instanceof HttpException;
    }

    // Bounded, because a chain of causes may be a ring.
    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
