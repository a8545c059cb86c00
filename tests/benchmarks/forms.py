"""A small browser for the desk: a connection, cookies, and forms as they stand on the page."""

import http.client
from html.parser import HTMLParser
from urllib.parse import urlencode

_NOT_SENT = {"submit", "button", "reset", "image", "file"}


class Browser:
    """Keeps one connection and the cookies. Raises RuntimeError for an answer that is not as it should be."""

    def __init__(self, port: int, cookies: dict[str, str]) -> None:
        self._http = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self._origin = f"http://127.0.0.1:{port}"
        self._cookies = dict(cookies)

    def get(self, path: str) -> str:
        return self._send("GET", path, expected=200)

    def post(self, path: str, form: dict[str, list[str]]) -> None:
        """Send the form; a page in place of a redirect means that it was refused."""
        self._send("POST", path, expected=302, body=urlencode(form, doseq=True))

    def form(self, path: str) -> dict[str, list[str]]:
        """What the largest form on the page would send."""
        parser = _Forms()
        parser.feed(self.get(path))
        return max(parser.forms, key=len)

    def _send(self, method: str, path: str, *, expected: int, body: str | None = None) -> str:
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self._cookies.items())}
        if body is not None:
            headers |= {"Content-Type": "application/x-www-form-urlencoded", "Origin": self._origin}
        self._http.request(method, path, body, headers)
        answer = self._http.getresponse()
        text = answer.read().decode()
        for line in answer.headers.get_all("Set-Cookie", []):
            name, _equals, value = line.partition(";")[0].partition("=")
            self._cookies[name] = value
        if answer.status != expected:
            raise RuntimeError(f"{method} {path} answered {answer.status}: {_complaints(text)}")
        return text


def _complaints(text: str) -> str:
    at = text.find("errorlist")
    return text[at : at + 500] if at >= 0 else text[:500]


class _Forms(HTMLParser):
    """Every form: its fields and what a browser would send of them."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[dict[str, list[str]]] = [{}]
        self._textarea = self._select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        name = given.get("name") or ""
        if tag == "form":
            self.forms.append({})
        elif tag == "textarea":
            self._textarea = name
            self._add(name, "")
        elif tag == "select":
            self._select = name
        elif tag == "option" and self._select and "selected" in given:
            self._add(self._select, given.get("value") or "")
        elif tag == "input" and name and given.get("type") not in _NOT_SENT and "disabled" not in given:
            ticked = given.get("type") not in ("checkbox", "radio") or "checked" in given
            if ticked:
                self._add(name, given.get("value") or ("on" if given.get("type") == "checkbox" else ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self._textarea = ""
        elif tag == "select":
            self._select = ""

    def handle_data(self, data: str) -> None:
        if self._textarea:
            values = self.forms[-1][self._textarea]
            values[-1] += data.removeprefix("\n") if not values[-1] else data

    def _add(self, name: str, value: str) -> None:
        self.forms[-1].setdefault(name, []).append(value)
