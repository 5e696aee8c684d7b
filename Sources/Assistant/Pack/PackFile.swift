import DialogEngine
import Knowledge
import QuestionRouter

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A pack as bytes: a header of plain lines, then sections that are decoded when they are needed.
///
/// ```
/// annai-pack 2
/// program 1.0.0 …
/// sources 0f3a…
/// checksum 77c1…
/// name annai
/// title 案内: …
/// checked_on 2026-11-20
/// section dialogs 312345
/// section knowledge 401234
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

  private static let magic = "annai-pack 2"

  private let bytes: [UInt8]
  private let sections: [String: Range<Int>]

  /// What the first screen needs.
  public let info: PackInfo

  /// Checks a file's bytes.
  ///
  /// - Parameters:
  ///   - program: Identifies the build of the program.
  ///   - sources: The digest of the source files as they are now.
  public init(_ bytes: [UInt8], program: String, sources: String) throws(Refusal) {
    guard let (header, start) = Self.header(bytes) else { throw .foreign }
    guard header["program"] == program, header["sources"] == sources else { throw .stale }
    guard ContentDigest.of(bytes, from: start) == header["checksum"] else { throw .damaged }
    var sections: [String: Range<Int>] = [:]
    var place = start
    for name in Self.sectionNames {
      guard let count = header["section \(name)"].flatMap({ Int($0) }), count >= 0,
        bytes.count - place >= count
      else { throw .damaged }
      sections[name] = place..<(place + count)
      place += count
    }
    guard place == bytes.count, let name = header["name"], let title = header["title"],
      let checkedOn = header["checked_on"]
    else { throw .damaged }
    self.bytes = bytes
    self.sections = sections
    info = PackInfo(name: name, title: title, checkedOn: checkedOn, digest: sources)
  }

  private static let sectionNames = ["dialogs", "knowledge", "router"]

  /// The header by key, and where the sections start.
  private static func header(_ bytes: [UInt8]) -> (header: [String: String], start: Int)? {
    let magic = Array((magic + "\n").utf8)
    guard bytes.starts(with: magic) else { return nil }
    var header: [String: String] = [:]
    var start = magic.count
    let end = min(bytes.count, 4_096)
    while let newline = bytes[start..<end].firstIndex(of: 0x0A) {
      if newline == start { return (header, newline + 1) }
      let words = String(decoding: bytes[start..<newline], as: UTF8.self)
        .split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard words.count == 2 else { return nil }
      if words[0] == "section" {
        let parts = words[1].split(separator: " ").map(String.init)
        guard parts.count == 2 else { return nil }
        header["section \(parts[0])"] = parts[1]
      } else {
        header[words[0]] = words[1]
      }
      start = newline + 1
    }
    return nil
  }

  /// Decodes the whole pack.
  public func pack() throws(Refusal) -> Pack {
    let decoder = JSONDecoder()
    func section<T: Decodable>(_ name: String, as: T.Type) -> T? {
      sections[name].flatMap { try? decoder.decode(T.self, from: Data(bytes[$0])) }
    }
    guard let program = section("dialogs", as: Program.self),
      let knowledge = section("knowledge", as: Knowledge.self),
      let router = section("router", as: RouterModel.self)
    else { throw .damaged }
    return Pack(info: info, program: program, knowledge: knowledge, router: router)
  }

  /// The bytes of a pack.
  public static func bytes(of pack: Pack, program: String) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let sections = [
      try encoder.encode(pack.program), try encoder.encode(pack.knowledge),
      try encoder.encode(pack.router),
    ]
    let body = sections.flatMap { Array($0) }
    let header =
      [
        magic, "program \(program)", "sources \(pack.info.digest)",
        "checksum \(ContentDigest.of(body))", "name \(pack.info.name)",
        "title \(pack.info.title)", "checked_on \(pack.info.checkedOn)",
      ] + zip(sectionNames, sections).map { "section \($0) \($1.count)" }
    return Array((header.joined(separator: "\n") + "\n\n").utf8) + body
  }
}
