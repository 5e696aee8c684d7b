/// A core text, and what is left after each polite or casual ending that comes off:
/// わからないですね, わからない.
func politenessForms(_ core: String) -> [String] {
  var forms = [core]
  var text = Array(core.unicodeScalars)
  for _ in 0..<5 {
    guard let ending = politeEndings.first(where: { text.count > $0.count && text.ends(with: $0) })
    else { break }
    // もちろんです ends in です, not in んです.
    if text.count > 3, ending.ends(with: politeNominal) {
      forms.insert(String(scalars: text.dropLast(2)), at: 1)
    }
    text.removeLast(ending.count)
    forms.append(String(scalars: text))
  }
  return forms
}

/// Longer endings before those that they end in.
private let politeEndings: [[Unicode.Scalar]] = [
  "とおもいます", "と思います", "とおもう", "と思う", "なんですが", "なんです", "なのですが", "なのです", "んですけど", "んですが", "んです",
  "のです", "ですけど", "ですが", "ですね", "ですよ", "です", "でした", "だよ", "だね", "だな", "だ", "っす", "けど", "かな", "かも",
  "ので", "よ", "ね", "な", "わ", "ー", "〜", "っ", "w", "笑",
].map { Array($0.unicodeScalars) }

private let politeNominal = Array("んです".unicodeScalars)

extension Array where Element == Unicode.Scalar {
  func ends(with ending: [Unicode.Scalar]) -> Bool {
    count >= ending.count && self[(count - ending.count)...].elementsEqual(ending)
  }
}

extension String {
  init(scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
