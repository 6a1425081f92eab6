"""Indicators and work results: the rows of a plan."""

import pickle
from decimal import Decimal
from fractions import Fraction

import pytest

from asn_kinerja.checks import listed, nearest
from asn_kinerja.errors import ModelError
from asn_kinerja.model import Alignment, Aspect, AtLeast, Indicator, Scope, WorkResult, WorkResultKind

TARGET = AtLeast(12, "dokumen")


def an_indicator(code="a", **given):
    return Indicator(**{"code": code, "aspect": Aspect.QUANTITY, "target": TARGET, **given})


def problems(make):
    with pytest.raises(ModelError) as caught:
        make()
    return [(p.code, p.path) for p in caught.value.problems]


class TestIndicator:
    def test_what_is_not_said_is_none(self):
        one = an_indicator()

        assert (None, "", None) == (one.weight, one.title, one.is_maximum)

    def test_everything_said_is_kept(self):
        one = an_indicator(weight="37.5", title="Jumlah KK", is_maximum=True)

        assert (Decimal("37.5"), "Jumlah KK", True) == (one.weight, one.title, one.is_maximum)

    @pytest.mark.parametrize(
        ("wrong", "expected"),
        [
            ({"code": ""}, ("empty_text", "code")),
            ({"code": "  "}, ("empty_text", "code")),
            ({"code": 5}, ("type", "code")),
            ({"code": None}, ("type", "code")),
            ({"code": "x" * 2001}, ("text_size", "code")),
            ({"aspect": "QUANTITY"}, ("type", "aspect")),
            ({"is_maximum": 0}, ("type", "is_maximum")),
            ({"title": 0}, ("type", "title")),
            ({"title": False}, ("type", "title")),
            ({"aspect": None}, ("type", "aspect")),
            ({"target": 12}, ("type", "target")),
            ({"target": None}, ("type", "target")),
            ({"title": 5}, ("type", "title")),
            ({"title": "x" * 2001}, ("text_size", "title")),
            ({"is_maximum": 1, "title": "x"}, ("type", "is_maximum")),
            ({"weight": "x"}, ("number_text", "weight")),
        ],
        ids=lambda value: str(value)[:30],
    )
    def test_a_part_of_a_wrong_kind_is_refused_with_its_place(self, wrong, expected):
        assert [expected] == problems(lambda: an_indicator(**wrong))

    @pytest.mark.parametrize("size", [99, 100, 2000])
    def test_a_long_code_is_a_code(self, size):
        assert size == len(an_indicator("x" * size).code)

    def test_all_problems_at_once(self):
        expected = [
            ("type", "code"),
            ("type", "aspect"),
            ("type", "target"),
            ("type", "title"),
            ("type", "is_maximum"),
            ("bool", "weight"),
        ]

        assert expected == problems(lambda: Indicator(1, 2, 3, weight=True, title=4, is_maximum="ya"))

    def test_it_is_frozen_equal_hashable_and_pickles(self):
        one = an_indicator(weight=40)

        with pytest.raises(AttributeError):
            one.target = AtLeast(13, "dokumen")
        assert one == pickle.loads(pickle.dumps(one)) == an_indicator(weight="40")
        assert hash(one) == hash(an_indicator(weight="40"))
        assert one != an_indicator()


@pytest.mark.parametrize(
    "make", [lambda w: an_indicator(weight=w), lambda w: WorkResult("k", "K", weight=w)], ids=["indicator", "result"]
)
class TestWeight:
    @pytest.mark.parametrize("weight", [1, 100, "0.0001", "100.00", Fraction(100, 7), Decimal("14.29")])
    def test_a_weight_is_more_than_0_and_at_most_100_percent(self, make, weight):
        assert Fraction(weight) == Fraction(make(weight).weight)

    @pytest.mark.parametrize("weight", [0, "0.00", -1, "100.0001", 101, Fraction(701, 7)])
    def test_a_hair_outside_is_refused(self, make, weight):
        assert [("weight", "weight")] == problems(lambda: make(weight))

    @pytest.mark.parametrize(
        ("weight", "code"),
        [
            (True, "bool"),
            (0.5, "float"),
            (float("nan"), "number_blank"),
            ("14,29", "number_text"),
            ([], "number_kind"),
            ("９", "number_text"),
        ],
    )
    def test_what_is_no_exact_number_is_refused(self, make, weight, code):
        assert [(code, "weight")] == problems(lambda: make(weight))


class TestWorkResult:
    def test_what_is_not_said_has_a_plain_meaning(self):
        row = WorkResult("kk", "Menerbitkan kartu keluarga")

        assert () == row.indicators
        assert WorkResultKind.UTAMA is row.kind
        assert (None,) * 4 == (row.weight, row.supports, row.alignment, row.scope)

    def test_a_list_of_indicators_becomes_a_tuple(self):
        """Appending to the list later changes nothing (mistake N20)."""
        rows = [an_indicator("a")]
        row = WorkResult("kk", "x", rows)
        rows.append(an_indicator("b"))

        assert (an_indicator("a"),) == row.indicators

    @pytest.mark.parametrize("parts", [None, 5, "ab", {"a": 1}, {1}, iter(())], ids=lambda value: type(value).__name__)
    def test_what_is_no_list_of_indicators_is_refused(self, parts):
        assert [("type", "indicators")] == problems(lambda: WorkResult("kk", "x", parts))

    def test_each_part_that_is_no_indicator_is_named(self):
        rows = (an_indicator(), "b", an_indicator("c"), None)

        assert [("type", "indicators[1]"), ("type", "indicators[3]")] == problems(lambda: WorkResult("kk", "x", rows))

    def test_an_indicator_of_an_agencys_own_class_is_one(self):
        class Own(Indicator):
            pass

        own = Own("a", Aspect.COST, TARGET)

        assert (own,) == WorkResult("kk", "x", (own,)).indicators

    def test_all_problems_at_once(self):
        expected = [
            ("type", "code"),
            ("empty_text", "title"),
            ("type", "kind"),
            ("empty_text", "supports"),
            ("type", "alignment"),
            ("type", "scope"),
            ("type", "indicators[0]"),
            ("weight", "weight"),
        ]

        assert expected == problems(
            lambda: WorkResult(1, "", (5,), kind="UTAMA", weight=0, supports="", alignment="DIRECT", scope="UNIT")
        )

    def test_500_indicators_are_many_and_501_too_many(self):
        assert 500 == len(WorkResult("kk", "x", [an_indicator(str(i)) for i in range(500)]).indicators)
        assert [("too_many", "indicators")] == problems(
            lambda: WorkResult("kk", "x", [an_indicator(str(i)) for i in range(501)])
        )

    def test_a_flood_of_wrong_parts_is_reported_only_so_far(self):
        assert 200 == len(problems(lambda: WorkResult("kk", "x", [None] * 100_000)))

    def test_it_is_frozen_equal_hashable_and_pickles(self):
        row = WorkResult(
            "kk", "x", (an_indicator(),), weight=100, supports="a", alignment=Alignment.DIRECT, scope=Scope.UNIT
        )

        with pytest.raises(AttributeError):
            row.indicators = ()
        assert row == pickle.loads(pickle.dumps(row))
        assert hash(row) == hash(pickle.loads(pickle.dumps(row)))


class TestNeighbours:
    """The words a refusal offers instead (``checks``)."""

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            ("kk.jumla", "'kk.jumlah'"),
            ("KK.JUMLAH", "'kk.jumlah'"),
            ("zzz", "one of the above"),
            ("", "one of the above"),
            (5, "one of the above"),
            ("x" * 1_000_000, "one of the above"),
        ],
        ids=lambda value: str(value)[:12],
    )
    def test_the_nearest_word_is_offered(self, value, expected):
        assert expected == nearest(value, ["kk.jumlah", "kk.mutu"]).en

    def test_twelve_words_are_listed_and_the_rest_is_cut(self):
        assert "1, 2" == listed([1, 2])
        assert "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12" == listed(range(1, 13))
        assert listed(range(1, 14)).endswith("11, 12, …")
        assert "a, …" == listed("abc", 1)


@pytest.mark.parametrize("mark", ["\x00", "\x1b[31m", "\ud800", "\u202e", "\u2066", "\x7f", "\x9b"])
@pytest.mark.parametrize("make", [lambda text: WorkResult("a", text), lambda text: AtLeast(1, text)])
def test_marks_that_hide_what_is_written_are_refused(mark, make):
    """A half character cannot be written to a file; ESC acts in a terminal; a turned direction shows another text."""
    with pytest.raises(ModelError) as refused:
        make(f"Surat {mark}Sari")

    assert ["text_marks"] == [one.code for one in refused.value.problems]
    assert "Sari" not in refused.value.text("id")


@pytest.mark.parametrize("text", ["Layanan 👩‍⚕️", "dua\nbaris", "tab\tdan\r\n", "spasi\xa0keras", "<script>"])
def test_emoji_line_breaks_and_signs_are_text(text):
    assert text == WorkResult("a", text).title
