/// The style sheet of letters and the policy that lets it, and nothing else, apply.
enum LetterStyle {
  /// SHA-256 of `sheet` in base64; a style sheet that it does not fit is not applied.
  static let digest = "UM5FIAQI4gl7ORb0C+EcaH/nJoljoHl2h01kA+r4YmU="

  static let policy =
    "default-src 'none'; style-src 'sha256-\(digest)'; base-uri 'none'; form-action 'none'"

  /// The letter format of official documents (GB/T 9704 信函格式): issuer in red 30 mm from the top, a
  /// double red line of 170 mm under it, the number below at the right, text in 仿宋.
  static let sheet: HTML = """
    *{box-sizing:border-box}
    body{margin:0;background:#e9ecef;color:#000;
    font:11.5pt/1.36 "FangSong","FangSong_GB2312","STFangsong","Noto Serif CJK SC","Source Han Serif SC",
    "Songti SC","SimSun",Georgia,serif;-webkit-text-size-adjust:100%}
    article{display:flex;flex-direction:column;width:210mm;min-height:297mm;max-width:100%;
    margin:8mm auto;padding:30mm 26mm 20mm 28mm;background:#fff}
    header{margin:0 -6mm 0 -8mm;border-bottom:6px double #c00;padding-bottom:3mm}
    .issuer{font:700 26pt/1.2 "FZXiaoBiaoSong-B05S","STZhongsong","Noto Serif CJK SC","Songti SC",
    "SimSun",Georgia,serif;color:#c00;margin:0;text-align:center;text-indent:0;letter-spacing:.06em}
    .number{text-align:right;text-indent:0;margin:2mm 0 0;white-space:pre}
    h1{font:700 16pt/1.3 "FZXiaoBiaoSong-B05S","STZhongsong","Noto Serif CJK SC","Songti SC","SimSun",
    Georgia,serif;text-align:center;margin:3.5mm 0 3mm;text-wrap:balance}
    h2{font:400 11.5pt/1.36 "SimHei","Heiti SC","Noto Sans CJK SC","Microsoft YaHei",Arial,sans-serif;
    margin:1.2mm 0 0;text-indent:2em;break-after:avoid}
    p{margin:0;text-indent:2em;text-align:justify;overflow-wrap:anywhere}
    p.to,p.contact,p.issuer{text-indent:0}
    html[lang=en] p,html[lang=en] h2{text-indent:0}html[lang=en] p{margin:.8mm 0}
    ul{margin:.5mm 0;padding-left:3.4em}
    li{text-align:justify;overflow-wrap:anywhere;break-inside:avoid}
    .scroll{overflow-x:auto;margin:1.5mm 0 2mm}
    table{border-collapse:collapse;width:100%;font-size:10.5pt;line-height:1.4}
    table.wide{font-size:9.5pt}
    caption{display:none}
    th,td{border:1px solid #000;padding:.7mm 1.4mm;text-align:left;font-weight:400;
    vertical-align:middle;overflow-wrap:anywhere}
    thead{display:table-header-group}
    thead th{font-weight:700;text-align:center;white-space:nowrap}
    tbody th,td span{white-space:nowrap}
    tr{break-inside:avoid}
    table.facts{table-layout:fixed}
    table.facts th{width:17%}
    .n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
    .sign{margin:4mm 0 0;break-inside:avoid}
    .sign p{text-align:right;text-indent:0;padding-right:2em}
    p.contact{margin-top:2mm}
    footer{margin-top:auto;padding-top:2mm;font-size:7pt;line-height:1.25}
    footer p,html[lang=en] footer p{text-indent:0;margin:0}
    footer::after{content:"";display:block;margin:1.5mm -6mm 0 -8mm;border-bottom:6px double #c00}
    .sample{color:#c00}
    .index{min-height:0;padding:12mm 20mm;display:block}
    .index ul{columns:14rem;padding-left:1.2em}
    @media(max-width:60rem){article{width:auto;margin:0 0 6mm;padding:8mm 6mm;min-height:0}
    header{margin:0}footer::after{margin:3mm 0 0}.issuer{font-size:20pt}}
    @page{size:A4;margin:25mm 20mm 12mm}
    @media print{body{background:#fff}
    article{width:auto;max-width:none;min-height:259mm;margin:0;padding:0 6mm 0 8mm;break-after:page}
    article:last-child{break-after:auto}article.annex{display:block}
    article.dense,article.dense h2{font-size:10pt;line-height:1.25}article.dense table{font-size:9pt}
    .issuer{font-size:26pt}
    .scroll{overflow:visible}
    header{margin:0 -6mm 0 -8mm}footer::after{margin:1.5mm -6mm 0 -8mm}
    *{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
    """
}
