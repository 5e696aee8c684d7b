import Foundation
import PseudoTerminal
import Testing

/// A home, a cache and a working folder of one person's own, gone after the test.
final class Sandbox {
  let root: String
  var home: String { root + "/home" }
  var cache: String { root + "/cache" }
  var work: String { root + "/work" }

  /// - Parameter isFirst: The program has never run here, so that there is no pack in the cache.
  init(isFirst: Bool = false) throws {
    root = NSTemporaryDirectory() + "annai-test-" + UUID().uuidString
    for folder in [root, home, cache, work] {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o755])
    }
    guard !isFirst, let pack = Self.pack else { return }
    try FileManager.default.createDirectory(
      atPath: cache + "/annai", withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o700])
    _ = FileManager.default.createFile(
      atPath: cache + "/annai/" + pack.name, contents: pack.contents,
      attributes: [.posixPermissions: 0o600])
  }

  /// The pack of the shipped dialogs, made once: compiling it takes longer than most tests.
  private static let pack: (name: String, contents: Data)? = {
    guard let sandbox = try? Sandbox(isFirst: true),
      (try? Run(["compile"], sandbox: sandbox))?.code == 0, let path = try? sandbox.packPath(),
      let contents = FileManager.default.contents(atPath: path)
    else { return nil }
    return (URL(filePath: path).lastPathComponent, contents)
  }()

  deinit { try? FileManager.default.removeItem(atPath: root) }

  /// The whole environment that the program gets.
  func environment(_ more: [String: String] = [:]) -> [String: String] {
    [
      "HOME": home, "XDG_CACHE_HOME": cache, "LANG": "C.UTF-8",
      // Swift's crash reporter would wait for a key.
      "SWIFT_BACKTRACE": "enable=no",
    ]
    .merging(more) { $1 }
  }

  /// Everything in it, as `cache/annai 700`, sorted; the name of a pack is a digest, shown as `*`.
  var tree: [String] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
    return paths.map { path in
      let shown =
        path.hasSuffix(".pack")
        ? path.split(separator: "/").dropLast().joined(separator: "/") + "/*.pack" : path
      return "\(shown) \(String(mode(of: path), radix: 8))"
    }
    .sorted()
  }

  /// As it is before and after a session in which nothing was saved: only the checked pack is there.
  static let treeWithPackOnly = [
    "cache 755", "cache/annai 700", "cache/annai/*.pack 600", "home 755", "work 755",
  ]

  /// The permissions of a file, by its path from the root.
  func mode(of path: String) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: root + "/" + path)
    return (attributes?[.posixPermissions] as? NSNumber)?.intValue ?? 0
  }

  func read(_ path: String) throws -> String {
    try String(contentsOfFile: root + "/" + path, encoding: .utf8)
  }

  func write(_ text: String, to path: String) throws {
    try text.write(toFile: root + "/" + path, atomically: false, encoding: .utf8)
  }

  /// The path of the only checked pack.
  func packPath() throws -> String {
    let folder = cache + "/annai"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    try #require(names.count == 1)
    return folder + "/" + names[0]
  }

  /// A copy of the project's dialogs, to change.
  func copyOfDialogs() throws -> String {
    let copy = root + "/Dialogs"
    try FileManager.default.copyItem(atPath: Self.dialogs, toPath: copy)
    return copy
  }

  /// `Dialogs/` of the source tree.
  static let dialogs = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Dialogs").standardizedFileURL.path

  /// The program that was built beside the tests.
  static func program() throws -> String { try #require(builtProduct(named: "annai")) }
}
