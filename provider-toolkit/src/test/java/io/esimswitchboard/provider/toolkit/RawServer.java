package io.esimswitchboard.provider.toolkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/// A server on bare sockets that misbehaves as it is told; each connection is handed to `manners` on its own thread.
final class RawServer implements AutoCloseable {

    interface Manners {
        void meet(Socket socket) throws Exception;
    }

    private final ServerSocket listening;
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final CountDownLatch hangUps = new CountDownLatch(1);

    RawServer(Manners manners) {
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(() -> accept(manners));
    }

    /// Reads one request and answers it with `raw` text as it stands.
    static RawServer answering(String raw) {
        RawServer[] self = new RawServer[1];
        self[0] = new RawServer(socket -> {
            while (self[0].readRequest(socket)) {
                socket.getOutputStream().write(raw.getBytes(ISO_8859_1));
                socket.getOutputStream().flush();
            }
        });
        return self[0];
    }

    private void accept(Manners manners) {
        try {
            while (true) {
                Socket socket = listening.accept();
                connections.add(socket);
                Thread.ofVirtual().start(() -> meet(manners, socket));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void meet(Manners manners, Socket socket) {
        try (socket) {
            manners.meet(socket);
        } catch (Exception e) {
            hangUps.countDown();
        }
    }

    /// Reads a head and, by its content length, a body; false when the caller hung up.
    boolean readRequest(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int read = in.read();
            if (read < 0) {
                return false;
            }
            head.write(read);
        }
        heads.add(head.toString(ISO_8859_1));
        in.readNBytes(contentLength(head.toString(ISO_8859_1)));
        return true;
    }

    private static int contentLength(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .map(line ->
                        Integer.valueOf(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst()
                .orElse(0);
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    List<String> heads() {
        return heads;
    }

    int connections() {
        return connections.size();
    }

    CountDownLatch hangUps() {
        return hangUps;
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : connections) {
            socket.close();
        }
    }
}
