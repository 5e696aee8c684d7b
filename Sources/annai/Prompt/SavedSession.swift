import ArgumentParser
import Assistant
import TextForms
import Units

/// A conversation that was saved to a file, taken up again.
struct SavedSession {
  let conversation: Conversation
  /// Where it stands, and which answers no longer fit.
  let turn: Turn

  /// Reads the file that `保存 NAME.json` wrote.
  ///
  /// - Throws: exit 1, after a message, when there is no such file or it is no session.
  static func resume(_ path: String, pack: PackLoader.Opened, now: Moment) throws -> SavedSession {
    let bytes: [UInt8]
    do {
      bytes = try FileSystem.read(path, limit: Conversation.longestSession)
    } catch {
      return try refuse("'\(printable(path))' を読めません: \(error.reason)")
    }
    guard let text = String(validating: bytes, as: UTF8.self),
      let (conversation, turn) = Conversation.resuming(text, pack: try pack.load(), now: now)
    else {
      return try refuse(
        "'\(printable(path))' は、保存した相談のファイルではありません。プロンプトで「保存 memo.json」と入力すると作れます。")
    }
    return SavedSession(conversation: conversation, turn: turn)
  }

  private static func refuse(_ message: String) throws -> SavedSession {
    Streams.error(message + "\n")
    throw ExitCode(1)
  }
}
