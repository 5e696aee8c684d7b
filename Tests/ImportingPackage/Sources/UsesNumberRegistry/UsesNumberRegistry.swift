import NumberRegistry

/// A number as somebody typed it, read and written the national way.
@main
struct UsesNumberRegistry {
  static func main() {
    let number = PhoneNumberReader.read("０１２０ー３９７ー９７２")
    precondition(number?.national == "0120-397-972")
    print(number?.national ?? "")
  }
}
