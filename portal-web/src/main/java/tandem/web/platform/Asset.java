package tandem.web.platform;

/** A file browsers may keep for ever, because its name changes with its content. */
final class Asset {
  private final String contentType;
  private final byte[] body;
  private final byte[] gzipped;

  Asset(String contentType, byte[] body, byte[] gzipped) {
    this.contentType = contentType;
    this.body = body;
    this.gzipped = gzipped;
  }

  String contentType() {
    return contentType;
  }

  byte[] body() {
    return body;
  }

  byte[] gzipped() {
    return gzipped;
  }

  boolean compressible() {
    return gzipped.length > 0 && gzipped.length < body.length;
  }
}
