import ArgumentParser
import Assistant
import TextForms
import Units

/// The options that every command takes.
struct SharedOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("案内ファイルのフォルダー (環境変数 ANNAI_DIALOGS でも指定できます)。", valueName: "dir"))
  var dialogs: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "いまの日時として使う日本時間。例: 2026-11-20T15:00", valueName: "datetime"),
    transform: { text in
      guard let moment = Moment(iso: text) else {
        throw ValidationError(
          ja: "'\(printable(text))' は日時として読めません。例: 2026-11-20T15:00",
          en: "'\(printable(text))' is no date and time. Example: 2026-11-20T15:00")
      }
      return moment
    })
  var now: Moment?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "表示する言語 ja または en (環境変数 ANNAI_LANG でも指定できます)。", valueName: "ja|en"),
    transform: { text in
      guard let language = Language(rawValue: text) else {
        throw ValidationError(
          ja: "'\(printable(text))' という言語はありません。ja か en を指定してください。",
          en: "There is no language '\(printable(text))' here: ja or en.")
      }
      return language
    })
  var lang: Language?

  @Flag(name: .long, help: "JSONで出力します (一行に一つのオブジェクト)。")
  var json = false

  @Flag(
    name: .long,
    help: "自分で足した案内ファイル (~/.config/annai/dialogs) を使いません。")
  var noOwn = false

  /// For options that take a day.
  static let dateHelp = ArgumentHelp("この日の時点で調べます。例: 2027-11-20", valueName: "date")

  @Sendable static func date(_ text: String) throws -> CivilDate {
    guard let date = CivilDate(iso: text) else {
      throw ValidationError(
        ja: "'\(printable(text))' は日付として読めません。例: 2027-11-20",
        en: "'\(printable(text))' is no date. Example: 2027-11-20")
    }
    return date
  }

  var clock: Clock { Clock(fixed: now) }

  /// The language that was asked for; Japanese where none was.
  var language: Language { lang ?? Environment.language }

  /// Opens packs as these options say.
  var loader: PackLoader { PackLoader(dialogs, withOwn: !noOwn, language: language) }

  /// The pack for a command; says on stderr when own files could not be used.
  func openPack() throws -> PackLoader.Opened {
    let opened = try loader.open()
    switch opened.own {
    case .broken, .refused: opened.own.map { Streams.error(printable($0.text) + "\n") }
    case .used, nil: break
    }
    return opened
  }
}
