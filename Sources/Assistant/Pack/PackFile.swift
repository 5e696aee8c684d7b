import DialogEngine
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Knowledge
import QuestionRouter

/// A pack as bytes: a header with digests, then sections that are decoded when they are needed.
///
/// ```
/// annai-pack 1\n
/// {"program":"…","sources":"…","checksum":"…","sections":[{"name":"info","count":123},…]}\n
/// <the sections, one after another>
/// ```
///
/// A file of another program or of other sources, one that is cut short, or one whose checksum does
/// not fit is refused, never repaired: the caller compiles the sources again.
public struct PackFile: Sendable {
  public enum Refusal: Error, Hashable, Sendable {
    /// No pack, or a pack of another form.
    case foreign
    /// Cut short or changed.
    case damaged
    /// Made by another build of the program, or from other sources.
    case stale
  }

  private struct Header: Codable {
    struct Section: Codable {
      let name: String
      let count: Int
    }

    let program: String
    let sources: String
    let checksum: String
    let sections: [Section]
  }

  private static let magic = Array("annai-pack 1\n".utf8)

  private let sections: [String: Data]

  /// What the first screen needs; decoding it is cheap.
  public let info: PackInfo

  /// Checks a file's bytes.
  ///
  /// - Parameters:
  ///   - program: Identifies the build of the program.
  ///   - sources: The digest of the source files as they are now.
  public init(_ bytes: [UInt8], program: String, sources: String) throws(Refusal) {
    guard bytes.starts(with: Self.magic),
      let end = bytes[Self.magic.count...].prefix(4096).firstIndex(of: 0x0A),
      let header = try? JSONDecoder().decode(
        Header.self, from: Data(bytes[Self.magic.count..<end]))
    else { throw .foreign }
    guard header.program == program, header.sources == sources else { throw .stale }
    let body = Array(bytes[(end + 1)...])
    guard ContentDigest.of(body) == header.checksum else { throw .damaged }
    var sections: [String: Data] = [:]
    var start = 0
    for section in header.sections {
      guard section.count >= 0, body.count - start >= section.count else { throw .damaged }
      sections[section.name] = Data(body[start..<(start + section.count)])
      start += section.count
    }
    guard let data = sections["info"], let info = try? JSONDecoder().decode(PackInfo.self, from: data)
    else { throw .damaged }
    self.sections = sections
    self.info = info
  }

  /// Decodes the whole pack.
  public func pack() throws(Refusal) -> Pack {
    let decoder = JSONDecoder()
    func section<T: Decodable>(_ name: String, as: T.Type) -> T? {
      sections[name].flatMap { try? decoder.decode(T.self, from: $0) }
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
    let sections: [(String, Data)] = [
      ("info", try encoder.encode(pack.info)), ("dialogs", try encoder.encode(pack.program)),
      ("knowledge", try encoder.encode(pack.knowledge)),
      ("router", try encoder.encode(pack.router)),
    ]
    let body = sections.flatMap { Array($0.1) }
    let header = Header(
      program: program, sources: pack.info.digest, checksum: ContentDigest.of(body),
      sections: sections.map { .init(name: $0.0, count: $0.1.count) })
    return magic + Array(try encoder.encode(header)) + [0x0A] + body
  }
}
