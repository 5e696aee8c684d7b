import Testing
import Units

@Suite struct AnnualRateTests {
  @Test(arguments: [
    ("18", 180_000, "18"), ("18.0", 180_000, "18"), ("7.7", 77_000, "7.7"),
    ("3.61", 36_100, "3.61"), ("0", 0, "0"), ("0.0001", 1, "0.0001"), ("20.0000", 200_000, "20"),
    ("0.05", 500, "0.05"), ("1000000", 10_000_000_000, "1000000"),
  ])
  func percent(_ text: String, _ millionths: Int, _ plain: String) throws {
    let rate = try #require(AnnualRate(percent: text))
    #expect(rate.partsPerMillion == millionths)
    #expect(rate.percentText == plain)
  }

  @Test(arguments: [
    "", ".", "18.", ".5", "-1", "+18", "18%", "1.23456", "18.0.0", "１８", "1,8", " 18", "1000001",
    "1000000.5", "99999999999999999999", "1e3", "18.-5",
  ])
  func refuses(_ text: String) {
    #expect(AnnualRate(percent: text) == nil)
  }

  @Test func roundTrip() {
    for millionths in stride(from: 0, through: 400_000, by: 7) {
      let rate = AnnualRate(partsPerMillion: millionths)
      #expect(AnnualRate(percent: rate.percentText) == rate)
    }
  }

  @Test func otherForms() {
    #expect(AnnualRate(basisPoints: 1800) == AnnualRate(percent: "18"))
    #expect(AnnualRate(partsPerMillion: -5000).percentText == "-0.5")
    #expect(AnnualRate(basisPoints: 770) < AnnualRate(basisPoints: 1800))
  }

  @Test func yen() {
    #expect(Yen(1479) + Yen(1479) == Yen(2958))
    #expect(Yen(409) - Yen(1000) == Yen(-591))
    #expect(Yen(9_999) < Yen(10_000))
    #expect(Yen.largest.amount == 1_000_000_000_000)
  }
}
