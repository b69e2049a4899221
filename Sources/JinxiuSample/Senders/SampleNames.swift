import JinxiuDomain

/// Invented names: common surnames with common given names, each full name once in a sample.
struct SampleNames {
  private var random: SplitMix64
  private var used: Set<String> = []

  init(seed: Int) {
    random = SplitMix64(seed: seed, stream: .names)
  }

  mutating func next(_ sex: Sex) -> String {
    var name = draw(sex)
    while !used.insert(name).inserted { name = draw(sex) }
    return name
  }

  /// A name that nobody else of the unit has; a large sample has more people than names.
  mutating func next(_ sex: Sex, of unit: Identifier<Unit>) -> String {
    var name = draw(sex)
    while !used.insert(unit.text + name).inserted { name = draw(sex) }
    return name
  }

  private mutating func draw(_ sex: Sex) -> String {
    let characters = sex == .female ? Self.female : Self.male
    let surname = random.choice(of: Self.surnames)
    let first = random.choice(of: characters)
    guard random.chance(percent: 70) else { return surname + first }
    return surname + first + random.choice(of: characters)
  }

  private static let surnames =
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段"
    .map(String.init)
  private static let female = "芳娜敏静秀丽娟英华慧巧美婷玉萍红雪琳倩云莉兰凤洁梅琴素真环爱燕玲香月媛艳瑞佳欣怡"
    .map(String.init)
  private static let male = "伟强磊洋勇军杰涛超明刚平辉鹏健峰建国志文斌海波宁亮松林栋振浩宇轩博晨旭东立新永成"
    .map(String.init)
}
