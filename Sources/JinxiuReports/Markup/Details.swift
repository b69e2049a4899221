/// A part of the page that opens when its summary line is chosen, without a script.
struct Details {
  let title: String
  /// Totals, set apart from the title.
  let remark: String
  var isOpen = false
  let body: [HTML]

  var markup: HTML {
    let open: HTML = isOpen ? " open=\"\"" : ""
    return "<details\(open)><summary>\(title) <b>\(remark)</b></summary>\n\(body)</details>\n"
  }
}
