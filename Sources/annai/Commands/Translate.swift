import ArgumentParser
import Assistant
import DialogCompiler
import StrictYAML
import TextForms

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `annai translate --lang en [DIR]`: what is missing or stale, ready for the translator.
struct Translate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "訳の足りない文と古くなった文を、訳のファイルに書き出します (--lang en)。")

  @OptionGroup var options: SharedOptions

  @Argument(help: "案内ファイルのフォルダー。")
  var folder: String?

  @Flag(name: .long, help: "訳を待つ文を並べるだけで、何も書きません。")
  var list = false

  func validate() throws {
    guard let language = options.lang, language != .ja else {
      throw ValidationError(
        ja: "訳す言語を指定してください。例: annai translate --lang en Dialogs",
        en: "Give the language to translate to. Example: annai translate --lang en Dialogs")
    }
    guard folder ?? options.dialogs ?? Environment["ANNAI_DIALOGS"] != nil else {
      throw ValidationError(
        ja: "案内ファイルのフォルダーを指定してください。例: annai translate --lang en Dialogs",
        en: "Give the folder of the dialog files. Example: annai translate --lang en Dialogs")
    }
  }

  func run() throws {
    let language = options.language
    let sources = try PackSources.read(folder ?? options.dialogs, languages: [language])
    let files = sources.files
    let update = TranslationUpdate(files, language: language)
    guard update.diagnostics.isEmpty else {
      let renderer = DiagnosticRenderer(sources: files)
      for diagnostic in update.diagnostics { Streams.out(renderer.render(diagnostic) + "\n") }
      Streams.error("ファイルにまちがいがあるため、何も書きませんでした。\n")
      throw ExitCode(1)
    }
    var written: [String] = []
    if !list {
      try FileSystem.makeFolder(sources.folder + "/" + language.rawValue, mode: 0o755)
      for file in update.files where file.isChanged {
        do {
          try FileSystem.replaceSource(file.path, Array(file.text.utf8))
        } catch {
          throw ValidationError(
            ja: "'\(file.path)' に書けません: \(error.reason)",
            en: "'\(file.path)' cannot be written: \(error.reason)")
        }
        written.append(file.path)
      }
    }
    show(update, written)
  }

  private func show(_ update: TranslationUpdate, _ written: [String]) {
    if options.json {
      let open = update.open.map { open in
        JSONValue.object([
          "file": .string(open.file), "path": .string(open.path), "ja": .string(open.japanese),
          "former": .optional(open.former),
        ])
      }
      Streams.out(
        JSONValue.object([
          "translated": .int(update.translated), "open": .array(open),
          "unused": .int(update.unused), "written": .strings(written),
        ]).text + "\n")
      return
    }
    if list {
      for open in update.open {
        let former = open.former.map { "  (前の訳: \(printable($0, longest: 200)))" } ?? ""
        Streams.out("\(open.path): \(printable(open.japanese, longest: 200))\(former)\n")
      }
    }
    for path in written { Streams.out("\(path)\n") }
    Streams.error(
      "訳した文 \(update.translated)、訳を待つ文 \(update.open.count)、使わなくなった訳 \(update.unused)\n")
  }
}
