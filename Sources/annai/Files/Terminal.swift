import Assistant
import TextForms

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the standard streams are connected to.
enum Terminal {
  static var isInteractive: Bool { isatty(0) == 1 && isatty(1) == 1 }

  /// Cells per line of standard output; 80 where it is no terminal.
  static var columns: Int {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  static var usesColour: Bool {
    isatty(1) == 1 && Environment["NO_COLOR"] == nil && Environment["TERM"] != "dumb"
  }

  static func layout(_ language: Language) -> TerminalLayout {
    TerminalLayout(columns: columns, usesColour: usesColour, language: language)
  }
}

/// The environment.
enum Environment {
  /// `ANNAI_LANG`; Japanese where it is not set or names no language of ours.
  static var language: Language { self["ANNAI_LANG"].flatMap(Language.init) ?? .ja }

  /// Whether the locale's characters are UTF-8: the first of these variables that is set decides.
  static var isUTF8: Bool {
    let locale = self["LC_ALL"] ?? self["LC_CTYPE"] ?? self["LANG"] ?? ""
    return locale.uppercased().replacing("-", with: "").contains("UTF8")
  }

  /// `nil` when the variable is missing or empty.
  static subscript(name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}
