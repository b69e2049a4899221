"""Prints what is wrong with a page, one fault a line; nothing when all is well.

Arguments: the file, the least number of tables, of drawings and of headings (by default 15).
"""
import sys
from html.parser import HTMLParser

VOID = {"meta", "br", "link", "img", "input", "hr"}


class Page(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.stack, self.faults, self.ids, self.wanted = [], [], set(), []
        self.headings, self.tables, self.charts = [], 0, 0
        self.names, self.captions, self.heads = [], 0, 0

    def fault(self, text):
        self.faults.append(f"{self.getpos()[0]}: {text}")

    def handle_starttag(self, tag, attributes):
        pairs = dict(attributes)
        if tag not in VOID:
            self.stack.append(tag)
        if tag in ("script", "iframe", "object", "embed", "link", "img", "base", "form"):
            self.fault(f"<{tag}> is not allowed")
        for name, value in attributes:
            if name.startswith("on") or name in ("style", "src", "srcset", "xlink:href"):
                self.fault(f"attribute {name}={value}")
            if name == "href" and not (value or "").startswith("#"):
                self.fault(f"link to {value}")
        if "id" in pairs:
            if pairs["id"] in self.ids:
                self.fault(f"id {pairs['id']} twice")
            self.ids.add(pairs["id"])
        for name in ("aria-labelledby",):
            self.wanted += (pairs.get(name) or "").split()
        if tag == "a":
            self.wanted.append((pairs.get("href") or "#")[1:])
        if tag in ("h1", "h2", "h3", "h4"):
            level = int(tag[1])
            if level > (self.headings[-1] if self.headings else 0) + 1:
                self.fault(f"heading {tag} after h{self.headings[-1:]}")
            self.headings.append(level)
        if tag == "html" and not pairs.get("lang"):
            self.fault("no lang")
        if tag == "svg":
            self.charts += 1
            self.names = []
            if pairs.get("role") != "img" or not pairs.get("aria-labelledby"):
                self.fault("a drawing without role and name")
        if "svg" in self.stack and tag in ("title", "desc"):
            self.names.append(tag)
        if tag == "table":
            self.tables += 1
            self.captions = self.heads = 0
        if tag == "caption":
            self.captions += 1
        if tag == "th":
            self.heads += 1
            if pairs.get("scope") not in ("col", "row", "colgroup", "rowgroup"):
                self.fault("th without scope")

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        if not self.stack or self.stack[-1] != tag:
            self.fault(f"</{tag}> closes {self.stack[-1:]}")
            return
        self.stack.pop()
        if tag == "svg" and self.names != ["title", "desc"]:
            self.fault("a drawing without title and description")
        if tag == "table" and (self.captions != 1 or not self.heads):
            self.fault("a table without caption or heads")


page = Page()
page.feed(open(sys.argv[1], encoding="utf-8").read())
page.close()
for fault in page.faults:
    print(fault)
for name in page.wanted:
    if name not in page.ids:
        print(f"nothing has the id {name}")
if page.stack:
    print(f"not closed: {page.stack}")
for what, count, least in (("h2", page.headings.count(2), int(sys.argv[4]) if len(sys.argv) > 4 else 15),
                           ("tables", page.tables, int(sys.argv[2])),
                           ("drawings", page.charts, int(sys.argv[3]))):
    if count < least:
        print(f"only {count} {what}")
if page.headings.count(1) != 1:
    print("not one h1")
