"""Somebody with a browser, as the pages meet them: cookies, an origin, and forms filled in as they stand."""

import re
from html.parser import HTMLParser

from flask import Flask

HOME = "http://localhost"
PASSWORD = "fyra små gråa hästar"


class Form(HTMLParser):
    """The values a page's fields hold."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.fields: dict[str, str] = {}
        self._text = ""
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        name = found.get("name")
        self._text = name if tag == "textarea" else ""
        if tag == "textarea":
            self.fields[name] = ""
        if tag != "input" or not name or (found.get("type") == "radio" and "checked" not in found):
            return
        self.fields[name] = found.get("value") or ""

    def handle_data(self, data):
        if self._text:
            self.fields[self._text] += data

    def handle_endtag(self, tag):
        self._text = ""


class Visitor:
    def __init__(self, app: Flask, language: str = "sv") -> None:
        self.app = app
        self.client = app.test_client()
        self.headers = {"Accept-Language": language}

    def opens(self, path: str, **more):
        return self.client.get(path, headers=self.headers, **more)

    def reads(self, path: str) -> str:
        """The words of a page, without its markup."""
        return words(self.opens(path).get_data(as_text=True))

    def fills_in(self, path: str, **fields: str):
        """Open the page, fill in these fields of its form, and send it."""
        page = self.opens(path).get_data(as_text=True)
        return self.sends(path, Form(page).fields | fields)

    def sends(self, path: str, fields: dict[str, str], origin: str = HOME):
        return self.client.post(path, data=fields, headers={**self.headers, "Origin": origin})

    def posts(self, path: str, body: object, origin: str = HOME):
        return self.client.post(path, json=body, headers={**self.headers, "Origin": origin})

    def signs_in(self, name: str, password: str = PASSWORD):
        return self.fills_in("/sign-in", name=name, password=password)


def words(page: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", page).split())
