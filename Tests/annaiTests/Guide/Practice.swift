import Foundation
import Testing

/// The terminal and the editor of a person who follows the guide.
final class Practice {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    let files = FileManager.default
    try files.createDirectory(
      atPath: sandbox.root + "/bin", withIntermediateDirectories: false)
    try files.createSymbolicLink(
      atPath: sandbox.root + "/bin/annai", withDestinationPath: Sandbox.program())
    try files.createSymbolicLink(
      atPath: sandbox.work + "/Dialogs", withDestinationPath: Sandbox.dialogs)
  }

  /// Runs a command line. - Returns: the lines of both streams, blank ones left out, with the places
  /// of the guide in place of those of this machine.
  func run(_ command: String, input: [String] = []) throws -> [String] {
    let paths = (input: sandbox.root + "/input", output: sandbox.root + "/output")
    try input.map { $0 + "\n" }.joined()
      .write(toFile: paths.input, atomically: false, encoding: .utf8)
    _ = FileManager.default.createFile(atPath: paths.output, contents: nil)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "\(command) <\(paths.input) >\(paths.output) 2>&1"]
    process.environment = sandbox.environment(["PATH": sandbox.root + "/bin:/usr/bin:/bin"])
    process.currentDirectoryURL = URL(filePath: sandbox.work)
    try process.run()
    process.waitUntilExit()
    return Self.plain(
      try String(contentsOfFile: paths.output, encoding: .utf8)
        .replacing(sandbox.home, with: "/home/you")
        .split(separator: "\n").map(String.init))
  }

  /// Lines as they are compared: the number of files, the lines of shipped files and warnings about
  /// them change with the shipped pack, which the guide is not about.
  static func plain(_ lines: [String]) -> [String] {
    var isShipped = false
    return lines.map { line in
      line.replacing(#/\S*annai_Knowledge.resources/#, with: "/opt/annai")
        .replacing(#/(/opt/annai/\S+\.yaml):[0-9]+/#) { $0.output.1 }
        .replacing(#/^[0-9]+ files: ([0-9]+ errors), [0-9]+ warnings/#) { "files: \($0.output.1)" }
        .replacing(#/\s+$/#, with: "")
    }
    .filter { line in
      isShipped =
        line.hasPrefix("/opt/annai/") || isShipped && line.prefixMatch(of: #/ +[0-9]* *\|/#) != nil
      return !isShipped && !line.isEmpty
    }
  }

  private func path(_ shown: String) -> String {
    shown.hasPrefix("~") ? sandbox.home + shown.dropFirst() : sandbox.work + "/" + shown
  }

  func write(_ text: String, to shown: String) throws {
    let file = URL(filePath: path(shown))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: false, encoding: .utf8)
  }

  func append(_ text: String, to shown: String) throws {
    try write(String(contentsOfFile: path(shown), encoding: .utf8) + text, to: shown)
  }

  /// Replaces the lines with `-` by those with `+`; the others say where. They stand there once.
  func change(_ lines: [String], in shown: String) throws {
    func side(_ sign: Character) -> String {
      lines.filter { [nil, " ", sign].contains($0.first) }.map { $0.dropFirst() + "\n" }.joined()
    }
    let text = try "\n" + String(contentsOfFile: path(shown), encoding: .utf8)
    let places = text.ranges(of: "\n" + side("-"))
    try #require(places.count == 1, "\(places.count) places in \(shown) for\n\(side("-"))")
    try write(
      String(text.replacingCharacters(in: places[0], with: "\n" + side("+")).dropFirst()),
      to: shown)
  }
}
