import JinxiuDomain

extension ZhejiangNotice {
  /// The 90 county-level divisions of the 11 cities; `*` marks mountain and `~` island counties, the
  /// 32 山区海岛县 of the province, which the notice counts and does not list (D5).
  private static let divisions: [(city: String, counties: String)] = [
    ("杭州市", "上城区 拱墅区 西湖区 滨江区 萧山区 余杭区 临平区 钱塘区 富阳区 临安区 桐庐县 淳安县* 建德市"),
    ("宁波市", "海曙区 江北区 北仑区 镇海区 鄞州区 奉化区 象山县 宁海县 余姚市 慈溪市"),
    ("温州市", "鹿城区 龙湾区 瓯海区 洞头区~ 永嘉县* 平阳县* 苍南县* 文成县* 泰顺县* 瑞安市 乐清市 龙港市"),
    ("湖州市", "吴兴区 南浔区 德清县 长兴县 安吉县"),
    ("嘉兴市", "南湖区 秀洲区 嘉善县 海盐县 海宁市 平湖市 桐乡市"),
    ("绍兴市", "越城区 柯桥区 上虞区 新昌县 诸暨市 嵊州市"),
    ("金华市", "婺城区 金东区 武义县* 浦江县 磐安县* 兰溪市 义乌市 东阳市 永康市"),
    ("衢州市", "柯城区* 衢江区* 常山县* 开化县* 龙游县* 江山市*"),
    ("舟山市", "定海区~ 普陀区~ 岱山县~ 嵊泗县~"),
    ("台州市", "椒江区 黄岩区 路桥区 三门县* 天台县* 仙居县* 温岭市 临海市 玉环市~"),
    ("丽水市", "莲都区* 青田县* 缙云县* 遂昌县* 松阳县* 云和县* 庆元县* 景宁畲族自治县* 龙泉市*"),
  ]

  /// Rows of counties.csv in this order.
  static let counties: [County] = divisions.flatMap { city, counties in
    counties.split(separator: " ").map { (city, String($0)) }
  }.enumerated().map { index, entry in county(entry.1, of: entry.0, order: index + 1) }

  private static func county(_ marked: String, of city: String, order: Int) -> County {
    let terrain: Terrain =
      marked.hasSuffix("*") ? .mountain : marked.hasSuffix("~") ? .island : .plain
    return County(
      id: Identifier(terrain == .plain ? marked : String(marked.dropLast())), city: city,
      authority: .healthCommission, quotaMinimum: 0, quotaMaximum: .unlimited, terrain: terrain,
      order: order)
  }
}
