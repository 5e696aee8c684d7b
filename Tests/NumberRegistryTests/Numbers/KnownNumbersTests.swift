import NumberRegistry
import Testing

/// The numbers of the project's fact sheet (its `numbers:` section), with the international forms
/// written there.
@Suite struct KnownNumbersTests {
  struct Known: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var e164: String?
    init(_ national: String, _ e164: String?) {
      testDescription = national
      self.e164 = e164
    }
  }

  @Test(arguments: [
    Known("0120-397-972", "+81120397972"), Known("0120-629-215", "+81120629215"),
    Known("0120-07-1000", "+81120071000"), Known("0120-134-567", "+81120134567"),
    Known("0120-036-390", "+81120036390"), Known("0120-039-197", "+81120039197"),
    Known("0120-629-814", "+81120629814"), Known("03-3537-2366", "+81335372366"),
    Known("0570-073-100", "+81570073100"), Known("03-5953-0800", "+81359530800"),
    Known("0120-24-0365", "+81120240365"), Known("0120-69-1549", "+81120691549"),
    Known("0120-86-2634", "+81120862634"), Known("0570-051-051", "+81570051051"),
    Known("03-5739-3861", "+81357393861"), Known("0570-078374", "+81570078374"),
    Known("03-6745-5600", "+81367455600"), Known("0570-031640", "+81570031640"),
    Known("0120-540-558", "+81120540558"), Known("03-5251-6811", "+81352516811"),
    Known("0120-279-338", "+81120279338"), Known("0120-279-226", "+81120279226"),
    Known("0570-064-556", "+81570064556"), Known("0120-061-338", "+81120061338"),
    Known("188", nil), Known("#9110", nil), Known("110", nil), Known("119", nil),
  ])
  func readsToItsInternationalForm(_ known: Known) {
    let number = PhoneNumberReader.read(known.testDescription)
    #expect(number?.e164 == known.e164)
    #expect(number?.identifier == known.e164 ?? known.testDescription)
    // The kind does not depend on the spelling.
    if let e164 = known.e164 { #expect(PhoneNumberReader.read(e164) == number) }
  }
}
