import DialogEngine
import Knowledge
import QuestionRouter
import TextForms

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A pack as bytes: a header of plain lines, then sections that are decoded when they are needed.
///
/// ```
/// annai-pack 5
/// program 1.0.0 …
/// sources 0f3a…
/// checksum 77c1…
/// name annai
/// title 案内: …
/// checked_on 2026-11-20
/// language ja
/// first_recheck 2027-11-20
/// own_errors 0
/// section dialogs 312345
/// section knowledge 401234
/// section router 51234
/// section spoken 0
///
/// <the sections, one after another>
/// ```
///
/// A file of another program or of other sources, one that is cut short, or one whose checksum does
/// not fit is refused, never repaired: the caller compiles the sources again. The header needs no
/// decoder, and the sections are not touched but for the checksum, so that the first prompt is there
/// at once.
public struct PackFile: Sendable {
  public enum Refusal: Error, Hashable, Sendable {
    /// No pack, or a pack of another form.
    case foreign
    /// Cut short or changed.
    case damaged
    /// Made by another build of the program, or from other sources.
    case stale
  }

  private static let magic = "annai-pack 5"

  private let bytes: [UInt8]
  /// Where each section lies, in the order of ``sectionNames``.
  private let sections: [Range<Int>]

  /// The language of the pack's texts.
  private let language: Language

  /// What the first screen needs.
  public let info: PackInfo

  /// Checks a file's bytes.
  ///
  /// - Parameters:
  ///   - program: Identifies the build of the program.
  ///   - sources: The digest of the source files as they are now.
  public init(_ bytes: [UInt8], program: String, sources: String) throws(Refusal) {
    guard let (header, start) = Self.header(bytes) else { throw .foreign }
    // A few lines searched one after another: a dictionary would cost more to set up than it saves.
    func value(_ key: String) -> String? { header.first { $0.key == key }?.value }
    guard value("program") == program, value("sources") == sources else { throw .stale }
    guard ContentDigest.of(bytes, from: start) == value("checksum") else { throw .damaged }
    var sections: [Range<Int>] = []
    var place = start
    for name in Self.sectionNames {
      guard let count = value("section \(name)").flatMap({ Int($0) }), count >= 0,
        bytes.count - place >= count
      else { throw .damaged }
      sections.append(place..<(place + count))
      place += count
    }
    guard place == bytes.count, let ownErrors = Int(value("own_errors") ?? ""),
      let name = value("name"), let title = value("title"),
      let checkedOn = value("checked_on"),
      let language = value("language").flatMap(Language.init)
    else { throw .damaged }
    self.bytes = bytes
    self.sections = sections
    self.language = language
    info = PackInfo(
      name: name, title: title, checkedOn: checkedOn, digest: sources,
      firstRecheck: value("first_recheck"), ownErrors: ownErrors)
  }

  private static let sectionNames = ["dialogs", "knowledge", "router", "spoken"]

  /// The lines of the header, and where the sections start.
  private static func header(
    _ bytes: [UInt8]
  ) -> (lines: [(key: String, value: String)], start: Int)? {
    let magic = Array((magic + "\n").utf8)
    guard bytes.starts(with: magic) else { return nil }
    var header: [(key: String, value: String)] = []
    var start = magic.count
    let end = min(bytes.count, 4_096)
    while let newline = bytes[start..<end].firstIndex(of: 0x0A) {
      if newline == start { return (header, newline + 1) }
      let line = bytes[start..<newline]
      // The value is what follows the first blank; of `section dialogs 123` what follows the second.
      let isSection = line.starts(with: "section ".utf8)
      let from = isSection ? start + "section ".utf8.count : start
      guard let blank = line[from...].firstIndex(of: 0x20) else { return nil }
      header.append(
        (
          key: String(decoding: line[..<blank], as: UTF8.self),
          value: String(decoding: line[(blank + 1)...], as: UTF8.self)
        ))
      start = newline + 1
    }
    return nil
  }

  /// Decodes the whole pack.
  public func pack() throws(Refusal) -> Pack {
    let decoder = JSONDecoder()
    func section<T: Decodable>(_ place: Int, as: T.Type) -> T? {
      try? decoder.decode(T.self, from: Data(bytes[sections[place]]))
    }
    guard let program = section(0, as: Program.self),
      let knowledge = section(1, as: Knowledge.self),
      let router = RouterModel(bytes: bytes[sections[2]])
    else { throw .damaged }
    let spoken = sections[3].isEmpty ? nil : section(3, as: Program.self)
    return Pack(
      info: info, program: program, knowledge: knowledge, router: router, language: language,
      spoken: spoken)
  }

  /// The bytes of a pack.
  public static func bytes(of pack: Pack, program: String) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let sections = [
      try encoder.encode(pack.program), try encoder.encode(pack.knowledge),
      Data(pack.router.bytes), try pack.spoken.map { try encoder.encode($0) } ?? Data(),
    ]
    let body = sections.flatMap { Array($0) }
    let header =
      [
        magic, "program \(program)", "sources \(pack.info.digest)",
        "checksum \(ContentDigest.of(body))", "name \(pack.info.name)",
        "title \(pack.info.title)", "checked_on \(pack.info.checkedOn)",
        "language \(pack.language.rawValue)",
        "own_errors \(pack.info.ownErrors)",
      ] + (pack.info.firstRecheck.map { ["first_recheck \($0)"] } ?? [])
      + zip(sectionNames, sections).map { "section \($0) \($1.count)" }
    return Array((header.joined(separator: "\n") + "\n\n").utf8) + body
  }
}
