"""The NIP of a PNS and the NI of a PPPK: 18 digits that name birth, appointment, sex and a serial.

Here: the layout (the stated exception: these numbers are the identifier itself). Not here: check
digits; there is none.
"""

import re
from datetime import date

from attrs import field, frozen

from ..checks import NONE
from ..errors import NIPError, Problem, problem
from ..law.citation import Regulation, Standing
from ..signature import checked
from ..words import Text, Word
from .employee_words import ServiceKind

PERKA_BKN_22_2007 = Regulation("Perka BKN", 22, 2007, "Nomor Identitas Pegawai Negeri Sipil")
LAYOUT = PERKA_BKN_22_2007.cite(Standing.CORROBORATED)
HABIT = PERKA_BKN_22_2007.cite(Standing.POLICY)

_LENGTH = 18
_MOST = 60  # characters that are looked at
#: A whole number as a sheet shows it once its last digits are gone: 1.99003E+17, 1,99E+17, 199003000000000000.0.
_ROUNDED = r"'?\d+([.,]\d*)?[eE]\+?\d{2}|'?\d{16,18}[.,]0+"
_MONTHS = range(1, 13)
#: Years of age at appointment below which a note is given (policy).
YOUNGEST = 16


class Sex(Word):
    """Digit 15."""

    PRIA = Text("pria", "man")
    WANITA = Text("wanita", "woman")


@checked(NIPError)
def mask(digits: str) -> str:
    """Return *digits* with all but the last two hidden.

    >>> mask("199003052015032001")
    '****************01'
    """
    return "*" * max(len(digits) - 2, 0) + digits[-2:] if len(digits) == _LENGTH else "*" * min(len(digits), _LENGTH)


@frozen(repr=False, order=True)
class NIP:
    """A NIP (PNS) or NI PPPK.

    Attributes:
        digits: the 18 digits as text. ``repr`` and ``str`` mask them; read this attribute to print them.

    Raises ``NIPError`` for digits that are no NIP, naming which; a number is refused, because sheets round it.
    Source: Perka BKN 22/2007 (layout corroborated; contract digits of PPPK are BKN practice).

    >>> NIP("199608182022041001").birth
    datetime.date(1996, 8, 18)

    """

    digits: str = field()

    def __attrs_post_init__(self) -> None:
        """Refuse impossible digits, all problems at once."""
        found = nip_problems(self.digits)
        if found:
            raise NIPError(found)

    @property
    def birth(self) -> date:
        """Birth date, digits 1-8."""
        return date(int(self.digits[:4]), int(self.digits[4:6]), int(self.digits[6:8]))

    @property
    def layout(self) -> ServiceKind:
        """PNS where digits 13-14 are 01-12, otherwise PPPK: a hint of the layout, not a proof (policy)."""
        return ServiceKind.PNS if int(self.digits[12:14]) in _MONTHS else ServiceKind.PPPK

    @property
    def appointed_year(self) -> int:
        """Year of appointment, digits 9-12."""
        return int(self.digits[8:12])

    @property
    def appointed_month(self) -> int | None:
        """Month of appointment as CPNS, digits 13-14; ``None`` for a PPPK."""
        return int(self.digits[12:14]) if self.layout is ServiceKind.PNS else None

    @property
    def contract(self) -> str | None:
        """Contract digits 13-14 of a PPPK; ``None`` for a PNS."""
        return None if self.layout is ServiceKind.PNS else self.digits[12:14]

    @property
    def sex(self) -> Sex:
        """Sex, digit 15."""
        return Sex.PRIA if self.digits[14] == "1" else Sex.WANITA

    @property
    def serial(self) -> int:
        """Serial number, digits 16-18, from 1."""
        return int(self.digits[15:])

    @property
    def masked(self) -> str:
        """The digits with all but the last two hidden."""
        return mask(self.digits)

    def notes(self) -> tuple[Problem, ...]:
        """Return what is odd but possible: a very young appointment, contract digits 00."""
        found = []
        age = self.appointed_year - self.birth.year - ((self.appointed_month or 12) < self.birth.month)
        if age < YOUNGEST:
            found.append(problem("young_appointment", "nip", masked=self.masked, cite=HABIT))
        if self.contract == "00":
            found.append(problem("contract_00", "nip", masked=self.masked, cite=HABIT))
        return tuple(found)

    def __repr__(self) -> str:
        """Return the masked form."""
        return f"NIP({self.masked!r})"

    __str__ = __repr__


def nip_problems(digits: object) -> list[Problem]:
    """Return every problem of *digits* as a NIP, in the order of the digits."""
    if isinstance(digits, (int, float)):
        return [problem("nip_number", "nip", cite=LAYOUT)]
    if not isinstance(digits, str):
        return [
            problem(
                "type", "nip", NONE if digits is None else digits, expected=Text("teks 18 angka", "text of 18 digits")
            )
        ]
    if re.fullmatch(_ROUNDED, digits[:_MOST].strip()):
        return [problem("nip_lost", "nip", cite=LAYOUT)]
    masked = mask(digits)
    if len(digits) != _LENGTH or not (digits.isascii() and digits.isdigit()):
        return [problem("PANJANG", "nip", masked=masked, cite=LAYOUT)]
    codes = [_birth_code(digits)]
    codes.append("JENIS_KELAMIN" if digits[14] not in "12" else None)
    codes.append("NOMOR_URUT" if digits[15:] == "000" else None)
    codes.append("PENGANGKATAN" if digits[8:12] <= digits[:4] else None)
    return [problem(code, "nip", masked=masked, cite=HABIT) for code in codes if code]


def _birth_code(digits: str) -> str | None:
    if int(digits[4:6]) not in _MONTHS:
        return "BULAN_LAHIR"
    try:
        date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return "TANGGAL_LAHIR"
    return None
