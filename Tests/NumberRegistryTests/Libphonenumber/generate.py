#!/usr/bin/env python3
"""Writes beginnings.tsv and spellings.tsv beside this file from the package `phonenumbers`.

`phonenumbers` is the Python port of Google's libphonenumber. Code, metadata and geocoding data:
Copyright The Libphonenumber Authors, Apache License 2.0 (https://www.apache.org/licenses/LICENSE-2.0).
The tests hold annai's own reading of numbers against them; the product does not contain them.

Run:  pip install phonenumbers && python3 generate.py
"""
import pathlib

import phonenumbers as lib
from phonenumbers import PhoneNumberFormat as Format
from phonenumbers import PhoneNumberType as Type
from phonenumbers import geocoder

HERE = pathlib.Path(__file__).parent
KINDS = {
    Type.FIXED_LINE: "landline", Type.MOBILE: "mobile", Type.TOLL_FREE: "freephone",
    Type.PREMIUM_RATE: "premium", Type.VOIP: "ip", Type.UAN: "navi",
    Type.PERSONAL_NUMBER: "personal", Type.PAGER: "pager",
}
PLACES = {k[2:]: v for k, v in geocoder.GEOCODE_DATA.items() if k.startswith("81")}
LICENCE = (
    f"# Made by generate.py from phonenumbers {lib.__version__}, the Python port of Google's\n"
    "# libphonenumber. Copyright The Libphonenumber Authors, Apache License 2.0.\n"
)


def place(national):
    """The Japanese name and the prefecture in Latin letters, by the longest beginning."""
    for length in range(6, 0, -1):
        found = PLACES.get(national[:length])
        if found:
            parts = found.get("en", "").split(", ")
            return found.get("ja", "-"), parts[1] if len(parts) == 2 else "-"
    return "-", "-"


def meaning(digits):
    """Kind, group sizes, area and prefecture of a number as dialled in Japan."""
    try:
        number = lib.parse(digits, "JP")
    except lib.NumberParseException:
        return None
    if not lib.is_valid_number_for_region(number, "JP"):
        return None
    kind = KINDS[lib.number_type(number)]
    written = lib.format_number(number, Format.NATIONAL)
    sizes = "-".join(str(len(group)) for group in written.split("-"))
    area, prefecture = place(digits[1:]) if kind == "landline" else ("-", "-")
    return kind, sizes, area, prefecture


def beginnings(length, depth, heads):
    """Rows for all numbers of a length, one for each beginning that decides; None is no number."""
    def below(head):
        if len(head) == depth:
            found = meaning(head + "2345678901234"[: length - depth])
            return [(head, found)]
        rows = [row for digit in "0123456789" for row in below(head + digit)]
        values = {value for _, value in rows}
        return [(head, values.pop())] if len(values) == 1 else rows
    return [row for head in heads for row in below(head)]


def write_beginnings():
    rows = []
    # Beginnings with 00 lead abroad but for these; 010 always does.
    carriers = ["0037", "0066", "0077", "0078", "0088"]
    rest = [f"01{digit}" for digit in "123456789"] + [f"0{digit}" for digit in "23456789"]
    for length, depth, heads in (
        (8, 6, carriers), (9, 6, carriers), (10, 6, carriers + rest), (11, 5, carriers + rest),
        # 003768 before a whole number chooses a carrier; four digits stay clear of it.
        *((length, 4, ["0037", "0066", "0078"]) for length in range(12, 18)),
    ):
        for head, found in beginnings(length, depth, heads):
            rows.append((str(length), head, *(found or ("none", "-", "-", "-"))))
    text = "# length, beginning, kind, group sizes, area (ja), prefecture (en)\n"
    text += "".join("\t".join(row) + "\n" for row in rows)
    (HERE / "beginnings.tsv").write_text(LICENCE + text)


JAPANESE = """0120397972 0120629215 0120071000 08001234567 0570078374 0570051051 05031234567 09012345678
08098765432 07011112222 06012345678 0335372366 0357393861 0367455600 0669410351 0112314111 0166261111
0123521234 0426231111 0429982111 0471671111 0470920000 0499221441 0153901234 0851222111 0980222001
0997521111 0990123456 0772201234 0466123456 0864265111 0484851111 0255265111""".split()
ABROAD = """+12025550123 +442071838750 +861012345678 +82212345678 +886223456789 +639171234567 +84912345678
+33142685300 +4930123456 +61293744000 +6562345678 +66812345678 +551155256325 +919987654321""".split()


def write_spellings():
    rows = []
    for text in JAPANESE + ABROAD:
        number = lib.parse(text, "JP")
        assert lib.is_valid_number(number), text
        formats = [Format.E164, Format.INTERNATIONAL, Format.RFC3966]
        if number.country_code == 81:
            formats.append(Format.NATIONAL)
        written = [lib.format_number(number, form) for form in formats]
        rows.append((lib.format_number(number, Format.E164), *written[1:],
                     lib.format_out_of_country_calling_number(number, "LI")))
    text = "# E.164, then other spellings of the same number\n"
    text += "".join("\t".join(row) + "\n" for row in rows)
    (HERE / "spellings.tsv").write_text(LICENCE + text)


write_beginnings()
write_spellings()
