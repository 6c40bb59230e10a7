package tandem.it.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends mail as somebody's mail program does, into the stack's own server. */
public final class Smtp {
  private static final int TIMEOUT_MILLIS = 10_000;

  private Smtp() {}

  public static void send(String from, String to, String headers, String text) {
    int port = Integer.parseInt(Portal.here().variable("TANDEM_SMTP_PORT"));
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      var in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      Writer out = new java.io.OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
      answered(in);
      say(in, out, "HELO it.example");
      say(in, out, "MAIL FROM:<" + from + ">");
      say(in, out, "RCPT TO:<" + to + ">");
      say(in, out, "DATA");
      say(
          in,
          out,
          "From: <%s>\r\nTo: <%s>\r\nSubject: Re\r\nContent-Type: text/plain; charset=UTF-8\r\n%s\r\n%s\r\n."
              .formatted(from, to, headers, text));
      say(in, out, "QUIT");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void say(BufferedReader in, Writer out, String line) throws IOException {
    out.write(line + "\r\n");
    out.flush();
    answered(in);
  }

  private static void answered(BufferedReader in) throws IOException {
    String line = in.readLine();
    while (line != null && line.matches("\\d{3}-.*")) {
      line = in.readLine();
    }
    if (line == null || line.charAt(0) > '3') {
      throw new IOException("The mail server says " + line);
    }
  }
}
