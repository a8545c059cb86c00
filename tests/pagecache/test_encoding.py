"""A reader gets the form that their browser likes best of those that we have (RFC 9110, 12.5.3)."""

import gzip

import brotli
import pytest

from articles.pagecache.encoding import compressed, compressible, negotiated, zstd


@pytest.mark.parametrize(
    ("accepted", "form"),
    [
        (None, ""),
        ("", ""),
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, deflate, zstd", "zstd"),
        ("gzip, deflate", "gzip"),
        ("GZIP", "gzip"),
        ("x-gzip", "gzip"),
        ("deflate", ""),
        ("*", "br"),
        ("br;q=0, *", "zstd"),
        ("br;q=0, zstd;q=0, *", "gzip"),
        ("br;q=0, zstd;q=0, gzip;q=0, *", ""),
        ("gzip;q=0.5, br;q=0.4", "gzip"),
        ("gzip; q=1.0 , br ; q=1.0", "br"),
        ("gzip;q=0", ""),
        ("identity;q=1, gzip;q=0.5", ""),
        ("identity;q=0.5, gzip;q=0.5", "gzip"),
        ("identity;q=0, gzip;q=0.1", "gzip"),
        ("identity;q=0", ""),
        ("*;q=0", ""),
        ("gzip;q=nonsense", ""),
        ("gzip;q=-1", ""),
        ("gzip;q=1e9", ""),
        (";;;,,, =", ""),
        ("br" * 5_000, ""),
    ],
)
def test_the_form_follows_what_the_browser_accepts(accepted, form):
    assert negotiated(accepted) == form


def test_every_form_holds_the_same_words():
    body = b"The ferry is back. " * 100

    unpacked = {"br": brotli.decompress, "zstd": zstd.decompress, "gzip": gzip.decompress, "": bytes}

    assert [unpack(compressed(body, form)) for form, unpack in unpacked.items()] == [body] * 4


@pytest.mark.parametrize("form", ["br", "zstd", "gzip"])
def test_the_same_words_are_compressed_to_the_same_bytes(form):
    body = b"The ferry is back. " * 100

    assert compressed(body, form) == compressed(body, form)


@pytest.mark.parametrize(
    ("content_type", "size", "worth"),
    [("text/html; charset=utf-8", 256, True), ("text/html", 255, False), ("image/webp", 5_000, False)],
)
def test_only_words_and_only_long_ones_are_compressed(content_type, size, worth):
    assert compressible(content_type, b"x" * size) is worth
