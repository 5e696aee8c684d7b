import Assistant
import StrictYAML

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The folder of files that a person added to the shipped pack: `$XDG_CONFIG_HOME/annai/dialogs`.
///
/// What lies there chooses the words that a frightened person reads out on the phone. It is read only
/// where nobody else could have written it: folders and files belong to this user, and no one else may
/// write them. A link is followed, and what it leads to must be so too.
struct OwnFolder {
  /// What was found there.
  enum Contents {
    case files([(name: String, bytes: [UInt8])])
    /// Not read; why.
    case refused(reason: String)
  }

  /// The folder, there or not; `nil` where the environment names no home.
  static var path: String? {
    if let config = Environment["XDG_CONFIG_HOME"], config.hasPrefix("/") {
      return trimmed(config) + "/annai/dialogs"
    }
    guard let home = Environment["HOME"], home.hasPrefix("/") else { return nil }
    return trimmed(home) + "/.config/annai/dialogs"
  }

  /// Nobody writes so much by hand.
  private static let mostFiles = 200
  private static let largestFile = 1 << 20
  private static let mostBytes = 8 << 20

  /// Reads the folder. - Returns: `nil` where there is none.
  static func read(_ folder: String) -> Contents? {
    guard exists(folder) else { return nil }
    do {
      var reading = Reading(folder: folder)
      try reading.check(String(folder[..<folder.lastIndex(of: "/")!]))
      try reading.readFolder("")
      return .files(reading.files)
    } catch {
      return .refused(reason: error.reason)
    }
  }

  private static func trimmed(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    return String(path)
  }

  private static func exists(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0
  }

  private struct Refusal: Error {
    let reason: String

    static func writable(_ path: String) -> Self {
      Self(
        reason: "'\(path)' は、ほかの人が書き換えられる設定です。自分の持ち物にして、chmod go-w で書き込みを止めてください。")
    }
  }

  /// One pass over the folder and the folders in it.
  private struct Reading {
    let folder: String
    var files: [(name: String, bytes: [UInt8])] = []
    private var byteCount = 0
    private var nameCount = 0

    init(folder: String) { self.folder = folder }

    /// - Parameter name: the path from the folder on, with a slash at its end unless empty.
    mutating func readFolder(_ name: String) throws(Refusal) {
      let path = folder + "/" + name
      try check(trimmed(path))
      guard let names = FileSystem.names(in: path, limit: mostFiles * 2) else {
        throw Refusal(reason: "'\(path)' を開けません。")
      }
      for child in names {
        nameCount += 1
        if FileSystem.isFolder(path + child) {
          // One level, as in a pack; what lies deeper is nothing of ours.
          if name.isEmpty { try readFolder(child + "/") }
        } else if child.hasSuffix(".yaml") || child.hasSuffix(".yml") {
          try readFile(name + child)
        }
        guard nameCount <= mostFiles, byteCount <= mostBytes else {
          throw Refusal(
            reason: "ファイルが多すぎるか、大きすぎます (\(mostFiles)件、\(mostBytes >> 20)MBまで)。")
        }
      }
    }

    private mutating func readFile(_ name: String) throws(Refusal) {
      let path = folder + "/" + name
      do {
        let bytes = try FileSystem.readOwned(path, limit: largestFile)
        byteCount += bytes.count
        files.append((name, bytes))
      } catch {
        switch error.code {
        case EPERM: throw .writable(path)
        case EFBIG: throw Refusal(reason: "'\(path)' が大きすぎます (\(largestFile >> 20)MBまで)。")
        default: throw Refusal(reason: "'\(path)' を読めません: \(error.reason)")
        }
      }
    }

    func check(_ path: String) throws(Refusal) {
      var info = stat()
      guard stat(path, &info) == 0 else {
        throw Refusal(reason: "'\(path)' を開けません: \(String(cString: strerror(errno)))")
      }
      guard info.st_mode & S_IFMT == S_IFDIR else {
        throw Refusal(reason: "'\(path)' はフォルダーではありません。")
      }
      guard FileSystem.isOwned(info) else { throw .writable(path) }
    }
  }
}
