func nearestName(to: String, in names: some Sequence<String>) -> String? { nil }
enum DisplayWidth {
  static func of(_ s: String) -> Int { s.unicodeScalars.reduce(0) { $0 + of($1) } }
  static func of(_ s: Unicode.Scalar) -> Int { s.value > 0x2000 ? 2 : 1 }
}
