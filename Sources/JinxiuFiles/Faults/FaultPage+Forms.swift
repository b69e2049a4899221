import JinxiuDomain

/// Pages of faults in forms and workbooks.
extension FaultPage {
  static let forms: [(FaultCode, FaultPage)] = [
    page(
      .unreadableType, "不是可以导入的文件类型", "a file of another type",
      "可导入 .xlsx 工作簿和 CSV 文本；类型按内容判断，不看扩展名。旧版 .xls、加密文件、ODS、PDF、图片请先另存为未加密的 .xlsx。",
      "Workbooks (.xlsx) and CSV are read, told by their bytes and not by their names. Save old .xls, encrypted files, ODS, PDF or pictures as .xlsx without a password."
    ),
    page(
      .damagedWorkbook, "工作簿损坏或超出限度", "a workbook that is damaged or beyond the limits",
      "压缩包或其中的表格定义不完整、过大，或含不允许的内容。请在 Excel 中打开后另存为新的 .xlsx。",
      "The archive or its sheets are broken, too large, or hold what is not allowed. Open it in Excel and save it as a new .xlsx."
    ),
    page(
      .noForm, "没有认得的表", "no sheet that is known",
      "按列名认表：附件1登记表、附件2汇总表、附件3分配表、进修招收计划，或情景的各表。标题和工作表名不起作用（D12）。",
      "Sheets are known by their columns: Annexes 1 to 3, a recruitment plan, or a table of a scenario. Titles and names of sheets do not matter (D12)."
    ),
    page(
      .uncomputedFormula, "公式没有结果", "a formula without a value",
      "文件中只有公式、没有算好的值，程序不代为计算。请在 Excel 中打开、保存，或改填数值。",
      "The file holds the formula and no value, and nothing is computed here. Open and save it in Excel, or type the value."
    ),
    page(
      .pageWithoutHost, "招收计划没有写明医院", "a recruitment plan without a hospital",
      "进修招收计划一页一家医院，表头上方须有“医院名称”或“医院编号”（D17）。",
      "A page of a recruitment plan is of one hospital, named above the table (D17)."),
    page(
      .sumDiffers, "合计与各项不符", "a sum that is not the sum of its parts",
      "小计须等于十一个科别之和（L66），合计须等于各县区之和（L69）。请核对哪一处有误。",
      "小计 is the sum of the eleven categories (L66), 合计 of the counties (L69). Find out which of them is wrong."
    ),
    page(
      .formsDiffer, "汇总表与登记表不符", "summary and registration differ",
      "汇总表每个县区、每个科别的人数须等于登记表的行数（L67）；科别按方案的 categories 归入。",
      "Each number of Annex 2 is the count of Annex 1 rows of its county and category (L67), by the categories of the programme."
    ),
    page(
      .paperTotalDiffers, "纸质合计与电子表不符", "paper and file have different totals",
      "盖章纸质表上的合计须等于电子表的人数（L48）。",
      "The total of the stamped paper form must be the number of people in the file (L48)."),
    page(
      .staleContradiction, "旧表与现情景矛盾", "an old form that contradicts the scenario",
      "该表由较早的情景发出，其中预填的单位、医院或名额已经改变。请重新发表填报。",
      "The form was issued from an earlier scenario, and what was prefilled has changed since. Issue it again."
    ),
    page(
      .ambiguousName, "同名而无法分辨", "a name that several have",
      "几家单位或医院同名。请写“名称（编号）”或只写编号。",
      "Several units or hospitals have it. Write “name (identifier)”, or the identifier alone."),
    page(
      .notMonths, "起止月份读不懂", "months that cannot be read",
      "写作“2024-07至2024-09”；也认“2024.07—2024.09”“2024年7月-9月”“7月至9月”，只写月份时按方案期间定年份（L61）。",
      "Write 2024-07至2024-09; 2024.07—2024.09, 2024年7月-9月 and 7月至9月 are read as well, without a year in that of the programme (L61)."
    ),
    page(
      .takenIdentifier, "编号是别人的", "an identifier that is somebody else's",
      "表中写的编号在情景里属于别的县区的人，或别的医院的招收计划；照收会把那一行换掉。新增的一行编号留空，由程序给出。",
      "In the scenario the identifier belongs to somebody of another county, or to an offer of another hospital, which would be lost. Leave it blank for a new row; one is given."
    ),
    page(
      .notOnlyName, "姓名栏里不只是姓名", "more than a name in the column of names",
      "姓名前有序号，或后面写了电话、性别、年龄、职称、学历（L54），会原样印在各表上。姓名栏只写姓名。",
      "A number stands before the name, or a telephone, sex, age, title or education behind it (L54), and would be printed so. Write the name alone."
    ),
  ]

  static let formWarnings: [(FaultCode, FaultPage)] = [
    page(
      .unknownSheet, "不认识的工作表，未读", "a sheet that is not known and not read",
      "缺少必需的列。若确为应填的表，请改正列名；说明之类的工作表可以不理。",
      "Required columns are missing. Correct its heads if it is meant to be read; leave notes as they are."
    ),
    page(
      .formulaValue, "采用公式的已存值", "the stored value of a formula was taken",
      "程序读公式上次算出的值，不重新计算。请确认该值是最新的。",
      "The value is that of the last computation, and is not computed anew. Make sure that it is current."
    ),
    page(
      .hiddenRow, "隐藏的行也已读入", "hidden rows were read",
      "隐藏或被筛选掉的行同样是数据，已照常读入。不需要的行请删除。",
      "Rows that are hidden or filtered out are data like any other. Delete what is not meant."),
    page(
      .hiddenSheet, "隐藏的工作表", "a hidden sheet",
      "隐藏的工作表照常读入；“深度隐藏”的不读。请取消隐藏后核对。",
      "A hidden sheet is read; one that Excel cannot unhide is not. Unhide it and look."),
    page(
      .lateFiling, "迟报", "filed late",
      "填报日期晚于方案的报送截止日期（L47）。是否受理由主管部门决定，程序照常读入。",
      "It is dated after the deadline of the programme (L47). Whether it counts is for the authority to say; it is read."
    ),
    page(
      .quotaDiffers, "报名人数与名额不符", "nominations and quota differ",
      "报名多于或少于名额（L70）：多出的人排队，少报的名额空出，除非登记名额调剂。",
      "More or fewer people than the quota (L70): a surplus waits, a shortage stays empty, unless a transfer is recorded."
    ),
    page(
      .staleForm, "旧表或改动过的表", "a form of an earlier scenario, or with changed heads",
      "发出该表以后情景有变，或表头被改动。请核对预填内容是否仍然有效。",
      "The scenario has changed since it was issued, or its heads have. Make sure that what was prefilled still holds."
    ),
    page(
      .derivedRole, "岗位类别由资质推定", "roles were derived",
      "登记表没有“岗位类别”一列，或该列空着时，按执业资质、职称和进修专科推定（L10、L12）。请核对。",
      "Annex 1 has no column for the professional group, or blank cells in it; it follows from licence, title and specialty (L10, L12). Look it over."
    ),
    page(
      .readSpecialty, "专科按方案名称读入", "a specialty was read as another name",
      "表中的简写按方案科别中的名称读入（L59、D19），例如“内”读作“内科”。",
      "A short form was read as the name of the programme's categories (L59, D19), as 内 for 内科."),
    page(
      .hostDiffers, "医院情况与情景不符", "facts of a hospital differ",
      "招收计划上方所填的医院情况与 hosts.csv 不同；以 hosts.csv 为准，未改动。",
      "What the page says of the hospital differs from hosts.csv, which stays as it is."),
    page(
      .stayDiffers, "起止月份与进修时长不符", "months that are not the length of a stay",
      "起止月份长于或短于方案的进修时长（L61）；作为可派出期间照填写读入。",
      "The months are more or fewer than a stay has (L61); they are read as those in which the person can go."
    ),
    page(
      .ignoredColumn, "未用的列", "a column that is not used",
      "表中多出的列（如联系电话）和没有列名的单元格不读入。列名写错或漏写时请改正。",
      "A column more than the form has (as telephone numbers) is not read, nor are cells under no head. Correct a head that is misspelt or missing."
    ),
    page(
      .nothingToCompare, "汇总表无可核对", "nothing to compare a summary with",
      "汇总表中有该县区而没有它的登记表，或者有登记表而汇总表中没有该县区，两表未能核对（L67）。",
      "The summary has the county and nothing has its people, or the registration has people of a county that the summary lacks, so the two were not compared (L67)."
    ),
    page(
      .otherName, "编号原是另一个名字", "an identifier that had another name",
      "同一县区中，该编号原来是另一个人。换了人选时照填写读入；排序时漏选编号列会造成整列错位，请核对。",
      "In the same county the identifier was somebody else's. It is read as it stands; rows that were sorted without their identifiers look like this, so look it over."
    ),
    page(
      .furtherFaults, "问题太多，未全部列出", "more faults than are told",
      "逐一列出的错误和警告各以两万处为限，其余只计数。改正已列出的以后再导入。",
      "Twenty thousand errors and as many warnings are told one by one, the others only counted. Correct those that are told and import again."
    ),
    page(
      .hiddenColumn, "隐藏的列也已读入", "hidden columns were read",
      "隐藏的列同样是数据，已照常读入。请取消隐藏后核对，不需要的内容请删除。",
      "Hidden columns are data like any other. Unhide them and look; delete what is not meant."),
    page(
      .readAsBlank, "按未填读入", "read as blank",
      "可以不填的单元格写“无”“/”“待定”“服从安排”等，与空着相同（L60、L61）。",
      "无, /, 待定 or 服从安排 in a cell that may be left open says no more than a blank (L60, L61)."),
    page(
      .perhapsTwoPeople, "姓名中有空格，可能是两人", "a name that may be two people",
      "空格隔开的两段都像姓名，按一个人读入（L54）。若是两人请分两行填写。",
      "Both parts could be names; they were read as one person (L54). Write two rows if they are two."
    ),
    page(
      .noLicence, "没有执业资质", "no practising licence",
      "方案要求相应执业资质（L13、L58），没有填写、或所填不是方案认可名称的人，编制方案时不予安排。请补填、改正或更换人选。",
      "The programme asks for a practising licence (L13, L58), and places nobody without one of those it names. Fill it in, correct it, or nominate somebody else."
    ),
    page(
      .struckRow, "划掉的行也已读入", "struck-out rows were read",
      "加了删除线的行仍是数据，已照常读入。确已撤回的请删除整行。",
      "A row that is struck out is data like any other. Delete it if it is withdrawn."),
    page(
      .staysNowhere, "按所填月份排不上", "months in which nobody is placed",
      "起止月份在方案期间以外、早于最早开始或晚于最迟结束的月份（L61），照填写读入，但编制方案时排不上。请改正，或留空由市里安排。",
      "The months lie outside the programme, before its first start or behind its last month (L61). They are read, but leave no place. Correct them, or leave them blank."
    ),
    page(
      .endOverruled, "两处月份不一致", "months that differ from those beside them",
      "可派出起月、可派出止月与同一行的进修起止月份（L61）不一致，按进修起止月份读入。请改成一致，或将进修起止月份留空。",
      "可派出起月 or 可派出止月 differs from 进修起止月份 in the same row (L61), which was read. Make them agree, or leave 进修起止月份 blank."
    ),
    page(
      .derivedCounty, "县区由工作表或单位推定", "the county follows from the sheet or the units",
      "登记表各行没有写县区时，按上方最近的填报单位或标题、其次工作表名、再次文件名中的县区读入（L53）；都没有的，按各单位在 units.csv 中的县区。请核对。",
      "Rows of Annex 1 that do not say their county are read as of the one that the nearest line above names, else the sheet, else the file (L53), else of that which units.csv has for each unit. Look it over."
    ),
    page(
      .oddName, "姓名中有别的符号", "a name with signs that names do not have",
      "姓名栏里有数字、括号等，照填写读入（L54），也会印在各表上。不属于姓名的请删去；同单位同名的两人可以这样区分。",
      "Digits, brackets or other signs stand beside the name (L54). It is read as it stands, and so printed. Delete what is no part of it; two people of one name at one unit may be told apart so."
    ),
    page(
      .otherCounty, "标题与各行的县区不一致", "a title that names another county than the rows",
      "登记表标题或填报单位写一个县区，各行没有一行是该县区（L53），照各行读入。请核对是否用错了表头或填错了县区。",
      "The title or 填报单位 names a county of which no row is (L53). Rows are read as they stand. Look whether the top of the form or the county is the wrong one."
    ),
    page(
      .perhapsSamePerson, "可能重复申报的同一人", "perhaps the same person twice",
      "两家单位各有一人，姓名、性别、年龄、职称、专科都相同（L54），照两人读入。同一人请删去其中一行；调动单位的请删去原单位的一行。",
      "Two units each have somebody of the same name, sex, age, title and specialty (L54). They are read as two people. Delete one row if they are one, and that of the former unit if somebody moved."
    ),
    page(
      .similarOffer, "与已有招收计划相近", "an offer like one that is there",
      "没有填计划编号的一行与该医院已有的计划专科、技术、层级相同，而月份不同。只有一项这样的计划、月份又有重叠时，按它的修改读入；否则按新计划读入，原有的保留。请核对，或填上计划编号。",
      "A row without an identifier has the specialty, technique and level of an offer of the hospital, but other months. Where there is only one such offer and the months overlap, it is changed; else the row is a new offer, and those that were there stay. Look it over, or write 计划编号."
    ),
    page(
      .outsideProgramme, "招收月份在方案期间以外", "months of an offer outside the programme",
      "方案期间以外的月份不安排进修。计划照填写读入，但这些月份的名额用不上。请核对年份和月份。",
      "Nobody is placed in months outside the programme. The offer is read as it stands, but its seats in those months are of no use. Look at year and month."
    ),
    page(
      .derivedHost, "医院由标题或文件名推定", "the hospital follows from title or file",
      "招收计划没有填医院名称或编号时，按表头上方（如标题、填报单位）、其次工作表名、再次文件名中唯一写出的医院读入。请核对。",
      "A recruitment plan without 医院名称 is of the only hospital that is named above its heads, else by the sheet, else by the file. Look it over."
    ),
    page(
      .readDitto, "“同上”按上一行读", "ditto read as the cell above",
      "官方表中写“同上”“〃”的单元格，按上一行同一列的内容读；姓名除外。排序或插行后内容会变，最好逐行写明。",
      "Cells of official forms that say 同上 or 〃 are read as the cell above in the same column, but for names. Sorting or inserting rows changes what they mean: best write them out."
    ),
  ]
}
