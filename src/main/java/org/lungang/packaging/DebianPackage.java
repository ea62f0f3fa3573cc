package org.lungang.packaging;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The layout of a package: for UOS everything below {@code /opt/apps/ID}, as its app store asks;
 * for Kylin and Debian {@code /opt/lungang} with a menu entry and a command on the path.
 */
enum DebianPackage {
  /** UOS and Deepin. */
  UOS("org.lungang.lungang", "opt/apps/org.lungang.lungang/files/"),
  /** Kylin, Debian, Ubuntu. */
  KYLIN("lungang", "opt/lungang/");

  private static final String ID = "org.lungang.lungang";
  private static final String ICON = "icons/hicolor/scalable/apps/" + ID + ".svg";

  private final String packageName;
  private final String folder;

  DebianPackage(String packageName, String folder) {
    this.packageName = packageName;
    this.folder = folder;
  }

  /** The name of the package's file. */
  String fileName(String version, Platform platform) {
    String kind = name().toLowerCase(Locale.ROOT);
    return "lungang_" + version + "_" + kind + "_" + platform.debian() + ".deb";
  }

  /**
   * The files as they are installed.
   *
   * @param program the program with its runtime
   * @param icon the picture of the menu entry (SVG)
   */
  FileSet files(FileSet program, byte[] icon, String version, Platform platform) {
    FileSet files = new FileSet().addAll(program, folder);
    String entries = this == UOS ? "opt/apps/" + ID + "/entries/" : "usr/share/";
    files.add(text(entries + "applications/" + ID + ".desktop", menuEntry(), this == UOS));
    files.add(new PackedFile(entries + ICON, icon, false));
    if (this == UOS) {
      files.add(text("opt/apps/" + ID + "/info", info(version, platform), false));
    } else {
      String start = "#!/bin/sh\nexec /" + folder + "lungang \"$@\"\n";
      files.add(text("usr/bin/lungang", start, true));
    }
    return files;
  }

  private static PackedFile text(String path, String content, boolean executable) {
    return new PackedFile(path, content.getBytes(StandardCharsets.UTF_8), executable);
  }

  private String menuEntry() {
    return String.join(
        "\n",
        "[Desktop Entry]",
        "Type=Application",
        "Name=Lungang",
        "Name[zh_CN]=轮岗",
        "Comment=Plan a school district's yearly teacher rotation",
        "Comment[zh_CN]=编制年度教师交流轮岗方案",
        "Exec=/" + folder + "lungang open",
        "Icon=" + ID,
        "Terminal=false",
        "Categories=Office;Education;",
        "StartupNotify=false",
        "");
  }

  /** What the app store of UOS shows and asks for. */
  private static String info(String version, Platform platform) {
    return """
    {
      "appid": "%s",
      "name": "轮岗",
      "version": "%s",
      "arch": ["%s"],
      "permissions": {
        "autostart": false,
        "notification": false,
        "trayicon": false,
        "clipboard": false,
        "account": false,
        "bluetooth": false,
        "camera": false,
        "audio_record": false,
        "installed_apps": false
      }
    }
    """
        .formatted(ID, version, platform.debian());
  }

  /** The file {@code control}. */
  String control(FileSet files, String version, Platform platform) {
    return String.join(
        "\n",
        "Package: " + packageName,
        "Version: " + version,
        "Architecture: " + platform.debian(),
        "Maintainer: Lungang maintainers <noreply@lungang.org>",
        "Installed-Size: " + (files.bytes() + 1023) / 1024,
        "Depends: libc6, libstdc++6, zlib1g",
        "Recommends: xdg-utils",
        "Section: utils",
        "Priority: optional",
        "Description: plans a school district's yearly teacher rotation",
        " Plans within the rules of the district's policy, proves how good the plan is,",
        " and tells why each person goes. Brings its own Java; needs no network.",
        "");
  }
}
