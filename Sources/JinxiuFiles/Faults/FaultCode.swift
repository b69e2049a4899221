package import JinxiuDomain

/// Every kind of fault that reading can find; the code of a kind never changes its meaning.
///
/// `E` codes are errors, `W` codes warnings. `page` explains each (R55).
package enum FaultCode: String, CaseIterable, Sendable {
  // Folder and bytes.
  case folderUnreadable = "E0101"
  case fileUnreadable = "E0102"
  case undecodableBytes = "E0103"
  case replacementCharacter = "E0104"
  case controlCharacter = "E0105"
  case missingTable = "E0106"
  case missingDemand = "E0107"
  case unknownFile = "E0108"
  case missingProgramme = "E0109"
  // Shape of a table.
  case unterminatedQuote = "E0201"
  case strayQuote = "E0202"
  case bareReturn = "E0203"
  case tooFewCells = "E0204"
  case tooManyCells = "E0205"
  case emptyTable = "E0206"
  case unknownColumn = "E0207"
  case duplicateColumn = "E0208"
  case missingColumn = "E0209"
  case totalRow = "E0210"
  // Content of a cell.
  case blankCell = "E0301"
  case notANumber = "E0302"
  case numberOutOfRange = "E0303"
  case notAMonth = "E0304"
  case unknownWord = "E0305"
  case scientificNumber = "E0307"
  case spreadsheetError = "E0308"
  case separatorInName = "E0309"
  case repeatedInList = "E0310"
  case blankCapacity = "E0311"
  case ageOutOfRange = "E0312"
  // Rows against each other.
  case duplicateRow = "E0401"
  case duplicateTrainee = "E0402"
  case unknownReference = "E0403"
  case monthsReversed = "E0404"
  case startOutsideSpan = "E0405"
  case wrongCounty = "E0406"
  case unknownRule = "E0407"
  case ruleNotWaivable = "E0408"
  case waiverSwitchedOff = "E0409"
  case transferOverQuota = "E0410"
  case transferToItself = "E0411"
  case pinnedTwice = "E0412"
  case ownParent = "E0413"
  case floorAboveCeiling = "E0414"
  case countedTwice = "E0415"
  case monthOutsideOffer = "E0416"
  // The programme.
  case yamlSyntax = "E0501"
  case unknownKey = "E0502"
  case duplicateKey = "E0503"
  case missingKey = "E0504"
  case wrongType = "E0505"
  case notADate = "E0506"
  case anchor = "E0507"
  case duplicateRule = "E0508"
  case objectiveWithoutPlaced = "E0509"
  case ruleSetting = "E0510"
  // plan.json.
  case jsonSyntax = "E0601"
  case planFormat = "E0602"
  case unknownPlanKey = "E0603"
  case wrongPlanValue = "E0604"
  case repeatedPlanKey = "E0605"
  case otherProgramme = "E0606"
  case noCounts = "E0607"
  case changedOffer = "E0608"
  // Change files.
  case changeTarget = "E0701"
  case changeWithoutRow = "E0702"
  case changeAction = "E0703"
  case changeWithoutEffect = "E0704"
  // Forms and workbooks.
  case unreadableType = "E0801"
  case damagedWorkbook = "E0802"
  case noForm = "E0803"
  case uncomputedFormula = "E0804"
  case pageWithoutHost = "E0805"
  case sumDiffers = "E0806"
  case formsDiffer = "E0807"
  case paperTotalDiffers = "E0808"
  case staleContradiction = "E0809"
  case ambiguousName = "E0810"
  case notMonths = "E0811"
  case takenIdentifier = "E0812"
  case notOnlyName = "E0813"
  case unknownSheet = "W0801"
  case formulaValue = "W0802"
  case hiddenRow = "W0803"
  case hiddenSheet = "W0804"
  case lateFiling = "W0805"
  case quotaDiffers = "W0806"
  case staleForm = "W0807"
  case derivedRole = "W0808"
  case readSpecialty = "W0809"
  case hostDiffers = "W0810"
  case stayDiffers = "W0811"
  case ignoredColumn = "W0812"
  case nothingToCompare = "W0813"
  case otherName = "W0814"
  case furtherFaults = "W0815"
  case hiddenColumn = "W0816"
  case readAsBlank = "W0817"
  case perhapsTwoPeople = "W0818"
  case noLicence = "W0819"
  case struckRow = "W0820"
  case staysNowhere = "W0821"
  case endOverruled = "W0822"
  case derivedCounty = "W0823"
  case oddName = "W0824"
  case otherCounty = "W0825"
  case perhapsSamePerson = "W0826"
  case similarOffer = "W0827"
  case outsideProgramme = "W0828"
  case derivedHost = "W0829"
  case readDitto = "W0830"
  // Warnings.
  case unmappedSpecialty = "W0901"
  case unknownTitle = "W0902"
  case unknownEducation = "W0903"
  case placeholderRow = "W0904"
  case unknownSpecialty = "W0905"

  /// Whether only the import of forms and workbooks finds it.
  package var isOfForms: Bool { rawValue.dropFirst().hasPrefix("08") }

  package var severity: Severity { rawValue.hasPrefix("W") ? .warning : .error }

  /// What `explain CODE` prints.
  package var page: FaultPage {
    guard let page = Self.pages[self] else { preconditionFailure("\(self) has no page") }
    return page
  }

  private static let pages = Dictionary(
    uniqueKeysWithValues: FaultPage.files + FaultPage.tables + FaultPage.cells
      + FaultPage.relations + FaultPage.programme + FaultPage.plan + FaultPage.changes
      + FaultPage.forms + FaultPage.formWarnings + FaultPage.warnings)
}

/// The explanation of a fault code.
package struct FaultPage: Sendable {
  package let title: Phrase
  /// Why it is a fault and what to do about it.
  package let explanation: Phrase
}
