package tandem.it.container.inside;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A register of companies on this machine that answers well, holds back, drips, or fails. */
public final class SickRegister implements AutoCloseable {
  private static final String FOUND =
      "{\"suggestions\": [{\"value\": \"x\", \"data\": {\"inn\": \"7799000012\", \"type\": \"LEGAL\","
          + " \"name\": {\"short_with_opf\": \"x\", \"full_with_opf\": \"x\"}, \"state\": {\"status\": \"ACTIVE\"}}}]}";

  private enum Way {
    ANSWERS,
    HOLDS,
    DRIPS,
    FAILS
  }

  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final AtomicInteger asked = new AtomicInteger();
  private final Semaphore arrivals = new Semaphore(0);
  private final CountDownLatch released = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Way way = Way.ANSWERS;

  public SickRegister() throws IOException {
    Thread.ofVirtual().start(this::serve);
  }

  public String address() {
    return "http://127.0.0.1:" + door.getLocalPort() + "/party";
  }

  public int asked() {
    return asked.get();
  }

  public void answers() {
    way = Way.ANSWERS;
    released.countDown();
  }

  /** Until it answers. */
  public void holds() {
    way = Way.HOLDS;
  }

  public void drips() {
    way = Way.DRIPS;
  }

  public void fails() {
    way = Way.FAILS;
  }

  /** Waits until so many have asked, ten seconds at the most. */
  public void awaitAsked(int times) throws InterruptedException {
    if (!arrivals.tryAcquire(times, 10, TimeUnit.SECONDS)) {
      throw new IllegalStateException("Only " + asked.get() + " asked");
    }
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        Socket caller = door.accept();
        Thread.ofVirtual().start(() -> answer(caller));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void answer(Socket caller) {
    try (caller) {
      read(caller.getInputStream());
      asked.incrementAndGet();
      arrivals.release();
      OutputStream out = caller.getOutputStream();
      switch (way) {
        case ANSWERS -> say(out, "200 OK", FOUND);
        case HOLDS -> {
          boolean unused = released.await(10, TimeUnit.SECONDS);
          say(out, "200 OK", FOUND);
        }
        case DRIPS -> drip(out);
        case FAILS -> say(out, "500 Sick", "{}");
      }
    } catch (IOException gone) {
      // whoever asked waits no more
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Head and body, as far as one question needs it. */
  private static void read(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return;
      }
      head.append((char) next);
    }
    String length = head.toString().replaceFirst("(?is).*content-length: *([0-9]+).*", "$1");
    in.readNBytes(Integer.parseInt(length));
  }

  private static void say(OutputStream out, String status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    out.write(head(status, bytes.length));
    out.write(bytes);
    out.flush();
  }

  /** A byte every 200 ms, for twelve seconds. */
  private void drip(OutputStream out) throws IOException, InterruptedException {
    out.write(head("200 OK", 1000));
    for (int i = 0; i < 60 && !closed.await(200, TimeUnit.MILLISECONDS); i++) {
      out.write(' ');
      out.flush();
    }
  }

  private static byte[] head(String status, int length) {
    return ("HTTP/1.1 "
            + status
            + "\r\nContent-Type: application/json\r\nContent-Length: "
            + length
            + "\r\nConnection: close\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
