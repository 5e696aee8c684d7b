import ArgumentParser
import TextForms

extension ValidationError {
  /// A usage error in the language that the person asked for.
  init(ja: String, en: String) { self.init(Self.language == .en ? en : ja) }

  /// Usage is checked while the arguments are still being read, so that `--lang` is looked up in them
  /// as they were typed.
  private static var language: Language {
    let arguments = CommandLine.arguments
    let named = arguments.indices.reversed().lazy.compactMap { place -> Language? in
      if arguments[place].hasPrefix("--lang=") {
        return Language(rawValue: String(arguments[place].dropFirst("--lang=".count)))
      }
      guard arguments[place] == "--lang", place + 1 < arguments.count else { return nil }
      return Language(rawValue: arguments[place + 1])
    }
    return named.first ?? Environment.language
  }
}
