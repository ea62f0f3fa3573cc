package org.lungang.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a release is held to: the JDKs that are meant, and notices for all that others wrote. */
class ReleaseTest {

  @TempDir Path folder;

  /** The list that ships is read, and each of its archives is of a kind that can be unpacked. */
  @Test
  void theListOfJdksIsRead() throws IOException {
    List<Jdks.Jdk> jdks = Jdks.read(Path.of("packaging/jdks.txt"));
    assertThat(jdks.stream().map(Jdks.Jdk::platform))
        .containsExactly(Platform.LINUX_X64, Platform.LINUX_ARM64);
    assertThat(jdks)
        .allSatisfy(
            jdk -> {
              assertThat(jdk.sha256()).matches("[0-9a-f]{64}");
              assertThat(jdk.fileName()).endsWith(".deb");
            });
    Path wrong = Files.writeString(folder.resolve("list"), "# \n\nlinux-x64 abc\n");
    assertThatThrownBy(() -> Jdks.read(wrong)).hasMessageContaining("linux-x64 abc");
    Files.writeString(wrong, "linux-x86 abc http://x\n");
    assertThatThrownBy(() -> Jdks.read(wrong)).hasMessageContaining("linux-x86");
  }

  /** The first address that gives the right bytes is taken; what is kept is not fetched again. */
  @Test
  void aJdkIsFetchedOnceAndHeldToItsDigest() throws IOException {
    byte[] right = "the right archive".getBytes(StandardCharsets.UTF_8);
    int[] asked = {0};
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked[0]++;
          byte[] content =
              exchange.getRequestURI().getPath().startsWith("/right") ? right : new byte[3];
          exchange.sendResponseHeaders(200, content.length);
          exchange.getResponseBody().write(content);
          exchange.close();
        });
    server.start();
    try {
      String host = "http://127.0.0.1:" + server.getAddress().getPort();
      Path digest = Files.write(folder.resolve("digest"), right);
      Path kept = folder.resolve("kept");
      Jdks.Jdk jdk =
          new Jdks.Jdk(
              Platform.LINUX_X64,
              Digests.of(digest),
              List.of(host + "/wrong/jdk.deb", host + "/right/jdk.deb"));
      assertThat(Jdks.fetch(jdk, kept)).isEqualTo(kept.resolve("jdk.deb")).hasBinaryContent(right);
      assertThat(asked[0]).isEqualTo(2);
      Jdks.fetch(jdk, kept);
      assertThat(asked[0]).isEqualTo(2);
      Files.writeString(kept.resolve("jdk.deb"), "damaged");
      Jdks.fetch(jdk, kept);
      assertThat(asked[0]).isEqualTo(4);
      Jdks.Jdk none =
          new Jdks.Jdk(
              Platform.LINUX_X64,
              "0".repeat(64),
              List.of(host + "/wrong/other.deb", "http://127.0.0.1:1/x"));
      assertThatThrownBy(() -> Jdks.fetch(none, kept))
          .isInstanceOf(PackagingFailure.class)
          .hasMessageContaining("-Drelease.platforms=none")
          .hasMessageContaining("/wrong/other.deb");
      assertThat(kept).isDirectoryContaining(file -> file.endsWith("jdk.deb"));
      assertThat(kept.toFile().list()).hasSize(1);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aComponentWithoutANoticeIsNamed() {
    String sbom =
        """
        {"components": [
          {"purl" : "pkg:maven/a.b/c@1.0?type=jar"},
          {"purl" : "pkg:maven/a.b/d@2.0?type=jar"},
          {"purl" : "pkg:maven/org.lungang/lungang@9?type=jar"}]}
        """;
    FileSet program = new FileSet().add(file("sbom.json", sbom));
    program.add(file("THIRD-PARTY.md", "| a.b:c 1.0 | MIT |\n| a.b:d 1.9 | MIT |\n"));
    assertThat(Components.missing(program)).containsExactly("a.b:d 2.0");
    program.add(file("THIRD-PARTY.md", "| a.b:c 1.0 | MIT |\n| a.b:d 2.0 | MIT |\n"));
    assertThat(Components.missing(program)).isEmpty();
  }

  private static PackedFile file(String path, String text) {
    return new PackedFile(path, text.getBytes(StandardCharsets.UTF_8), false);
  }
}
