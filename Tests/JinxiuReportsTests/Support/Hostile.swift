/// Text that tries to be more than text.
enum Hostile {
  /// Spreadsheet formulas in many disguises (R35).
  static let formulas: [String] = {
    let starts = ["=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "＝", "＋", "－", "＠", "\u{0}="]
    let bodies = [
      "1+1", "SUM(A1:A9)", "HYPERLINK(\"x\",\"y\")", "cmd|'/c calc'!A0", "WEBSERVICE(\"x\")",
      "IMPORTXML(A1,\"//a\")", "A1", "DDE(\"cmd\";\"/c calc\";\"x\")", "2+5+cmd|' /c calc'!A0",
    ]
    return starts.flatMap { start in bodies.map { start + $0 } }
  }()

  /// Markup, drawings and templates (R40); 300 of them.
  static let markup: [String] = {
    let actions = [
      "alert(1)", "fetch(`//x`)", "document.title=1", "confirm`1`", "top[`al`+`ert`](1)", "print()",
    ]
    let shells = [
      "<script>%</script>", "</script><script>%</script>", "<ScRiPt >%</sCrIpT>",
      "<img src=x onerror=%>", "\"><img src=x onerror=\"%\">", "'><svg onload='%'>",
      "<svg><script>%</script></svg>", "</title><script>%</script>", "</style><script>%</script>",
      "<svg/onload=%>", "<body onload=%>", "<iframe srcdoc='<script>%</script>'>",
      "<math><mi//xlink:href=\"data:x,<script>%</script>\">", "<a href=javascript:%>x</a>",
      "<input autofocus onfocus=%>", "<details open ontoggle=%>", "<video><source onerror=%>",
      "<object data=javascript:%>", "<embed src=javascript:%>", "<base href=//x>%",
      "<link rel=stylesheet href=//x>%", "<style>*{background:url(//x?%)}</style>",
      "<meta http-equiv=refresh content=0;url=//x>%",
      "<form action=javascript:%><input type=submit>",
      "--><script>%</script><!--", "]]><script>%</script>", "&lt;script&gt;%&lt;/script&gt;",
      "&#60;script&#62;%", "\" onmouseover=\"%", "' onmouseover='%", "` onmouseover=`%",
      "{{constructor.constructor('%')()}}", "${%}", "#{%}", "<%= % %>", "{{{%}}}", "{%raw%}%",
      "</svg><script>%</script>", "</text><script>%</script>", "</desc><a href=x>%</a>",
      "<foreignObject><script>%</script></foreignObject>", "<use href=\"data:x#%\"/>",
      "<animate onbegin=%>", "<set attributeName=onload to=%>", "<!DOCTYPE x [<!ENTITY e '%'>]>&e;",
      "<?xml-stylesheet href='javascript:%'?>", "<textarea></textarea><script>%</script>",
      "</td></table><script>%</script>", "<noscript><p title=\"</noscript><script>%</script>\">",
      "\u{0}<script\u{0}>%</script>",
    ]
    return shells.flatMap { shell in actions.map { shell.replacing("%", with: $0) } }
  }()
}
