import StrictYAML

/// A Japanese text that people see, and so has a translation.
struct TranslatableText {
  /// Ids from the top of the file, e.g. `nodes.in_time.outcome.first`. All lines of a list share one.
  let path: String
  /// It is one of the lines of a list, which the path alone does not tell apart.
  let isLine: Bool
  /// It names an option, which may bring other spellings that people type.
  let isOption: Bool
  let scalar: YAMLScalar

  var hash: String { TextHash.of(scalar.text) }
}

/// What stands in the place of a Japanese text.
struct TextReplacement {
  let text: YAMLScalar
  /// Of an option: other spellings, and phrases that choose it.
  let also: [YAMLScalar]
  let said: [YAMLScalar]
}

/// Which file of a pack a translation belongs to.
enum TranslatedFile: Hashable {
  case pack, questions, scripts
  case dialog(String)

  /// By the name of the file in the folder of a language: `en/cannot-pay.yaml`.
  init(stem: String) {
    self =
      switch stem {
      case "pack": .pack
      case "questions": .questions
      case "scripts": .scripts
      default: .dialog(stem)
      }
  }

  var stem: String {
    switch self {
    case .pack: "pack"
    case .questions: "questions"
    case .scripts: "scripts"
    case .dialog(let id): id
    }
  }

  /// Where its Japanese stands, from the folder of the pack.
  var sourcePath: String {
    switch self {
    case .dialog(let id): "dialogs/\(id).yaml"
    default: "\(stem).yaml"
    }
  }

  /// Shared texts first: a person who translates meets them everywhere.
  static func < (left: Self, right: Self) -> Bool {
    func rank(_ file: Self) -> Int {
      switch file {
      case .pack: 0
      case .questions: 1
      case .scripts: 2
      case .dialog: 3
      }
    }
    return (rank(left), left.stem) < (rank(right), right.stem)
  }
}
