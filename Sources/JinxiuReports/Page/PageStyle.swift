/// The style sheet of the page and the policy that lets it, and nothing else, apply.
enum PageStyle {
  /// SHA-256 of `sheet` in base64; a style sheet that it does not fit is not applied.
  static let digest = "pyb5zN4DMfwnU5DPUcjU7WZqI4qLvZ2qa5D1q4OA9Pg="

  static let policy =
    "default-src 'none'; style-src 'sha256-\(digest)'; base-uri 'none'; form-action 'none'"

  /// Margins and fonts follow the layout of official documents (公文): A4, 37/26/35/28 mm.
  static let sheet: HTML = """
    :root{--ink:#1d2733;--soft:#5b6775;--line:#c9d1da;--pale:#f3f6f9;--blue:#1f4e79;--red:#a61e1e}
    *{box-sizing:border-box}
    body{margin:0 auto;max-width:56rem;padding:1.5rem 1.25rem 3rem;color:var(--ink);background:#fff;
    font:1rem/1.7 "FangSong","FangSong_GB2312","STFangsong","Noto Serif CJK SC","Source Han Serif SC",
    "Songti SC","SimSun",Georgia,serif;-webkit-text-size-adjust:100%}
    h1,h2,h3,.kicker,.verdict{font-family:"SimHei","Heiti SC","Noto Sans CJK SC","Source Han Sans SC",
    "Microsoft YaHei",Arial,sans-serif;line-height:1.35}
    h1{font-family:"FZXiaoBiaoSong-B05S","STZhongsong","Noto Serif CJK SC","Songti SC","SimSun",Georgia,
    serif;font-size:1.75rem;font-weight:700;margin:.4rem 0 .6rem;text-align:center;text-wrap:balance}
    h2{font-size:1.15rem;font-weight:700;margin:2.4rem 0 .7rem;padding-bottom:.25rem;
    border-bottom:1px solid var(--line)}
    h3{font-size:1rem;margin:1.3rem 0 .4rem}
    p{margin:.4rem 0 .8rem}
    header{text-align:center;border-bottom:2px solid var(--red);padding-bottom:1rem}
    .kicker{color:var(--red);font-size:1.05rem;letter-spacing:.18em;margin:0}
    .source{color:var(--soft);margin:0}
    .sample{border:1px solid var(--red);color:var(--red);padding:.5rem .9rem;margin:1rem 0 0;
    text-align:left;font-size:.93rem}
    nav{font-size:.9rem;margin:1.2rem 0 0}
    nav ol{list-style:none;margin:0;padding:0;columns:16rem;column-gap:2rem}
    nav li{break-inside:avoid}
    a{color:var(--blue);text-decoration:none}
    a:hover,a:focus{text-decoration:underline}
    .verdict{display:inline-block;font-size:1.25rem;font-weight:700;margin:.2rem 0 .5rem;
    padding:.2rem .9rem;border:2px solid var(--ink)}
    .verdict.proven{background:var(--blue);border-color:var(--blue);color:#fff}
    .lead{font-size:1.05rem}
    .scroll{overflow-x:auto;margin:.4rem 0 1rem}
    table,svg text{font-family:"Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",
    "SimSun",Arial,sans-serif}
    table{border-collapse:collapse;width:100%;font-size:.86rem;line-height:1.5;
    border-top:1.5px solid var(--ink);border-bottom:1.5px solid var(--ink)}
    table.wide{font-size:.8rem}
    #binding thead th:nth-child(1){width:17%}#binding thead th:nth-child(2){width:31%}
    #binding thead th:nth-child(3){width:44%}#binding ul{margin:0;padding-left:1.1em}
    table.reasons{table-layout:fixed}
    table.reasons thead th:nth-child(1){width:10%}table.reasons thead th:nth-child(2){width:14%}
    table.reasons thead th:nth-child(3){width:26%}table.reasons thead th:nth-child(4){width:14%}
    table.reasons thead th:nth-child(5){width:15%}
    caption{text-align:left;color:var(--soft);padding:.2rem 0 .35rem;font-size:.86rem}
    th,td{padding:.3rem .5rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line);
    font-weight:400;overflow-wrap:anywhere}
    thead th{font-weight:700;background:var(--pale);vertical-align:bottom;
    border-bottom:1px solid var(--ink);overflow-wrap:normal}
    .group th{background:var(--pale);font-weight:700}
    tfoot th,tfoot td{font-weight:700;border-top:1px solid var(--ink)}
    thead th{word-break:keep-all}
    .n+:not(.n){padding-left:1.2rem}
    .n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
    .nowrap{white-space:nowrap}
    td ul{margin:0;padding-left:1.1em}
    .id{color:var(--soft);font-size:.88em}
    .quote{display:block;color:var(--soft)}
    strong.short{color:var(--red);font-weight:700}
    details{margin:.15rem 0}
    details details{margin-left:1rem}
    summary{cursor:pointer;padding:.25rem 0;border-bottom:1px solid var(--line);
    font-family:"Noto Sans CJK SC","Microsoft YaHei",Arial,sans-serif;font-size:.95rem}
    summary b{font-size:.86rem;font-weight:400;color:var(--soft);margin-left:.5rem;
    font-variant-numeric:tabular-nums}
    summary:hover,summary:focus{background:var(--pale)}
    ul.p{list-style:none;margin:0 0 .4rem 1rem;padding:0;font-size:.84rem;line-height:1.5;
    font-family:"Noto Sans CJK SC","Microsoft YaHei",Arial,sans-serif}
    .p li{display:grid;grid-template-columns:6rem 9rem 1fr 9rem;gap:0 .7rem;padding:.12rem 0;
    border-bottom:1px solid var(--pale)}
    .p.one li{grid-template-columns:15rem 5rem 8rem 1fr 6rem}
    .p.why li{grid-template-columns:7rem 15rem 1fr}
    .p b,.p i{font-weight:400;font-style:normal}
    .p i{color:var(--soft)}
    dl.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(10.5rem,1fr));gap:0;margin:0;
    border-top:1px solid var(--line);border-left:1px solid var(--line)}
    dl.figures div{padding:.6rem .9rem;border-right:1px solid var(--line);
    border-bottom:1px solid var(--line)}
    dl.figures dt{color:var(--soft);font-size:.86rem}
    dl.figures dd{margin:0;font:700 1.4rem/1.4 "Noto Sans CJK SC","Microsoft YaHei",Arial,sans-serif;
    font-variant-numeric:tabular-nums}
    dl.figures dd small{display:block;font-size:.8rem;font-weight:400;color:var(--soft)}
    svg.chart{display:block;width:100%;min-width:34rem;height:auto}
    svg text{font-size:12px;fill:var(--ink)}
    .t.strong{font-weight:700}
    .t.faint{fill:var(--soft)}
    .t.light{fill:#fff}
    .t.cap-text{fill:var(--red)}
    .full,.stay{fill:var(--blue)}
    .frame{fill:#e4ecf4;stroke:#7c93aa;stroke-width:1}
    .grid{stroke:#dfe5eb;stroke-width:1}
    .mark{stroke:var(--ink);stroke-width:2}
    .cap{stroke:var(--red);stroke-width:2;stroke-dasharray:5 3}
    .edge{stroke:var(--soft);stroke-width:1;stroke-dasharray:2 3}
    .heat0{fill:#fff;stroke:#c9d1da}
    .heat1{fill:#e0ebf5}
    .heat2{fill:#c0d6ea}
    .heat3{fill:#93b8d9}
    .heat4{fill:#3f76a8}
    .heat5{fill:#1f4e79;stroke:#000;stroke-width:2.5}
    footer{margin-top:2.5rem;border-top:2px solid var(--red);padding-top:.7rem;font-size:.82rem;
    color:var(--soft);overflow-wrap:anywhere}
    footer p{margin:.1rem 0}
    @media(max-width:40rem){body{padding:1rem .8rem 2rem}h1{font-size:1.35rem}
    details details{margin-left:.5rem}ul.p{margin-left:.5rem}
    .p li,.p.one li,.p.why li{display:block}.p i,.p span{margin-right:.5rem}.p b{display:block}
    th,td{padding:.3rem .35rem}table{min-width:30rem}table.wide{min-width:40rem}}
    @page{size:A4;margin:37mm 26mm 35mm 28mm;
    @bottom-center{content:"— " counter(page) " —";font:14pt "SimSun","Noto Serif CJK SC",serif}}
    @media print{body{max-width:none;padding:0;font-size:10.5pt;line-height:1.55}
    nav{display:none}
    .scroll{overflow:visible}
    svg.chart{min-width:0;break-inside:avoid}
    table{font-size:9pt}table.wide{font-size:8pt}
    th,td{padding:.18rem .3rem}
    #binding tr,#unplaced tr{break-inside:auto!important}
    td li{break-inside:avoid}
    footer{margin-top:.8rem;padding-top:.3rem;line-height:1.3}
    tr,dl.figures,.verdict,table.short{break-inside:avoid}
    h2,h3,caption,thead,.group,p:has(+.scroll){break-after:avoid}
    p:has(+.scroll){break-inside:avoid}
    p{orphans:3;widows:3}
    h2{margin-top:1.6rem}
    a{color:inherit}
    *{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
    """
}
