package io.esimswitchboard.quickstart.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/// Ports on the loopback interface.
public final class Ports {

    // Below the ephemeral range of Linux (32768 and up), from which an outgoing connection could take
    // the port away between our look and the server's bind.
    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;

    /// `wanted`, or where that is 0 one that is free now.
    public static int orFree(int wanted) {
        return wanted == 0 ? free() : wanted;
    }

    public static int free() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(FIRST, LAST))
                .limit(1_000)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free port between " + FIRST + " and " + LAST));
    }

    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    public static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Ports() {}
}
