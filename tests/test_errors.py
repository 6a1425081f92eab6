"""Problems, the table of messages, and the exceptions that carry them."""

import copy
import pickle
import string
from datetime import datetime
from decimal import Decimal
from fractions import Fraction

import pytest

from asn_kinerja import errors
from asn_kinerja.errors import (
    AsnKinerjaError,
    NumberError,
    Problem,
    given,
    joined,
    problem,
    quoted,
    raise_if,
    shown,
)
from asn_kinerja.law import Regulation, Standing
from asn_kinerja.messages import MESSAGES, Message
from asn_kinerja.model import (
    NIP,
    SKP,
    AtLeast,
    Behaviour,
    Employee,
    EvaluationPeriod,
    Indicator,
    Position,
    ServiceKind,
    WorkResult,
)
from asn_kinerja.model.indicator import Aspect
from asn_kinerja.words import Text
from work import calls, peak

CITE = Regulation("PP", 46, 2011).cite(Standing.OFFICIAL_TEXT, pasal="7", ayat="2")
NUMBER = "199003052015032001"
EXCEPTIONS = sorted(
    (kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, AsnKinerjaError)),
    key=lambda kind: kind.__name__,
)
PARTS = ("says", "allowed", "hint")


def names(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


def texts() -> list[tuple[str, Text]]:
    """Return each part of each message, with where it stands."""
    return [(f"{code}.{part}", getattr(message, part)) for code, message in MESSAGES.items() for part in PARTS]


class TestMessages:
    """Every message of the library is written once, in two languages."""

    def test_every_code_says_something_in_both_languages(self):
        silent = [
            code for code, message in MESSAGES.items() if not (message.says.id.strip() and message.says.en.strip())
        ]

        assert [] == silent

    def test_no_part_is_written_in_one_language_only(self):
        assert [] == [where for where, text in texts() if bool(text.id) != bool(text.en)]

    def test_every_placeholder_is_the_same_in_both_languages(self):
        assert [] == [where for where, text in texts() if names(text.id) != names(text.en)]

    def test_every_placeholder_is_a_plain_name(self):
        """No attribute, index, conversion or format: a value is never looked into by a message."""
        for where, text in texts():
            for template in (text.id, text.en):
                for _, name, spec, conversion in string.Formatter().parse(template):
                    assert name is None or (name.isidentifier() and not spec and conversion is None), where

    def test_every_code_can_be_filled(self):
        for code, message in MESSAGES.items():
            fill = set().union(*(names(getattr(message, part).id) for part in PARTS)) - {"value"}

            found = problem(code, "a.b", "x", **dict.fromkeys(fill, Text("isi", "content")))

            assert code == found.code
            for lang in ("id", "en"):
                assert found.text(lang).startswith("a.b: "), code
                assert not set("{}") & set(found.text(lang)), code

    def test_an_unknown_code_is_an_error(self):
        with pytest.raises(KeyError):
            problem("no_such_code")


class TestProblem:
    def test_the_sentence_has_place_value_allowed_article_and_remedy(self):
        found = problem("target_positive", "results[2].indicators[0].target", 0, cite=CITE, unit="dokumen")

        assert (
            "results[2].indicators[0].target: 0 is not a positive number of dokumen; at least is more than 0: "
            "0 is reached whatever happens; source: PP 46/2011 Pasal 7 ayat (2). "
            "If nothing was planned, leave the indicator out; if none may happen, write AtMost(0)." == found.text("en")
        )
        assert (
            "results[2].indicators[0].target: 0 bukan bilangan positif dokumen; paling sedikit itu lebih dari 0: "
            "yang 0 selalu tercapai; dasar: PP 46/2011 Pasal 7 ayat (2). "
            "Bila tidak direncanakan, tiadakan indikatornya; bila yang dijanjikan nihil, tulis AtMost(0)."
            == found.text("id")
        )

    def test_indonesian_is_what_it_says_unless_asked(self):
        found = problem("bool", value=True)

        assert found.text("id") == found.text()

    def test_without_a_path_the_sentence_starts_with_the_problem(self):
        assert problem("year_empty").text("en").startswith("there is no record; at least one record")

    def test_without_a_remedy_the_sentence_ends_with_what_is_allowed(self):
        for code in ("year_empty", "table_empty", "months_missing"):
            found = problem(code, months="1")

            assert not found.hint.id
            for lang in ("id", "en"):
                assert found.text(lang) == found.text(lang).rstrip(". ")
        assert "there is no record; at least one record" == problem("year_empty").text("en")

    def test_a_bare_problem_says_its_code(self):
        assert "odd" == Problem("odd").text()
        assert "a: odd" == Problem("odd", "a").text("en")

    def test_plain_words_are_the_same_in_both_languages(self):
        found = Problem("odd", says="says", allowed="allowed", hint="Hint.")

        assert "says; allowed. Hint." == found.text("id") == found.text("en")

    def test_plain_data_says_the_same_to_a_program(self):
        found = problem("negative", "realised['a']", -3, cite=CITE)

        assert {
            "code": "negative",
            "path": "realised['a']",
            "value": "-3",
            "allowed": "0 atau lebih",
            "cite": "PP 46/2011 Pasal 7 ayat (2)",
            "hint": "Periksa angkanya; bila tidak dikerjakan, tulis NOT_DONE.",
            "text": {"id": found.text("id"), "en": found.text("en")},
        } == found.to_dict()

    def test_plain_data_without_an_article_says_so(self):
        assert problem("negative", value=-3).to_dict()["cite"] is None

    def test_a_prefix_goes_before_the_path_and_nothing_else_changes(self):
        found = problem("negative", "target", -3)
        moved = found.at("results[0]")

        assert "results[0].target" == moved.path
        assert "target" == found.path
        assert (found.code, found.value, found.hint) == (moved.code, moved.value, moved.hint)

    def test_it_is_frozen_equal_hashable_and_pickles(self):
        found = problem("negative", "target", -3, cite=CITE)

        with pytest.raises(AttributeError):
            found.path = "elsewhere"
        assert found == pickle.loads(pickle.dumps(found))
        assert hash(found) == hash(copy.deepcopy(found))
        assert isinstance(MESSAGES["negative"], Message)

    @pytest.mark.parametrize(
        ("prefix", "path", "expected"),
        [
            ("a", "b", "a.b"),
            ("a", "", "a"),
            ("", "b", "b"),
            ("", "", ""),
            ("a", "[2]", "a[2]"),
            ("a", "[2].b", "a[2].b"),
            ("", "[2]", "[2]"),
        ],
    )
    def test_paths_join_with_a_dot_except_before_a_bracket(self, prefix, path, expected):
        assert expected == joined(prefix, path)


class Named:
    """An object of somebody else's that tells a name."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"<{self.name} {NUMBER}>"

    __str__ = __repr__


def str_of(value):
    """Name a case without printing a huge number."""
    return type(value).__name__ if not isinstance(value, str) else value[:20]


class TestShown:
    """What a message repeats of a value is short and holds no long run of digits."""

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            ("abc", "'abc'"),
            ("x" * 40, "'" + "x" * 40 + "'"),
            ("x" * 41, "'" + "x" * 40 + "…'"),
            ("12345678", "'12345678'"),
            ("123456789", "'*********'"),
            (NUMBER, "'*********'"),
            (int(NUMBER), "int (…)"),
            ("19900305 201503 2 001", "'*********'"),
            ("19900305-201503-2-001", "'*********'"),
            (Named("Sari Dewi"), "Named"),
            ("NIP " + NUMBER + "!", "'NIP *********!'"),
            (True, "True"),
            (False, "False"),
            (None, "None"),
            (0, "0"),
            (-12, "-12"),
            (2**140, "int (…)"),
            (-(2**140), "int (…)"),
            (10**5000, "int (…)"),
            (Fraction(313, 6), "313/6"),
            (Fraction(1, 10**5000), "1/int (…)"),
            (Fraction(1, 123456789012), "1/123456789012"),
            (Fraction(1, 2**60), "1/int (…)"),
            (Fraction("100.03"), "100.03"),
            (Fraction(-1, 10**6), "-0.000001"),
            (Fraction(1, 10**7), "1/10000000"),
            (Fraction(100), "100"),
            (0.1, "0.1"),
            (float("nan"), "nan"),
            (Decimal("80.5"), "80.5"),
            (Decimal("1E+999999"), "Decimal (…)"),
            (Decimal("NaN"), "NaN"),
            ([1, 2, 3], "list (3)"),
            ((), "tuple (0)"),
            ({"a": 1}, "dict (1)"),
            ({1, 2}, "set (2)"),
            (frozenset({1}), "frozenset (1)"),
            (object(), "object"),
            (b"80", "bytes"),
            (datetime(2018, 1, 1), "datetime"),
            (Aspect.COST, "COST"),
        ],
        ids=str_of,
    )
    def test_a_value_is_shown_short(self, value, expected):
        assert expected == shown(value)

    def test_the_last_number_printed_whole_has_49_bits(self):
        """15 digits: no NIP fits."""
        assert "562949953421311" == shown(2**49 - 1)
        assert "int (…)" == shown(2**49)
        assert "-562949953421311" == shown(1 - 2**49)
        assert "int (…)" == shown(-(2**49))

    @pytest.mark.parametrize(
        "value",
        [
            "9" * 1_000_000,
            "x" * 1_000_000,
            10**100_000,
            Fraction(1, 10**100_000),
            Decimal("9" * 1_000_000),
            [0] * 10**6,
        ],
        ids=["digits", "letters", "int", "fraction", "decimal", "list"],
    )
    def test_a_huge_value_is_shown_short_and_is_not_written_out(self, value):
        """A decimal is: its text is a little larger than itself."""
        assert len(shown(value)) < 60
        assert calls(lambda: shown(value)) < 200
        assert peak(lambda: shown(value)) < (3_000_000 if isinstance(value, Decimal) else 100_000)

    def test_what_is_shown_of_a_value_is_filled_in_as_it_is(self):
        """Braces in a value are no placeholders."""
        assert "'{0}{1}' bukan bilangan" == problem("number_text", value="{0}{1}", write="1").says.id

    def test_no_value_is_no_text(self):
        assert "" == problem("negative").value


class TestNames:
    """In a sheet whose columns slipped, names stand where numbers should: they are told by kind and length."""

    @pytest.mark.parametrize("name", ["Sari", "SARI", "Ai", "Rr. Sari, S.Kom.", "sari 2", "Åsa", "李明", "سارة"])
    def test_a_text_that_could_be_a_name_is_not_repeated(self, name):
        fill = dict.fromkeys(("write", "kind", "expected", "words", "near", "range", "policy"), Text("x", "x"))
        for code in (code for code, message in MESSAGES.items() if message.from_input):
            found = problem(code, "a", name, **fill)

            assert name not in found.text("id") + found.text("en") + repr(found) + str(found.to_dict()), code
            assert f"str ({len(name)})" == found.value, code

    @pytest.mark.parametrize("figure", ["80,5", "1.234,56", "Rp 5", "1e9", "٣", "-", "12 bl"])
    def test_a_figure_is_repeated(self, figure):
        assert f"'{figure}'" == given(figure)

    def test_what_cannot_be_printed_is_marked(self):
        """A lone surrogate would stop a log, a mark of direction would turn it round."""
        assert "'8\ufffd\ufffd0'" == quoted("8\ud800\u202e0")
        assert quoted("8\ud800\u202e0").encode()


class TestExceptions:
    def test_there_are_about_a_dozen(self):
        assert [
            "AsnKinerjaError",
            "ConditionError",
            "DossierError",
            "LabelError",
            "ModelError",
            "NIPError",
            "NoRegulationInForceError",
            "NumberError",
            "PeriodError",
            "PeriodOverRegimesError",
            "PlainDataError",
            "PlanError",
            "PolicyError",
            "QuestionError",
            "RankingError",
            "ReadingError",
            "RecordError",
            "RulebookError",
            "SurveyError",
            "TableError",
        ] == [kind.__name__ for kind in EXCEPTIONS]

    @pytest.mark.parametrize("kind", EXCEPTIONS)
    def test_every_error_is_a_value_error_with_problems(self, kind):
        error = kind(problem("negative", "a", -1))

        assert isinstance(error, ValueError)
        assert isinstance(error, AsnKinerjaError)
        assert ("negative",) == tuple(p.code for p in error.problems)

    @pytest.mark.parametrize("kind", EXCEPTIONS)
    def test_every_error_pickles_and_copies(self, kind):
        error = kind([problem("negative", "a", -1, cite=CITE), problem("bool", "b", value=True)])

        for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
            assert kind is type(twin)
            assert error.problems == twin.problems
            assert str(error) == str(twin)

    def test_several_problems_come_in_one_group_in_the_order_given(self):
        error = NumberError([problem("negative", "b", -3), problem("bool", "a", value=True)])

        assert ["b", "a"] == [p.path for p in error.problems]
        assert 2 == len(str(error).splitlines())
        assert str(error) == error.text("en")
        assert error.text("id").startswith("b: -3 kurang dari 0; 0 atau lebih. ")
        assert error.text("id") == error.text()

    def test_nothing_wrong_raises_nothing(self):
        assert raise_if([], NumberError) is None

    def test_anything_wrong_raises_with_all_of_it(self):
        found = [problem("negative", "a", -1), problem("negative", "b", -2)]

        with pytest.raises(NumberError) as caught:
            raise_if(found, NumberError)
        assert tuple(found) == caught.value.problems


def an_employee(**given):
    facts = {"service": ServiceKind.PNS, "position": Position.pelaksana("Pengelola"), **given}
    return Employee(**facts)


def a_plan(**given):
    row = WorkResult("kk", "Menerbitkan", (Indicator("kk.jumlah", Aspect.QUANTITY, AtLeast(12, "dokumen")),))
    sari = an_employee(nip=NIP(NUMBER), name="Sari Dewi")
    return SKP(**{"employee": sari, "period": EvaluationPeriod.year(2018), "results": (row,), **given})


#: Wrong inputs near a NIP and a name: none may repeat them.
WRONG = {
    "a date that is none": lambda: NIP("199002312015031001"),
    "too short": lambda: NIP("19900305201503200"),
    "with spaces": lambda: NIP("19900305 201503 2 001"),
    "a number": lambda: NIP(int(NUMBER)),
    "everything wrong": lambda: NIP("199013402015031000"),
    "text for a NIP": lambda: an_employee(nip=NUMBER, name="Sari Dewi", service="PNS"),
    "a list for a name": lambda: an_employee(nip=NIP(NUMBER), name=["Sari Dewi"]),
    "a person of another library": lambda: a_plan(employee=Named("Sari Dewi")),
    "a position of another library": lambda: an_employee(position=Named("Sari Dewi")),
    "a whole number for a target": lambda: AtLeast(-int(NUMBER)),
    "a whole number for a code": lambda: a_plan().realised({int(NUMBER): 1}),
    "a value that is a spaced NIP": lambda: a_plan().realised({"kk.jumlah": "19900305 201503 2 001"}),
    "a value of another library": lambda: a_plan().realised({"kk.jumlah": Named("Sari Dewi")}),
    "a mark of another library": lambda: Behaviour.marks(integritas=Named("Sari Dewi")),
    "too long a name": lambda: an_employee(name="Sari Dewi " * 300),
    "a code that is a NIP": lambda: a_plan().realised({NUMBER: 1}),
    "a value that is a NIP": lambda: a_plan().realised({"kk.jumlah": "NIP " + NUMBER}),
    "a mark that is a NIP": lambda: Behaviour.marks(integritas="NIP" + NUMBER),
    "a plan with a wrong part": lambda: a_plan(results=(1,), agency="Dinas"),
    "a period outside": lambda: a_plan().realised({}, period=EvaluationPeriod.year(2019)),
}


class TestPersonalData:
    @pytest.mark.parametrize("make", WRONG.values(), ids=WRONG)
    def test_no_message_holds_a_nip_or_a_name(self, make):
        with pytest.raises(AsnKinerjaError) as caught:
            make()

        error = caught.value
        everything = [str(error), repr(error), error.text("id"), error.text("en")]
        everything += [repr(p) for p in error.problems] + [repr(p.to_dict()) for p in error.problems]
        for text in everything:
            assert "Sari" not in text
            assert "19900305" not in text
            assert "19900231" not in text
            assert "19901340" not in text


@pytest.mark.parametrize(
    "text",
    ["19900305 2015O3 2 001", "0812-3456-7890", "+62 812 3456 7890", "1990 0305 2015 0320 01", "3276010203040001"],
)
def test_digits_that_may_be_somebodys_number_are_described(text):
    assert given(text) == f"str ({len(text)})"


@pytest.mark.parametrize("text", ["1.200.000.000", "12.345.678,90", "Rp80.000.000.000", "1 200 000 000", "31.12.2025"])
def test_a_figure_in_groups_is_repeated(text):
    assert given(text) == f"'{text}'"
