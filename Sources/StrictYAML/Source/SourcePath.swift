import Synchronization

/// The path of a source file as a small number, so that a range costs nothing to copy: every value of
/// every file carries several.
struct SourcePath: Hashable, Sendable {
  private let number: UInt32

  init(_ text: String) { number = Self.table.withLock { $0.number(of: text) } }

  /// The path as it is shown to the author.
  var text: String { Self.table.withLock { $0.texts[Int(number)] } }

  /// Every path that was ever named, each once; never freed, for files come by the thousand at most.
  private struct Table {
    var texts: [String] = []
    var numbers: [String: UInt32] = [:]

    mutating func number(of text: String) -> UInt32 {
      if let known = numbers[text] { return known }
      let number = UInt32(texts.count)
      texts.append(text)
      numbers[text] = number
      return number
    }
  }

  private static let table = Mutex(Table())
}
