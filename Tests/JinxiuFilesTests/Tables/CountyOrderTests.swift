import JinxiuDomain
import JinxiuFiles
import Testing

struct CountyOrderTests {
  private func counties(_ text: String) -> Folder {
    var folder = Folder()
    folder["counties.csv"] = text
    return folder
  }

  @Test(arguments: ["order", "顺序", "序号"])
  func `counties follow the order column, blank ones last`(header: String) throws {
    let folder = counties(
      "county,city,quota_max,\(header)\n东海县,连云港市,10,\n灌云县,,9,2\n直属单位,,none,1\n")

    let scenario = try #require(folder.read().scenario)

    #expect(scenario.counties.map(\.id) == ["直属单位", "灌云县", "东海县"])
    #expect(scenario.counties.map(\.order) == [1, 2, nil])
  }

  @Test func `without the column counties stand by name`() throws {
    let scenario = try #require(Folder().read().scenario)

    #expect(scenario.counties.map(\.id) == ["东海县", "灌云县", "直属单位"].sorted())
  }

  @Test func `an order is a number from 1`() {
    let folder = counties(
      "county,city,quota_max,order\n东海县,连云港市,10,0\n灌云县,,9,甲\n直属单位,,none,1\n")

    #expect(folder.read().faults.map(\.code) == [.numberOutOfRange, .notANumber])
  }
}
