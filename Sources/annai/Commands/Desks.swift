import ArgumentParser
import Assistant

/// `annai desks`: whom to ring for what.
struct Desks: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "用件ごとの窓口、いま受付中か、電話のほかの方法を一覧します。")

  @OptionGroup var options: SharedOptions

  @Option(
    name: .customLong("for"), help: ArgumentHelp("用件。例: 返済、残高、借金", valueName: "purpose"))
  var purpose: String?

  @Option(name: .long, help: "会社。例: アコム、promise。その会社の窓口と、だれでも使える窓口を示します。")
  var lender: String?

  @Flag(name: .long, help: "いま人が出る窓口だけを示します。")
  var open = false

  @Flag(name: .long, help: "国外からかけられる窓口だけを示します。")
  var abroad = false

  func run() throws {
    let pack = try options.openPack().load()
    let request = DesksReport.Request(
      purpose: purpose, lender: lender, onlyOpen: open, fromAbroad: abroad)
    do throws(DesksReport.Refusal) {
      let report = try DesksReport(request, pack: pack, now: options.clock.now)
      Streams.out(
        options.json ? report.json.text + "\n" : Terminal.layout(options.language).text(report))
    } catch {
      Streams.error(error.text + "\n")
      throw ExitCode(1)
    }
  }
}
