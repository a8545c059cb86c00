"""A strict reading of a page: what HTML and our own rules ask of every one."""

from html.parser import HTMLParser

VOID = {"br", "hr", "img", "input", "link", "meta", "source", "wbr"}
PHRASING = {"a", "bdi", "br", "cite", "em", "img", "picture", "s", "source", "span", "strong", "sub", "sup", "time"}
ONLY_PHRASING_IN = {"p", "h1", "h2", "h3", "span", "a", "strong", "em", "bdi", "time", "figcaption", "title"}
ONLY_CHILDREN = {"ul": {"li"}, "ol": {"li"}, "tr": {"td", "th"}, "tbody": {"tr"}, "picture": {"source", "img"}}
OPTIONAL_PARENT = {"li": {"ul", "ol"}, "figcaption": {"figure"}, "source": {"picture"}}


class Page(HTMLParser):
    """A page as read; `faults` are the places that break a rule, a line each."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self.faults: list[str] = []
        self.stack: list[str] = []
        self.ids: list[str] = []
        self.references: list[str] = []
        self.headings: list[tuple[int, str]] = []
        self.links: list[str] = []
        self.texts: list[str] = []
        self.main_texts: list[str] = []
        self.metas: dict[str, str] = {}
        self.rels: dict[str, str] = {}
        self.status_words = ""
        if not html.lower().startswith("<!doctype html>"):
            self.faults.append("no doctype")
        self.feed(html)
        self.close()
        self._finish()

    @property
    def text(self) -> str:
        """The words of the page, white space made one."""
        return " ".join("".join(self.texts).split())

    @property
    def main(self) -> str:
        """The words between the masthead and the foot, white space made one."""
        return " ".join("".join(self.main_texts).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _value in attrs]
        values = dict(attrs)
        parent = self.stack[-1] if self.stack else ""
        if len(names) != len(set(names)):
            self.faults.append(f"<{tag}> has an attribute twice")
        if any(name == "style" or name.startswith("on") for name in names) or tag in {
            "script",
            "style",
            "iframe",
            "form",
        }:
            self.faults.append(f"<{tag}> has script or style of its own")
        if parent in ONLY_PHRASING_IN and tag not in PHRASING:
            self.faults.append(f"<{tag}> in <{parent}>")
        if tag == "a" and "a" in self.stack:
            self.faults.append("a link in a link")
        if parent in ONLY_CHILDREN and tag not in ONLY_CHILDREN[parent]:
            self.faults.append(f"<{tag}> in <{parent}>")
        if tag in OPTIONAL_PARENT and parent not in OPTIONAL_PARENT[tag]:
            self.faults.append(f"<{tag}> in <{parent}>")
        if tag == "img" and not {"alt", "width", "height", "src"} <= set(names):
            self.faults.append("a picture without alternative text or size")
        if tag == "html" and not values.get("lang"):
            self.faults.append("no language")
        if tag == "a":
            self.links.append(values.get("href") or "")
        if tag == "meta" and "name" in values:
            self.metas[values["name"]] = values.get("content") or ""
        if tag == "link":
            self.rels[values["rel"]] = values["href"]
        if values.get("id"):
            self.ids.append(values["id"])
        self.references += (values.get("aria-labelledby") or "").split()
        if (values.get("href") or "").startswith("#"):
            self.references.append(values["href"][1:])
        if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            self.headings.append((int(tag[1]), ""))
        if tag not in VOID:
            self.stack.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.stack or self.stack.pop() != tag:
            self.faults.append(f"</{tag}> closes nothing")
        if tag in {"p", "div", "li", "h1", "h2", "h3", "figure", "section", "header", "td", "th"}:
            self.texts.append("\n")
            self.main_texts.append("\n")

    def handle_data(self, data: str) -> None:
        if "<" in data or "&" in data:
            self.faults.append(f"unescaped: {data[:40]}")
        self._words(data)

    def handle_entityref(self, name: str) -> None:
        known = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "nbsp": "\xa0"}
        if name not in known:
            self.faults.append(f"&{name}")
        self._words(known.get(name, ""))

    def handle_charref(self, name: str) -> None:
        self._words(chr(int(name[1:], 16) if name[0] == "x" else int(name)))

    def _words(self, data: str) -> None:
        parent = self.stack[-1] if self.stack else ""
        if data.strip() and (parent in ONLY_CHILDREN or parent in {"html", "head"}):
            self.faults.append(f"words in <{parent}>: {data[:40]}")
        self.texts.append(data)
        if "main" in self.stack:
            self.main_texts.append(data)
        if self.headings and {"h1", "h2", "h3"} & set(self.stack):
            level, words = self.headings[-1]
            self.headings[-1] = (level, words + data)

    def _finish(self) -> None:
        if self.stack:
            self.faults.append(f"left open: {self.stack}")
        if len(self.ids) != len(set(self.ids)):
            self.faults.append("an id twice")
        self.faults += [f"#{name} leads nowhere" for name in self.references if name not in self.ids]
        levels = [level for level, _words in self.headings]
        if levels.count(1) != 1 or levels[:1] != [1]:
            self.faults.append(f"headings {levels}: one first of all")
        self.faults += [f"headings skip from {a} to {b}" for a, b in zip(levels, levels[1:], strict=False) if b > a + 1]
        self.faults += ["an empty heading" for _level, words in self.headings if not words.strip()]
