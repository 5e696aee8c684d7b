import ArgumentParser
import Assistant
import DialogCompiler
import DialogEngine

/// `annai explore [DIALOG...]`: every feasible way by classes of answers.
struct Explore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "案内の道筋を、答えの種類ごとに全部たどります。")

  @OptionGroup var options: SharedOptions

  @Argument(help: "案内の名前。省くと全部の案内です。")
  var dialog: [String] = []

  @Flag(name: .long, help: "道筋を一本ずつ、答えの例とともに示します。")
  var paths = false

  @Option(name: .long, help: "一つの案内でたどる道筋の数。")
  var limit = Explorer.mostWays

  func validate() throws {
    guard (1...Explorer.mostWays).contains(limit) else {
      throw ValidationError(
        ja: "--limit は 1 から \(Explorer.mostWays) までの数です。",
        en: "--limit is a number from 1 to \(Explorer.mostWays).")
    }
  }

  func run() throws {
    let pack = try options.openPack().load()
    let explorer = Explorer(
      program: pack.program, setting: pack.explorationSetting, limit: limit)
    let all = pack.program.dialogs.filter { !$0.isSubDialog }.map(\.id)
    for id in dialog.isEmpty ? all : dialog {
      guard let exploration = explorer.explore(id) else {
        Streams.error("案内「\(id)」はありません。あるもの: \(all.joined(separator: ", "))\n")
        throw ExitCode(1)
      }
      let report = ExplorationReport(exploration, listsWays: paths)
      Streams.out((options.json ? report.json.text : report.text) + "\n")
    }
  }
}
