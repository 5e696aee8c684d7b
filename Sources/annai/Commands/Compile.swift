import ArgumentParser
import Assistant

/// `annai compile`: writes the checked pack.
struct Compile: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "案内ファイルを調べ、プロンプトが読む一つのファイルにまとめます。")

  @OptionGroup var options: SharedOptions

  @Argument(help: "案内ファイルのフォルダー。")
  var folder: String?

  func run() throws {
    let (path, info) = try PackLoader(
      folder ?? options.dialogs, withOwn: !options.noOwn, language: options.language
    )
    .compile()
    if options.json {
      Streams.out(
        JSONValue.object([
          "path": .optional(path), "name": .string(info.name), "digest": .string(info.digest),
          "checked_on": .string(info.checkedOn),
        ]).text + "\n")
    } else {
      Streams.out("\(info.name) \(info.digest)  \(path ?? "(保存先に書けませんでした)")\n")
    }
    if path == nil { throw ExitCode(1) }
  }
}
